package io.github.servicehandbook.release;

import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The labels of properties of entries in a note about changes. */
final class DiffLabels {
    private static final String OUTCOMES = "/outcomes/";

    private static final Map<String, Label> PROPERTIES = Map.ofEntries(
            entry("edition", "版次", "Edition"),
            entry("language", "语言", "Language"),
            entry("title", "标题", "Title"),
            entry("titleEn", "英文标题", "English title"),
            entry("titleInContents", "目录标题", "Title in contents"),
            entry("page", "页码", "Page"),
            entry("status", "完整程度", "Completeness"),
            entry("label", "显示名称", "Label"),
            entry("labelEn", "英文名称", "English label"),
            entry("text", "正文", "Text"),
            entry("textEn", "英文正文", "English text"),
            entry("origin", "来源", "Origin"),
            entry("references", "参考资料", "References"),
            entry("note", "备注", "Note"),
            entry("codes", "业务代码", "Business codes"),
            entry("standards", "服务标准", "Standards"),
            entry("name", "名称", "Name"),
            entry("nameEn", "英文名称", "English name"),
            entry("kind", "类别", "Kind"),
            entry("reverses", "冲正对象", "Reverses"),
            entry("timeLimit", "适用时限", "Time limit"),
            entry("searchWords", "检索词", "Keywords"),
            entry("phase", "阶段", "Phase"),
            entry("limit", "时限", "Limit"),
            entry("audience", "适用人员", "Applies to"),
            entry("requirement", "要求", "Requirement"),
            entry("measure", "量化要求", "Measure"),
            entry("minLength", "最短长度", "Minimum length"),
            entry("maxLength", "最长长度", "Maximum length"),
            entry("minClasses", "至少包含的字符种类", "Character classes"),
            entry("asciiOnly", "仅限ASCII字符", "ASCII only"),
            entry("historySize", "不可重复的历史密码数", "Password history"),
            entry("maxAge", "有效期", "Maximum age"),
            entry("expiryBasis", "有效期算法", "Expiry basis"),
            entry("zone", "时区", "Time zone"),
            entry("maxConsecutiveFailures", "连续输错上限", "Failed logins before lockout"),
            entry("approverRole", "审批人", "Approver"),
            entry("initialLength", "初始密码长度", "Initial password length"),
            entry("commonPasswords", "常见密码", "Common passwords"),
            entry("checks", "检查项", "Checks"),
            entry("parameters", "参数", "Parameters"),
            entry("statedByHandbook", "手册规定", "Set by handbook"),
            entry("citation", "出处", "Citation"),
            entry("section", "节", "Section"),
            entry("clause", "条款", "Clause"),
            entry("corrected", "更正", "Correction"),
            entry("reason", "原因", "Reason"),
            entry("article", "条文", "Article"),
            entry("words", "词语", "Words"),
            entry("id", "编号", "ID"),
            entry("alias", "改为编号", "Renamed to"),
            entry("deprecated", "即将停用", "Deprecated"),
            entry("tombstone", "已停用", "Removed"),
            entry("order", "顺序", "Order"),
            entry("outcomes", "结论", "Outcomes"),
            entry("outcomeCode", "结论代码", "Outcome code"),
            entry("root", "起始步骤", "First step"),
            entry("routes", "路径", "Routes"),
            entry("options", "选项", "Options"),
            entry("otherwise", "其他情况", "Otherwise"),
            entry("unknown", "答“不清楚”时", "If not sure"),
            entry("fact", "变量", "Fact"),
            entry("tree", "子流程", "Subtree"),
            entry("exhausted", "超过次数后", "After last try"),
            entry("maxVisits", "最多次数", "Maximum tries"),
            entry("policy", "匹配方式", "Matching policy"),
            entry("showWhen", "选项显示条件", "Shown when"),
            entry("allowUnknown", "可选“不清楚”", "Allows \"not sure\""),
            entry("longest", "最多字数", "Maximum length"),
            entry("least", "最小值", "Minimum"),
            entry("most", "最大值", "Maximum"),
            entry("scale", "小数位", "Decimal places"),
            entry("unit", "单位", "Unit"),
            entry("sensitive", "是否敏感信息", "Sensitive"),
            entry("exclusive", "不可多选", "Exclusive"),
            entry("requires", "必填变量", "Required facts"),
            entry("exports", "附带变量", "Included facts"),
            entry("due", "处理期限", "Due within"),
            entry("severity", "级别", "Severity"),
            entry("raises", "提级条件", "Severity rules"),
            entry("ticketType", "工单类型", "Ticket type"),
            entry("shared", "共用流程", "Shared"),
            entry("formerly", "原编号", "Former IDs"),
            entry("bound", "限值", "Bound"),
            entry("quantity", "量化项目", "Quantity"),
            entry("upper", "上限或下限", "Upper bound"),
            entry("staged", "待启用", "Staged"),
            entry("autoSkip", "自动跳过", "Auto-skip"));

    private DiffLabels() {}

    private record Label(String chinese, String english) {}

    private static Map.Entry<String, Label> entry(String name, String chinese, String english) {
        return Map.entry(name, new Label(chinese, english));
    }

    /** {@return the labels of the properties that a pointer names, outermost first; empty for an empty pointer} */
    static String property(String pointer, Locale locale) {
        Objects.requireNonNull(locale, "locale");
        if (pointer.isEmpty()) {
            return "";
        }
        if (pointer.startsWith(OUTCOMES)) {
            // Answers follow, which may be spelled like a property.
            return label(PROPERTIES, "outcomes", locale) + " / " + plain(pointer.substring(OUTCOMES.length()));
        }
        StringBuilder words = new StringBuilder();
        for (String name : pointer.substring(1).split("/", -1)) {
            String word = label(PROPERTIES, plain(name), locale);
            words.append(words.length() == 0 ? word : " / " + inSentence(word));
        }
        return words.toString();
    }

    /** {@return a label as it is written within a sentence: "Time zone" in lower case, but not "ID"} */
    static String inSentence(String label) {
        boolean isAcronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return label.isEmpty() || isAcronym ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    private static String label(Map<String, Label> labels, String name, Locale locale) {
        Label label = labels.getOrDefault(name, new Label(name, name));
        return Languages.pick(locale, label.chinese(), label.english());
    }

    private static String plain(String name) {
        return name.replace("~1", "/").replace("~0", "~");
    }
}

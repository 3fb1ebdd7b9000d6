package io.github.servicehandbook.release;

import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;
import java.util.Map;

/** The labels of entry properties in a note about changes. */
final class DiffWords {
    /** English uses the property names of the content. */
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("edition", "版次"),
            Map.entry("language", "语言"),
            Map.entry("title", "标题"),
            Map.entry("titleEn", "英文标题"),
            Map.entry("titleInContents", "目录标题"),
            Map.entry("page", "页码"),
            Map.entry("status", "完整程度"),
            Map.entry("label", "位置或名称"),
            Map.entry("labelEn", "英文名称"),
            Map.entry("text", "正文"),
            Map.entry("textEn", "英文正文"),
            Map.entry("origin", "来源"),
            Map.entry("references", "参考文献"),
            Map.entry("note", "附注"),
            Map.entry("codes", "业务代码"),
            Map.entry("standards", "标准"),
            Map.entry("name", "名称"),
            Map.entry("nameEn", "英文名称"),
            Map.entry("kind", "类别"),
            Map.entry("reverses", "冲正对象"),
            Map.entry("timeLimit", "适用时限"),
            Map.entry("searchWords", "检索词"),
            Map.entry("phase", "阶段"),
            Map.entry("limit", "时限"),
            Map.entry("audience", "适用人员"),
            Map.entry("requirement", "要求"),
            Map.entry("measure", "量化要求"),
            Map.entry("minLength", "最短长度"),
            Map.entry("maxLength", "最长长度"),
            Map.entry("minClasses", "最少字符种类"),
            Map.entry("asciiOnly", "仅限ASCII字符"),
            Map.entry("historySize", "历史口令个数"),
            Map.entry("maxAge", "有效期"),
            Map.entry("expiryBasis", "到期算法"),
            Map.entry("zone", "时区"),
            Map.entry("maxConsecutiveFailures", "连续失败上限"),
            Map.entry("approverRole", "审批人"),
            Map.entry("initialLength", "初始口令长度"),
            Map.entry("commonPasswords", "常见口令"),
            Map.entry("checks", "检查项"),
            Map.entry("parameters", "参数"),
            Map.entry("statedByHandbook", "是否手册原文"),
            Map.entry("citation", "出处"),
            Map.entry("section", "节"),
            Map.entry("clause", "条款"),
            Map.entry("corrected", "更正"),
            Map.entry("reason", "理由"),
            Map.entry("article", "条文"),
            Map.entry("words", "词组"),
            Map.entry("id", "编号"),
            Map.entry("alias", "现用编号"),
            Map.entry("deprecated", "拟停用"),
            Map.entry("tombstone", "停用说明"),
            Map.entry("order", "顺序"),
            Map.entry("outcomes", "结论"),
            Map.entry("outcomeCode", "结论代码"),
            Map.entry("root", "起始步骤"),
            Map.entry("routes", "走向"),
            Map.entry("options", "选项"),
            Map.entry("otherwise", "其余走向"),
            Map.entry("unknown", "答不清楚时"),
            Map.entry("fact", "所问事实"),
            Map.entry("tree", "调用流程"),
            Map.entry("exhausted", "次数用尽后"),
            Map.entry("maxVisits", "最多次数"),
            Map.entry("policy", "取路方式"),
            Map.entry("showWhen", "选项出现条件"),
            Map.entry("allowUnknown", "可答不清楚"),
            Map.entry("longest", "最长字数"),
            Map.entry("least", "最小值"),
            Map.entry("most", "最大值"),
            Map.entry("scale", "小数位"),
            Map.entry("unit", "单位"),
            Map.entry("sensitive", "是否敏感"),
            Map.entry("exclusive", "是否互斥"),
            Map.entry("requires", "必备事实"),
            Map.entry("exports", "随单事实"),
            Map.entry("due", "处理期限"),
            Map.entry("severity", "严重程度"),
            Map.entry("raises", "升级条件"),
            Map.entry("ticketType", "工单类型"),
            Map.entry("shared", "是否共用"),
            Map.entry("formerly", "原编号"));

    private DiffWords() {}

    /** {@return the labels of the properties that a pointer names, outermost first} */
    static String property(String pointer, Locale locale) {
        StringBuilder words = new StringBuilder();
        for (String name : pointer.substring(1).split("/", -1)) {
            String plain = name.replace("~1", "/").replace("~0", "~");
            words.append(words.length() == 0 ? "" : " / ");
            words.append(Languages.pick(locale, CHINESE.getOrDefault(plain, plain), plain));
        }
        return words.toString();
    }
}

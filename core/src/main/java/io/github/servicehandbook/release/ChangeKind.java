package io.github.servicehandbook.release;

import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;
import java.util.Objects;

/** The kinds of entries in a difference between two handbooks. */
public enum ChangeKind {
    /** The bundle. */
    BUNDLE("内容包", "Content bundle"),
    /** A chapter. */
    CHAPTER("章", "Chapter"),
    /** A section. */
    SECTION("章节", "Section"),
    /** A clause. */
    CLAUSE("条款", "Clause"),
    /** A business code. */
    CODE("业务代码", "Business code"),
    /** A time limit. */
    TIME_LIMIT("服务时限", "Time limit"),
    /** A conduct rule. */
    CONDUCT_RULE("行为规范", "Conduct rule"),
    /** The figures of the password policy. */
    PASSWORD_POLICY("密码策略", "Password policy"),
    /** A rule of the password policy. */
    POLICY_RULE("密码规则", "Password rule"),
    /** A troubleshooting tree. */
    TREE("排查流程", "Procedure"),
    /** A fact of a tree. */
    FACT("流程变量", "Fact"),
    /** An option of a fact. */
    OPTION("选项", "Option"),
    /** A node of a tree. */
    NODE("排查步骤", "Step"),
    /** An outcome of a tree. */
    OUTCOME("结论", "Outcome"),
    /** An erratum. */
    ERRATUM("勘误", "Erratum"),
    /** A source of the bibliography. */
    SOURCE("参考资料", "Reference"),
    /** A synonym set. */
    SYNONYMS("同义词", "Synonyms");

    private final String chinese;
    private final String english;

    ChangeKind(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * {@return the kind with a text}
     *
     * @param text the text, for example {@code time-limit}
     * @throws IllegalArgumentException if there is no such kind
     */
    public static ChangeKind of(String text) {
        Objects.requireNonNull(text, "text");
        for (ChangeKind kind : values()) {
            if (kind.text().equals(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("text: unknown kind; expected one such as time-limit");
    }

    /** {@return the kind in JSON, for example {@code time-limit}} */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * {@return the label for a screen, for example "Time limit"}
     *
     * @param locale the locale: English for an English locale, Chinese for all others
     */
    public String label(Locale locale) {
        return Languages.pick(locale, chinese, english);
    }
}

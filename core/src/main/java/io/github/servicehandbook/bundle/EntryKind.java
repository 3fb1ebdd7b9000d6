package io.github.servicehandbook.bundle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.servicehandbook.internal.text.Languages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/** The kinds of entries that have IDs and can be looked up. */
public enum EntryKind {
    /** A business code. */
    CODE("业务代码", "Business code"),
    /** A chapter or section. */
    SECTION("章节", "Section"),
    /** A clause. */
    CLAUSE("条款", "Clause"),
    /** A time limit or conduct rule; they share one ID space. */
    STANDARD("服务标准", "Standard"),
    /** A time limit. */
    TIME_LIMIT("服务时限", "Time limit"),
    /** A conduct rule. */
    CONDUCT_RULE("行为规范", "Conduct rule"),
    /** A rule of the password policy. */
    POLICY_RULE("密码规则", "Password rule"),
    /** The password policy; its only ID is {@code password-policy}. */
    PASSWORD_POLICY("密码策略", "Password policy"),
    /** A troubleshooting tree. */
    TREE("排查流程", "Procedure"),
    /** A node of a troubleshooting tree, with an ID of the form {@code tree/node}. */
    NODE("排查步骤", "Step");

    private final String chinese;
    private final String english;

    EntryKind(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * Returns the kind with a text.
     *
     * @param text the text, for example {@code time-limit}
     * @return the kind
     * @throws IllegalArgumentException if there is no such kind
     */
    @JsonCreator
    public static EntryKind of(String text) {
        Objects.requireNonNull(text, "text");
        for (EntryKind kind : values()) {
            if (kind.text().equals(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind: " + text + "; expected one of "
                + Arrays.stream(values()).map(EntryKind::text).toList());
    }

    /** {@return the kind in JSON and overlays, for example {@code time-limit}} */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the label for display.
     *
     * @param locale the locale; an English locale gives English, all others give Chinese
     * @return the label, for example 服务时限
     */
    public String label(Locale locale) {
        return Languages.pick(locale, chinese, english);
    }
}

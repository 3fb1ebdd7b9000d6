package io.github.servicehandbook.password;

import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;

/** The code of a rule violation in a password. The names are stable: programs may store them. */
public enum FindingCode {
    /** Fewer code points than the policy's minimum, in the raw text or in its NFKC form. */
    TOO_SHORT("太短", "Too short"),
    /** More code points than the policy's maximum; nothing else is checked in such a password. */
    TOO_LONG("太长", "Too long"),
    /** Fewer of the classes letters, digits and symbols than the policy requires. */
    TOO_FEW_CLASSES("字符种类不够", "Too few character types"),
    /** A character that is not allowed, for example a control character or a lone surrogate. */
    ILLEGAL_CHARACTER("不支持的字符", "Unsupported character"),
    /** The login name, spelled forward. */
    CONTAINS_LOGIN("包含登录名", "Contains login name"),
    /** The login name, spelled backward. */
    CONTAINS_LOGIN_REVERSED("包含倒写的登录名", "Contains reversed login name"),
    /** The person's name, in Han characters, in any reading, or as initials. */
    CONTAINS_NAME("包含姓名", "Contains name"),
    /** The person's birthday. */
    CONTAINS_BIRTHDAY("包含生日", "Contains birthday"),
    /** The person's mobile number or its last four digits. */
    CONTAINS_PHONE("包含手机号", "Contains mobile number"),
    /** A term for something that can be seen in the room. */
    CONTAINS_SURROUNDINGS("包含身边可见的内容", "Contains visible words"),
    /** One of the latest passwords. */
    REUSED("与历史密码相同", "Used before");

    private final String chinese;
    private final String english;

    FindingCode(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * {@return the label for a screen}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    public String label(Locale locale) {
        return Languages.pick(locale, chinese, english);
    }
}

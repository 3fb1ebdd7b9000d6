package io.github.servicehandbook.password;

/** The code of a rule violation in a password. The names are stable: programs may store them. */
public enum FindingCode {
    /** Fewer code points than the policy's minimum, in the raw text or in its NFKC form. */
    TOO_SHORT,
    /** More code points than the policy's maximum; nothing else is checked in such a password. */
    TOO_LONG,
    /** Fewer of the classes letters, digits and symbols than the policy requires. */
    TOO_FEW_CLASSES,
    /** A character that is not allowed, for example a control character or a lone surrogate. */
    ILLEGAL_CHARACTER,
    /** The login name, spelled forward. */
    CONTAINS_LOGIN,
    /** The login name, spelled backward. */
    CONTAINS_LOGIN_REVERSED,
    /** The person's name, in Han characters, in any reading, or as initials. */
    CONTAINS_NAME,
    /** The person's birthday. */
    CONTAINS_BIRTHDAY,
    /** The person's mobile number or its last four digits. */
    CONTAINS_PHONE,
    /** A term for something that can be seen in the room. */
    CONTAINS_SURROUNDINGS,
    /** One of the latest passwords. */
    REUSED
}

package io.github.servicehandbook.password;

/** What a password can have against it. Stable: programs may store the names. */
public enum FindingCode {
    /** Fewer code points than the policy's least, in the raw text or in its NFKC form. */
    TOO_SHORT,
    /** More code points than the policy's most; nothing else of such a password is looked at. */
    TOO_LONG,
    /** Fewer of the classes letters, digits and symbols than the policy asks for. */
    TOO_FEW_CLASSES,
    /** A character that no password may hold, for example a control character or half a surrogate pair. */
    ILLEGAL_CHARACTER,
    /** The login name, forwards. */
    CONTAINS_LOGIN,
    /** The login name spelt backwards. */
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

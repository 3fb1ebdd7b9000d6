package io.github.servicehandbook.ref;

/** The origin of a statement. */
public enum Origin {
    /** Stated by the handbook itself. */
    HANDBOOK,
    /** Written by the authors of the content, with public references or with a note that the decision is theirs. */
    AUTHORED,
    /** Added or changed by an overlay. */
    OVERLAY
}

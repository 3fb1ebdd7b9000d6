package io.github.servicehandbook.ref;

/** Who says it. */
public enum Origin {
    /** The handbook itself states it. */
    HANDBOOK,
    /** The authors of the content wrote it, with public references or a note that the decision is theirs. */
    AUTHORED,
    /** A layer over the base content added or changed it. */
    OVERLAY
}

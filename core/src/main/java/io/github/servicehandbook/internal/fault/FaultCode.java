package io.github.servicehandbook.internal.fault;

/** The stable codes of faults in content; {@code core/FAULTS.md} explains each. */
public enum FaultCode {
    NO_BUNDLE,
    AMBIGUOUS,
    PROVIDER,
    IO,
    ZIP,
    SIGNATURE,
    MANIFEST,
    FORMAT_TOO_NEW,
    INCOMPATIBLE,
    PATH,
    UNLISTED,
    MISSING_FILE,
    DIGEST,
    ENCODING,
    SYNTAX,
    LIMIT,
    DUPLICATE_KEY,
    PROPERTY,
    VALUE,
    DUPLICATE_ID,
    DANGLING,
    COUNT,
    STRUCTURE,
    CITATION,
    ORIGIN,
    ALIAS,
    RETIRED,
    TREE,
    OVERLAY_TARGET,
    OVERLAY_CONFLICT,
    POLICY_RELAXED,
    ROLLBACK;

    /** {@return the code as callers see it, for example {@code E-MISSING-FILE}} */
    public String text() {
        return "E-" + name().replace('_', '-');
    }
}

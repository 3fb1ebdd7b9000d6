package io.github.servicehandbook.bundle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The stable codes of faults in content, in the order of a load. The file {@code core/FAULTS.md} in the project's
 * repository explains each code.
 */
public enum FaultCode {
    /** No bundle was found. */
    NO_BUNDLE,
    /** Several different bundles were found. */
    AMBIGUOUS,
    /** Code of a content module failed. */
    PROVIDER,
    /** A file cannot be read. */
    IO,
    /** A zip file is malformed. */
    ZIP,
    /** A signature is missing or does not match. */
    SIGNATURE,
    /** The manifest is missing or malformed. */
    MANIFEST,
    /** The format of the bundle is newer than this version of the library supports. */
    FORMAT_TOO_NEW,
    /** The bundle requires another version of the library. */
    INCOMPATIBLE,
    /** A path or file name is invalid. */
    PATH,
    /** A file is not listed in the manifest. */
    UNLISTED,
    /** A file is missing. */
    MISSING_FILE,
    /** The length or digest of a file does not match the manifest. */
    DIGEST,
    /** A file is not UTF-8, or a text contains a control character or an unpaired surrogate. */
    ENCODING,
    /** A file is not valid JSON. */
    SYNTAX,
    /** A file exceeds a limit, or there are more faults than are listed. */
    LIMIT,
    /** A property occurs more than once in an object. */
    DUPLICATE_KEY,
    /** A property is missing or unknown. */
    PROPERTY,
    /** A value has the wrong type, is out of range or malformed. */
    VALUE,
    /** An ID is not unique. */
    DUPLICATE_ID,
    /** A reference to an unknown ID. */
    DANGLING,
    /** The number of entries does not match the manifest. */
    COUNT,
    /** An entry is in the wrong place for its ID. */
    STRUCTURE,
    /** A citation does not match its target. */
    CITATION,
    /** The origin of a statement is unclear. */
    ORIGIN,
    /** An alias is invalid. */
    ALIAS,
    /** A deprecation or removal record contradicts the bundle. */
    RETIRED,
    /** A tree has an error in its structure, or fails verification. */
    TREE,
    /** An overlay changes an entry that does not exist or must not be changed. */
    OVERLAY_TARGET,
    /** Overlays contradict each other or the bundle. */
    OVERLAY_CONFLICT,
    /** An overlay weakens the password policy without permission. */
    POLICY_RELAXED,
    /** A version is lower than the current one. */
    ROLLBACK;

    /**
     * Returns the code with a text.
     *
     * @param text the text, for example {@code E-MISSING-FILE}
     * @return the code
     * @throws IllegalArgumentException if there is no such code
     */
    @JsonCreator
    public static FaultCode of(String text) {
        Objects.requireNonNull(text, "text");
        for (FaultCode code : values()) {
            if (code.text().equals(text)) {
                return code;
            }
        }
        throw new IllegalArgumentException("text: unknown fault code; expected one such as E-MISSING-FILE");
    }

    /** {@return the code in JSON and messages, for example {@code E-MISSING-FILE}} */
    @JsonValue
    public String text() {
        return "E-" + name().replace('_', '-');
    }

    /** {@return the same as {@link #text}} */
    @Override
    public String toString() {
        return text();
    }
}

package io.github.servicehandbook.bundle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A description of a loaded bundle or overlay: its ID, version, digest and language.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"id", "version", "format", "digest", "edition", "language", "overlays", "notices"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface BundleInfo permits ImmutableBundleInfo {
    /**
     * {@return a bundle description with the given values}
     *
     * @param id the ID of the bundle
     * @param version the version of the content
     * @param format the format of the bundle
     * @param digest the SHA-256 digest of the manifest in hexadecimal digits
     * @param edition the edition of the handbook
     * @param language the language of the content as a BCP 47 tag
     * @param overlays the overlays, or null if none
     * @param notices the informational notices, or null if none
     */
    @JsonCreator
    static BundleInfo of(
            @JsonProperty("id") String id,
            @JsonProperty("version") String version,
            @JsonProperty("format") int format,
            @JsonProperty("digest") String digest,
            @JsonProperty("edition") String edition,
            @JsonProperty("language") String language,
            @JsonProperty("overlays") @Nullable List<BundleInfo> overlays,
            @JsonProperty("notices") @Nullable List<String> notices) {
        return ImmutableBundleInfo.of(
                id,
                version,
                format,
                digest,
                edition,
                language,
                overlays == null ? List.of() : overlays,
                notices == null ? List.of() : notices);
    }

    /** {@return the ID of the bundle, for example {@code retail-service-handbook}} */
    @JsonProperty("id")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String id();

    /** {@return the version of the content (SemVer 2.0)} This is not the version of the jar. */
    @JsonProperty("version")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String version();

    /** {@return the format of the bundle} This library reads format 1. */
    @JsonProperty("format")
    int format();

    /**
     * {@return the SHA-256 digest of the manifest in 64 lower-case hexadecimal digits} The manifest contains the
     * digests of all other files, so equal digests mean equal content.
     */
    @JsonProperty("digest")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String digest();

    /** {@return the edition of the handbook that the content restates, in the language of the content} */
    @JsonProperty("edition")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String edition();

    /** {@return the language of the content as a BCP 47 tag, for example {@code zh-CN}} */
    @JsonProperty("language")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String language();

    /** {@return the overlays that are applied to the bundle, or an empty list if none} */
    @JsonProperty("overlays")
    List<BundleInfo> overlays();

    /**
     * {@return informational notices in English, such as duplicate copies of the bundle or a release date in the
     * future; empty if none}
     */
    @JsonProperty("notices")
    List<String> notices();
}

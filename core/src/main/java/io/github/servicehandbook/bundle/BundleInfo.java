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
 * Which content a handbook was loaded from.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"id", "version", "format", "digest", "edition", "language", "overlays", "notices"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface BundleInfo permits ImmutableBundleInfo {
    /**
     * Makes the description of a bundle.
     *
     * @param id the bundle's name
     * @param version the content's own version
     * @param format the format of the bundle
     * @param digest SHA-256 of the manifest in hexadecimal
     * @param edition the edition of the handbook
     * @param language the language of the content as a BCP 47 tag
     * @param overlays the overlays; null is none
     * @param notices what is worth knowing; null is none
     * @return the description
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

    /**
     * Returns the bundle's name, for example {@code retail-service-handbook}.
     *
     * @return the id
     */
    @JsonProperty("id")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String id();

    /**
     * Returns the content's own version (SemVer 2.0), which is not the version of the jar.
     *
     * @return the version
     */
    @JsonProperty("version")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String version();

    /**
     * Returns the format of the bundle; this library reads format 1.
     *
     * @return the format
     */
    @JsonProperty("format")
    int format();

    /**
     * Returns the digest of the manifest, which in turn holds the digests of all other files: equal digests mean equal
     * content.
     *
     * @return SHA-256 in 64 lower-case hexadecimal digits
     */
    @JsonProperty("digest")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String digest();

    /**
     * Returns the edition of the handbook that the content restates.
     *
     * @return the edition in the language of the content
     */
    @JsonProperty("edition")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String edition();

    /**
     * Returns the language of the content.
     *
     * @return a BCP 47 tag, for example {@code zh-CN}
     */
    @JsonProperty("language")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String language();

    /**
     * Returns the overlays that lie on the base.
     *
     * @return the overlays, empty without overlays
     */
    @JsonProperty("overlays")
    List<BundleInfo> overlays();

    /**
     * Returns what is only worth knowing, such as two identical copies found or a release date in the future.
     *
     * @return sentences in English, empty if there is nothing
     */
    @JsonProperty("notices")
    List<String> notices();
}

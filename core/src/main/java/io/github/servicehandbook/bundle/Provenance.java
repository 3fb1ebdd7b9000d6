package io.github.servicehandbook.bundle;

/**
 * The provenance of a value in a handbook: the bundle or the last overlay that set it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param bundleId the ID of the bundle, or of the overlay that set the value
 * @param version the version of that bundle or overlay
 * @param file the file in it, for example {@code standards.json} or {@code overlay.json}
 * @param pointer the location in the file as a JSON pointer (RFC 6901)
 */
public record Provenance(String bundleId, String version, String file, String pointer) {}

package io.github.servicehandbook.bundle;

/**
 * Where a value of the handbook comes from.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param bundleId the id of the bundle, or of the overlay that set the value
 * @param version the version of that bundle or overlay
 * @param file the file in it, for example {@code standards.json} or {@code overlay.json}
 * @param pointer the place in the file as a JSON pointer (RFC 6901)
 */
public record Provenance(String bundleId, String version, String file, String pointer) {}

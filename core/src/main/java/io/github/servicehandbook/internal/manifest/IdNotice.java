package io.github.servicehandbook.internal.manifest;

import org.jspecify.annotations.Nullable;

/**
 * A notice that an entry is marked for removal, or was removed.
 *
 * @param since the version that contains the notice, after the ID of the bundle or overlay
 * @param replacedBy the ID to use instead, or null if none
 * @param reason the reason; may be empty
 * @param file the file that contains the notice, as faults name it
 * @param pointer the location in the file
 */
public record IdNotice(String since, @Nullable String replacedBy, String reason, String file, String pointer) {}

package io.github.servicehandbook.internal.manifest;

import org.jspecify.annotations.Nullable;

/**
 * That an entry is to be given up, or was.
 *
 * @param since the version that says so, after the id of the bundle or overlay
 * @param replacedBy the id to use instead; null if there is none
 * @param reason why; may be empty
 * @param file the file that says so, as faults name it
 * @param pointer where in the file
 */
public record Notice(String since, @Nullable String replacedBy, String reason, String file, String pointer) {}

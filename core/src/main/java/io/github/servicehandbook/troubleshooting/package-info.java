/**
 * Troubleshooting trees (chapter 5): how a clerk finds out, with the customer at the counter, why something does not work,
 * and what to do or to report.
 *
 * <p>Immutable and safe to share between threads.
 */
@NullMarked
package io.github.servicehandbook.troubleshooting;

import org.jspecify.annotations.NullMarked;

/**
 * Bundles in directories and zips, which may come from any author. All files are listed, and the content is untrusted.
 */
@NullMarked
package io.github.servicehandbook.internal.source;

import org.jspecify.annotations.NullMarked;

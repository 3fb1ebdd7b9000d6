/** The manifest of a bundle: discovery, digests, signatures, versions and the kinds of entries. */
@NullMarked
package io.github.servicehandbook.internal.manifest;

import org.jspecify.annotations.NullMarked;

/** Reads the content files of a bundle into models, and resolves the references between them. */
@NullMarked
package io.github.servicehandbook.internal.content;

import org.jspecify.annotations.NullMarked;

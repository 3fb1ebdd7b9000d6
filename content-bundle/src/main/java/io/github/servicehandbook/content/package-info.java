/** The retail service handbook as a content source; its data are resources of this jar. */
@NullMarked
package io.github.servicehandbook.content;

import org.jspecify.annotations.NullMarked;

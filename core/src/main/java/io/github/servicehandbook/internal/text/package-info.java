/** Wording shared by the models: languages, durations, near matches. */
@NullMarked
package io.github.servicehandbook.internal.text;

import org.jspecify.annotations.NullMarked;

/** Text shared by several packages: wording, languages, durations, near matches, case folding. */
@NullMarked
package io.github.servicehandbook.internal.text;

import org.jspecify.annotations.NullMarked;

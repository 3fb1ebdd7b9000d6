/** Content bundles: where their files come from, what was loaded, and what was wrong with one. */
@NullMarked
package io.github.servicehandbook.bundle;

import org.jspecify.annotations.NullMarked;

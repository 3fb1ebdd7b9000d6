/** Search and code suggestions. The indexes are built on first use and immutable afterwards. */
@NullMarked
package io.github.servicehandbook.internal.search;

import org.jspecify.annotations.NullMarked;

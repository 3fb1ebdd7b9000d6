/**
 * Bundles as folders and zips that anybody may have put together. They are listed whole, and nothing in them is believed.
 */
@NullMarked
package io.github.servicehandbook.internal.source;

import org.jspecify.annotations.NullMarked;

/**
 * The packaged jars in every place where a host may put them: the same checks on the class path, on the module path, in an
 * isolated class loader and from a merged jar.
 */
package io.github.servicehandbook.content.conformance;

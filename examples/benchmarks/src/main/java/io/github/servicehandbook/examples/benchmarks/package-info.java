/** Benchmarks of the library, compared with the floor and with its peers. */
@NullMarked
package io.github.servicehandbook.examples.benchmarks;

import org.jspecify.annotations.NullMarked;

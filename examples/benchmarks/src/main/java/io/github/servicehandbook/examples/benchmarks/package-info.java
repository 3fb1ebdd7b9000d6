/** What the library costs, beside the floor and its peers. */
@NullMarked
package io.github.servicehandbook.examples.benchmarks;

import org.jspecify.annotations.NullMarked;

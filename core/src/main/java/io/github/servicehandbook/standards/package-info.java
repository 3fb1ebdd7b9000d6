/** Service standards: how long a customer may wait, how staff conduct themselves, and whether a limit was kept. */
@NullMarked
package io.github.servicehandbook.standards;

import org.jspecify.annotations.NullMarked;

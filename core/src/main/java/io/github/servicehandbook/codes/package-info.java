/** The business codes of the BOSS: what clerks type, what each stands for and what reverses it. */
@NullMarked
package io.github.servicehandbook.codes;

import org.jspecify.annotations.NullMarked;

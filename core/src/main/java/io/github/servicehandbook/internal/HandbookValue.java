package io.github.servicehandbook.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The shared style of the value types: a package-private {@code ImmutableX} with one factory method that takes every
 * attribute, based on JDK collections. No builder is generated: a reader, Jackson or the static factory of the
 * interface creates the value. Each class that a load does not need saves startup time.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        allParameters = true,
        jdkOnly = true,
        jdk9Collections = true,
        defaults = @Value.Immutable(builder = false, copy = false))
public @interface HandbookValue {}

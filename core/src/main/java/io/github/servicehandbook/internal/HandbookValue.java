package io.github.servicehandbook.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The house style of the value types: a package-private {@code ImmutableX} with one factory method that takes every
 * attribute, on JDK collections. No generated builder: a value is made by its reader, by Jackson or by the static
 * factory of its interface, and every class that a load does not need is start-up time saved.
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

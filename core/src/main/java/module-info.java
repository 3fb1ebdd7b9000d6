/**
 * A telecom shop-service handbook as typed models: business codes, sections, service standards, password policy,
 * the lifecycle of accounts and troubleshooting trees, read from a versioned content bundle. Add a module that provides
 * {@link io.github.servicehandbook.bundle.ContentSource}, such as {@code io.github.servicehandbook.content}, and call
 * {@link io.github.servicehandbook.Handbook#load()}.
 */
module io.github.servicehandbook {
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires org.slf4j;
    // At compile time only: the generated values name these, the running library does not.
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.servicehandbook;
    exports io.github.servicehandbook.account;
    exports io.github.servicehandbook.bundle;
    exports io.github.servicehandbook.codes;
    exports io.github.servicehandbook.password;
    exports io.github.servicehandbook.ref;
    exports io.github.servicehandbook.release;
    exports io.github.servicehandbook.search;
    exports io.github.servicehandbook.sections;
    exports io.github.servicehandbook.standards;
    exports io.github.servicehandbook.troubleshooting;
    exports io.github.servicehandbook.troubleshooting.review;
    exports io.github.servicehandbook.visits;

    // A host's object mapper of either Jackson major writes the package-private implementations of the models.
    opens io.github.servicehandbook.account;
    opens io.github.servicehandbook.bundle;
    opens io.github.servicehandbook.codes;
    opens io.github.servicehandbook.password;
    opens io.github.servicehandbook.ref;
    opens io.github.servicehandbook.search;
    opens io.github.servicehandbook.sections;
    opens io.github.servicehandbook.standards;
    opens io.github.servicehandbook.troubleshooting;
    opens io.github.servicehandbook.troubleshooting.review;
    opens io.github.servicehandbook.visits;

    uses io.github.servicehandbook.bundle.ContentSource;
}

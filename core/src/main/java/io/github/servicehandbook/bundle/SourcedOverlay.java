package io.github.servicehandbook.bundle;

/** The one kind of overlay. */
record SourcedOverlay(ContentSource source) implements Overlay {}

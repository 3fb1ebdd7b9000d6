package com.acme.handbook;

import io.github.servicehandbook.bundle.ContentSource;
import java.io.InputStream;
import java.util.Optional;

/** The content of another operator, whose files lie beside this class. */
public final class AcmeHandbook implements ContentSource {
    public static final String ID = "acme-handbook";

    @Override
    public String bundleId() {
        return ID;
    }

    @Override
    public String description() {
        return "acme's content";
    }

    @Override
    public Optional<InputStream> open(String path) {
        return Optional.ofNullable(AcmeHandbook.class.getResourceAsStream(path));
    }
}

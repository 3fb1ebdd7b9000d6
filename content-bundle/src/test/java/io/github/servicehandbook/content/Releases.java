package io.github.servicehandbook.content;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.HandbookDiff;
import io.github.servicehandbook.bundle.ContentSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Earlier releases of the content, a folder each, as they were shipped. */
final class Releases {
    private Releases() {}

    /** What changed since each release for which the version has not risen enough; empty if there is no release yet. */
    static List<String> withTooLowAVersion(Path releases, Handbook now) throws IOException {
        if (!Files.isDirectory(releases)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(releases)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> HandbookDiff.between(load(folder), now))
                    .filter(diff -> !diff.versionSuffices())
                    .map(diff -> diff.toMarkdown(Locale.ENGLISH))
                    .toList();
        }
    }

    private static Handbook load(Path folder) {
        return Handbook.loader()
                .source(new ContentSource() {
                    @Override
                    public String bundleId() {
                        return "retail-service-handbook";
                    }

                    @Override
                    public String describe() {
                        return folder.toString();
                    }

                    @Override
                    public Optional<InputStream> open(String path) throws IOException {
                        Path file = folder.resolve(path);
                        return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
                    }
                })
                .load();
    }
}

package io.github.servicehandbook.examples.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Markdown files of the project, each named by its path relative to the root. New files are found automatically.
 */
final class Documents {
    static final Path ROOT = Path.of("..", "..");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private Documents() {}

    static Stream<String> all() throws IOException {
        List<String> documents = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = directory.getFileName().toString();
                boolean skipped = name.equals("target") || (name.startsWith(".") && !directory.equals(ROOT));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    documents.add(ROOT.relativize(file).toString().replace('\\', '/'));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return documents.stream().sorted();
    }

    static String text(String document) {
        try {
            return Files.readString(ROOT.resolve(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the targets of links to files or to headings of the same document. */
    static List<String> relativeLinks(String document) {
        return LINK.matcher(String.join("\n", lines(document, null)))
                .results()
                .map(MatchResult::group)
                .map(link -> link.substring(2, link.length() - 1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    static boolean leadsSomewhere(String document, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty()
                ? Path.of(document)
                : Path.of(document).resolveSibling(path).normalize();
        return !target.startsWith("..")
                && Files.exists(ROOT.resolve(target))
                && (hash < 0 || anchors(target.toString()).contains(link.substring(hash + 1)));
    }

    /**
     * Returns the anchors that GitHub generates for the headings: lower case, hyphens for spaces, no other punctuation,
     * numbers for repetitions.
     */
    private static List<String> anchors(String document) {
        Map<String, Integer> seen = new HashMap<>();
        return lines(document, null).stream()
                .filter(line -> line.matches("#{1,6} .*"))
                .map(line -> line.replaceFirst("#+ +", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .map(anchor -> {
                    int times = seen.merge(anchor, 1, Integer::sum);
                    return times == 1 ? anchor : anchor + "-" + (times - 1);
                })
                .toList();
    }

    /** Returns the lines of all blocks of a language, in order, or with null the lines outside blocks. */
    static List<String> lines(String document, String language) {
        List<String> lines = new ArrayList<>();
        String block = null;
        for (String line : text(document).lines().toList()) {
            String stripped = line.strip();
            if (stripped.startsWith("```")) {
                block = block == null ? stripped.substring(3) : null;
            } else if (language == null ? block == null : language.equals(block)) {
                lines.add(line);
            }
        }
        return lines;
    }
}

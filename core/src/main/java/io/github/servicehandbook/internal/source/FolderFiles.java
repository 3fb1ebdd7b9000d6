package io.github.servicehandbook.internal.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files in a directory. Links to files within the directory are followed. Links that leave it and links to directories
 * are not.
 */
public final class FolderFiles implements BundleDirectory {
    private static final int MAX_DEPTH = 16;

    private final Path root;

    public FolderFiles(Path root) {
        this.root = root.toAbsolutePath();
    }

    @Override
    public String description() {
        return LocalFiles.describe("directory", root);
    }

    @Override
    public byte @Nullable [] read(String path, int max) throws IOException {
        BundlePath.check(path);
        Path realRoot = root.toRealPath();
        Path file;
        try {
            file = realRoot.resolve(path).toRealPath();
        } catch (NoSuchFileException e) {
            return null;
        }
        if (!file.startsWith(realRoot)) {
            throw new RejectedException(FileRejection.Reason.PATH, path, Walk.OUTSIDE);
        }
        return LocalFiles.read(file, max);
    }

    @Override
    public List<String> paths() throws IOException {
        Walk walk = new Walk(root.toRealPath());
        Files.walkFileTree(walk.root, Set.of(), MAX_DEPTH, walk);
        return walk.listing.paths();
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        static final String OUTSIDE = "symbolic link points outside the directory";

        private final Path root;
        private final Listing listing = new Listing();
        private int seen;

        private Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return count();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = name(file);
            String wrong = attributes.isSymbolicLink() ? wrongWithLink(file) : null;
            if (wrong != null) {
                listing.reject(FileRejection.Reason.PATH, name, wrong);
            } else if (attributes.isDirectory()) {
                listing.reject(
                        FileRejection.Reason.LIMIT, name, "directories are nested more than " + MAX_DEPTH + " deep");
            } else {
                listing.add(name);
            }
            return count();
        }

        private @Nullable String wrongWithLink(Path link) throws IOException {
            Path real;
            try {
                real = link.toRealPath();
            } catch (NoSuchFileException e) {
                return "broken symbolic link";
            }
            if (!real.startsWith(root)) {
                return OUTSIDE;
            }
            return Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)
                    ? "symbolic link to a directory; expected regular files"
                    : null;
        }

        private String name(Path file) {
            List<String> segments = new ArrayList<>();
            root.relativize(file).forEach(segment -> segments.add(segment.toString()));
            return String.join("/", segments);
        }

        private FileVisitResult count() {
            seen++;
            if (seen <= MAX_FILES) {
                return FileVisitResult.CONTINUE;
            }
            listing.reject(FileRejection.Reason.LIMIT, "", "more than " + MAX_FILES + " files and directories");
            return FileVisitResult.TERMINATE;
        }
    }
}

package io.github.servicehandbook.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the content bundle as a directory and as a zip: its manifest and every file that it lists. */
final class BundleFiles {
    private BundleFiles() {}

    static void write(Path directory) throws IOException {
        List<String> names = new ArrayList<>(List.of(ContentFiles.MANIFEST));
        DatabindLoad.run().manifest().files().forEach(file -> names.add(file.path()));
        Path bundle = directory(directory.toString());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(zip(directory.toString())))) {
            for (String name : names) {
                byte[] bytes = ContentFiles.read(name);
                Path file = bundle.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes);
            }
        }
    }

    static Path directory(String directory) {
        return Path.of(directory, "bundle");
    }

    static Path zip(String directory) {
        return Path.of(directory, "bundle.zip");
    }
}

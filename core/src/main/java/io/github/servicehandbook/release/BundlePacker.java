package io.github.servicehandbook.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.servicehandbook.internal.manifest.Digests;
import io.github.servicehandbook.internal.manifest.Manifest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A build step that writes the manifest of a bundle. It adds the path, length, number of entries and SHA-256 of every
 * file to a template, so that no digest is ever typed.
 *
 * <p>The template is {@code bundle.json} without {@code files}. The list has every file in the bundle's directory, by
 * path, except the manifest itself, its signature, {@code changes.json} and the directory {@code schema}. The same files
 * and template always give the same manifest. The packer does not check the content; loading the bundle does.
 *
 * <p>Example: {@code BundlePacker.main("target/classes/META-INF/service-handbook/lakeside-shops",
 * "src/main/bundle/bundle.json")}, run when all files are in place and before {@link ReleaseCheck}.
 *
 * <p>Stateless. Not used at run time.
 */
public final class BundlePacker {
    private BundlePacker() {}

    /**
     * Writes the manifest, replacing an existing one.
     *
     * @param args the bundle's directory, which receives the manifest, and the template file
     * @throws IllegalArgumentException if there are not two arguments, or if the template is not a JSON object or
     *     contains {@code files}; nothing is written in this case
     * @throws IOException if a file cannot be read or is not JSON, or if the manifest cannot be written
     */
    public static void main(String... args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "args: " + args.length + "; expected 2: <bundle directory> <manifest template>");
        }
        Path directory = Path.of(args[0]);
        Files.writeString(directory.resolve(Manifest.FILE), pack(directory, Path.of(args[1])));
    }

    static String pack(Path directory, Path template) throws IOException {
        JsonFactory factory = new JsonFactory();
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonParser parser = factory.createParser(Files.readString(template));
                JsonGenerator out = factory.createGenerator(text)) {
            out.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("template: " + template + "; expected a file with a JSON object");
            }
            out.writeStartObject();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                if ("files".equals(parser.currentName())) {
                    throw new IllegalArgumentException(
                            "template: \"files\"; expected a template without this property, which the packer writes");
                }
                out.copyCurrentStructure(parser);
            }
            writeFiles(out, directory);
            out.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void writeFiles(JsonGenerator out, Path directory) throws IOException {
        out.writeArrayFieldStart("files");
        for (String path : digestedFiles(directory)) {
            byte[] bytes = Files.readAllBytes(directory.resolve(path));
            out.writeStartObject();
            out.writeStringField("path", path);
            out.writeNumberField("bytes", bytes.length);
            out.writeNumberField("count", countEntries(bytes));
            out.writeStringField("sha256", Digests.sha256(bytes));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /**
     * {@return all files in the order of their paths, except the manifest, its signature, the list of changes and the
     * schemas}
     */
    private static List<String> digestedFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("schema/"))
                    .filter(path -> !List.of(Manifest.FILE, "bundle.json.sig", "changes.json")
                            .contains(path))
                    .sorted()
                    .toList();
        }
    }

    /** {@return the number of elements in the top-level arrays of the file} */
    private static int countEntries(byte[] bytes) throws IOException {
        int count = 0;
        try (JsonParser parser = new JsonFactory().createParser(bytes)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        count++;
                        parser.skipChildren();
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        return count;
    }
}

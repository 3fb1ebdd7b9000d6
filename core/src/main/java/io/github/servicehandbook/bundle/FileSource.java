package io.github.servicehandbook.bundle;

import io.github.servicehandbook.internal.source.BundleDirectory;
import io.github.servicehandbook.internal.source.BundlePath;
import io.github.servicehandbook.internal.source.FileRejection;
import io.github.servicehandbook.internal.source.ManifestId;
import io.github.servicehandbook.internal.source.RejectedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A directory or zip file as a content source. The loader recognizes it as {@link BundleDirectory} and asks for the list of
 * files; other callers see a plain source.
 */
final class FileSource implements ContentSource, BundleDirectory {
    private final BundleDirectory files;

    FileSource(BundleDirectory files) {
        this.files = files;
    }

    @Override
    public String bundleId() {
        try {
            return ManifestId.of(files);
        } catch (RejectedException e) {
            throw rejected(e);
        } catch (IOException e) {
            throw rejected(new FileRejection(
                    FileRejection.Reason.IO, BundlePath.MANIFEST, "cannot be read from " + description() + ": " + e));
        }
    }

    @Override
    public String description() {
        return files.description();
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        byte[] bytes;
        try {
            bytes = files.read(path, MAX_FILE_BYTES + 1);
        } catch (RejectedException e) {
            throw rejected(e);
        }
        if (bytes != null && bytes.length > MAX_FILE_BYTES) {
            throw rejected(
                    new FileRejection(FileRejection.Reason.LIMIT, path, "longer than " + MAX_FILE_BYTES + " bytes"));
        }
        return Optional.ofNullable(bytes).map(ByteArrayInputStream::new);
    }

    @Override
    public List<String> paths() throws IOException {
        return files.paths();
    }

    @Override
    public byte @Nullable [] read(String path, int max) throws IOException {
        return files.read(path, max);
    }

    @Override
    public String toString() {
        return description();
    }

    private static HandbookContentException rejected(RejectedException e) {
        return rejected(e.problems().toArray(new FileRejection[0]));
    }

    private static HandbookContentException rejected(FileRejection... problems) {
        return new HandbookContentException(List.of(problems).stream()
                .map(problem ->
                        new Fault(FaultCode.valueOf(problem.reason().name()), problem.file(), "", problem.message()))
                .toList());
    }
}

package io.github.servicehandbook.internal.manifest;

import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.json.StrictUtf8;
import io.github.servicehandbook.internal.source.BundleDirectory;
import io.github.servicehandbook.internal.source.BundlePath;
import io.github.servicehandbook.internal.source.FileRejection;
import io.github.servicehandbook.internal.source.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens the files of a source and checks them against the manifest before anything reads their content. */
public final class BundleFiles {
    static final int MAX_MANIFEST_BYTES = 1 << 20;
    private static final int MAX_SIGNATURE_BYTES = 1 << 16;

    private final ContentSource source;
    private final String place;
    private final Faults faults;

    public BundleFiles(NamedSource named, Faults faults) {
        source = named.source();
        place = named.place();
        this.faults = faults;
    }

    /** {@return the raw bytes of the manifest, or null with a recorded fault} */
    public byte @Nullable [] manifest() {
        byte[] bytes = read(Manifest.FILE, MAX_MANIFEST_BYTES, FaultCode.MANIFEST);
        if (bytes != null && bytes.length > MAX_MANIFEST_BYTES) {
            faults.add(FaultCode.LIMIT, Manifest.FILE, "", "longer than " + MAX_MANIFEST_BYTES + " bytes");
            return null;
        }
        return bytes;
    }

    /** {@return the raw bytes of {@code overlay.json}, or null with a recorded fault} */
    public byte @Nullable [] overlay() {
        byte[] bytes = read(BundlePath.OVERLAY, ManifestReader.MAX_FILE_BYTES, FaultCode.MANIFEST);
        if (bytes != null && bytes.length > ManifestReader.MAX_FILE_BYTES) {
            faults.add(
                    FaultCode.LIMIT, BundlePath.OVERLAY, "", "longer than " + ManifestReader.MAX_FILE_BYTES + " bytes");
            return null;
        }
        return bytes;
    }

    /** {@return the raw bytes of a signature, or null with a recorded fault} */
    public byte @Nullable [] signature(String path) {
        byte[] bytes = read(path, MAX_SIGNATURE_BYTES, FaultCode.SIGNATURE);
        if (bytes != null && bytes.length > MAX_SIGNATURE_BYTES) {
            faults.add(FaultCode.SIGNATURE, path, "", "longer than " + MAX_SIGNATURE_BYTES + " bytes");
            return null;
        }
        return bytes;
    }

    /** Records every file that exists but is not listed. Does nothing for a source that cannot list its files. */
    public void checkNothingElse(Manifest manifest) {
        if (!(source instanceof BundleDirectory there)) {
            return;
        }
        Set<String> listed = new HashSet<>();
        manifest.files().forEach(entry -> listed.add(entry.path()));
        try {
            for (String path : there.paths()) {
                if (!listed.contains(path) && !BundlePath.isUnlistedAllowed(path)) {
                    faults.add(
                            FaultCode.UNLISTED,
                            path,
                            "",
                            "not listed in the manifest; remove it or rebuild the bundle (" + place + ")");
                }
            }
        } catch (RejectedException e) {
            refused(e);
        } catch (IOException e) {
            faults.add(FaultCode.IO, "", "", "cannot list the files of " + place + ": " + e);
        } catch (RuntimeException e) {
            // A file system of the host may fail like this, for example if it was closed.
            faults.add(FaultCode.PROVIDER, "", "", place + " failed: " + e);
        }
    }

    private void refused(RejectedException e) {
        for (FileRejection problem : e.problems()) {
            String where = problem.file().isEmpty() ? place + ": " : "";
            faults.add(FaultCode.valueOf(problem.reason().name()), problem.file(), "", where + problem.message());
        }
    }

    /**
     * {@return the characters of a listed file, or null with a recorded fault} Reads at most one byte more than is
     * listed.
     */
    public @Nullable CharBuffer verified(Manifest.Entry entry) {
        byte[] bytes = read(entry.path(), entry.bytes(), FaultCode.MISSING_FILE);
        if (bytes == null) {
            return null;
        }
        if (bytes.length != entry.bytes()) {
            String found = bytes.length > entry.bytes() ? "longer" : "shorter";
            tampered(entry, "file is " + found + " than the " + entry.bytes() + " bytes in the manifest");
            return null;
        }
        if (!Digests.sha256(bytes).equals(entry.sha256())) {
            tampered(entry, "SHA-256 mismatch");
            return null;
        }
        return decoded(bytes, entry.path(), faults);
    }

    /** {@return the characters of UTF-8 bytes, or null with a recorded fault} */
    public static @Nullable CharBuffer decoded(byte[] bytes, String path, Faults faults) {
        try {
            return StrictUtf8.decode(bytes);
        } catch (StrictUtf8.BadEncodingException e) {
            faults.add(FaultCode.ENCODING, path, "", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void tampered(Manifest.Entry entry, String what) {
        faults.add(
                FaultCode.DIGEST,
                entry.path(),
                "",
                what
                        + "; the file was changed after the manifest was built, or another jar has a file of the same name");
    }

    private byte @Nullable [] read(String path, int limit, FaultCode missing) {
        try {
            byte[] bytes = firstBytes(path, limit + 1);
            if (bytes == null) {
                faults.add(missing, path, "", "not found in " + place);
            }
            return bytes;
        } catch (RejectedException e) {
            refused(e);
        } catch (IOException e) {
            faults.add(FaultCode.IO, path, "", "cannot be read from " + place + ": " + e);
        } catch (RuntimeException e) {
            faults.add(FaultCode.PROVIDER, path, "", place + " failed: " + e);
        }
        return null;
    }

    private byte @Nullable [] firstBytes(String path, int max) throws IOException {
        if (source instanceof BundleDirectory files) {
            return files.read(path, max);
        }
        Optional<InputStream> opened = source.open(path);
        if (opened.isEmpty()) {
            return null;
        }
        try (InputStream in = opened.get()) {
            return in.readNBytes(max);
        }
    }
}

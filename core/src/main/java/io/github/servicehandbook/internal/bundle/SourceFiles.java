package io.github.servicehandbook.internal.bundle;

import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.internal.fault.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.json.StrictUtf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the files of a source and holds them against the manifest before anything looks into them. */
final class SourceFiles {
    static final int MAX_MANIFEST_BYTES = 1 << 20;

    private final ContentSource source;
    private final String place;
    private final Faults faults;

    SourceFiles(NamedSource named, Faults faults) {
        source = named.source();
        place = named.place();
        this.faults = faults;
    }

    /** The raw bytes of the manifest, or null with the fault noted. */
    byte @Nullable [] manifest() {
        byte[] bytes = read(Manifest.FILE, MAX_MANIFEST_BYTES, FaultCode.MANIFEST);
        if (bytes != null && bytes.length > MAX_MANIFEST_BYTES) {
            faults.add(FaultCode.LIMIT, Manifest.FILE, "", "longer than " + MAX_MANIFEST_BYTES + " bytes");
            return null;
        }
        return bytes;
    }

    /** The raw bytes of {@code overlay.json}, or null with the fault noted. */
    byte @Nullable [] overlay() {
        byte[] bytes = read(OverlayFile.FILE, ManifestReader.MAX_FILE_BYTES, FaultCode.MANIFEST);
        if (bytes != null && bytes.length > ManifestReader.MAX_FILE_BYTES) {
            faults.add(
                    FaultCode.LIMIT, OverlayFile.FILE, "", "longer than " + ManifestReader.MAX_FILE_BYTES + " bytes");
            return null;
        }
        return bytes;
    }

    /** The characters of a listed file, or null with the fault noted. Never reads more than one byte too many. */
    @Nullable
    CharBuffer verified(Manifest.Entry entry) {
        byte[] bytes = read(entry.path(), entry.bytes(), FaultCode.MISSING_FILE);
        if (bytes == null) {
            return null;
        }
        if (bytes.length != entry.bytes()) {
            String found = bytes.length > entry.bytes() ? "more" : "only " + bytes.length;
            tampered(entry, "the manifest states " + entry.bytes() + " bytes, found " + found);
            return null;
        }
        if (!Digests.sha256(bytes).equals(entry.sha256())) {
            tampered(entry, "the SHA-256 is not the one that the manifest states");
            return null;
        }
        return decoded(bytes, entry.path());
    }

    @Nullable
    CharBuffer decoded(byte[] bytes, String path) {
        try {
            return StrictUtf8.decode(bytes);
        } catch (StrictUtf8.BadEncodingException e) {
            faults.add(FaultCode.ENCODING, path, "", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void tampered(Manifest.Entry entry, String what) {
        faults.add(
                FaultCode.TAMPERED,
                entry.path(),
                "",
                what + "; the file was changed after the bundle was built, or overwritten by one of another jar");
    }

    private byte @Nullable [] read(String path, int limit, FaultCode missing) {
        try {
            Optional<InputStream> opened = source.open(path);
            if (opened.isEmpty()) {
                faults.add(missing, path, "", "not found in " + place);
                return null;
            }
            try (InputStream in = opened.get()) {
                return in.readNBytes(limit + 1);
            }
        } catch (IOException e) {
            faults.add(FaultCode.IO, path, "", "cannot be read from " + place + ": " + e);
        } catch (RuntimeException e) {
            faults.add(FaultCode.PROVIDER, path, "", place + " failed: " + e);
        }
        return null;
    }
}

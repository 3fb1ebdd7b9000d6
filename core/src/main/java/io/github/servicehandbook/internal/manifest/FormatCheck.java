package io.github.servicehandbook.internal.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.json.JsonReader;
import java.io.IOException;
import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads only the format of a manifest, because the rest depends on it.
 *
 * <p>Not thread-safe.
 */
final class FormatCheck implements JsonReader.Handler {
    private static final String SUPPORTED = String.valueOf(Manifest.FORMAT);

    private boolean present;
    private @Nullable String format;
    private @Nullable String minReader;

    private FormatCheck() {}

    /** Aborts the load if the manifest is not a JSON object or if this library does not support its format. */
    static void check(CharBuffer text, JsonFactory factory, Faults faults) {
        Faults scratch = new Faults();
        FormatCheck gate = new FormatCheck();
        boolean sound = JsonReader.readFile(factory, text, Manifest.FILE, scratch, FaultCode.MANIFEST, gate);
        // In a newer format even the limits may differ, so its number takes precedence over faults in the rest.
        if (!sound && !gate.isNewer()) {
            scratch.throwIfAny();
        }
        gate.decide(faults);
    }

    @Override
    public void read(JsonReader json) throws IOException {
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "format" -> {
                    present = true;
                    format = json.integerText();
                }
                case "minReader" -> minReader = json.string();
                default -> json.skip();
            }
        }
    }

    private boolean isNewer() {
        return format != null && !format.equals(SUPPORTED) && !isNoFormat(format);
    }

    private static boolean isNoFormat(String number) {
        return number.startsWith("-") || number.equals("0");
    }

    private void decide(Faults faults) {
        if (format == null) {
            throw faults.fatal(
                    FaultCode.MANIFEST,
                    Manifest.FILE,
                    present ? "/format" : "",
                    "format is missing or not an integer; expected " + SUPPORTED);
        }
        if (format.equals(SUPPORTED)) {
            return;
        }
        if (isNoFormat(format)) {
            throw faults.fatal(
                    FaultCode.MANIFEST,
                    Manifest.FILE,
                    "/format",
                    "format " + format + " does not exist; expected " + SUPPORTED);
        }
        SemVer least = minReader == null ? null : SemVer.parse(minReader);
        String needed = least == null ? "a newer version" : least + " or later";
        throw faults.fatal(
                FaultCode.FORMAT_TOO_NEW,
                Manifest.FILE,
                "/format",
                "bundle format " + format + " is not supported, expected " + SUPPORTED
                        + "; upgrade service-handbook-core to " + needed);
    }
}

package io.github.servicehandbook.internal.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.TrustStore;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.json.JsonReader;
import java.io.IOException;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the signatures of a manifest against the keys that the host trusts. The manifest is only a sequence of bytes
 * here.
 *
 * <p>Not thread-safe.
 */
public final class SignatureCheck implements JsonReader.Handler {
    private static final int SIGNATURE_BYTES = 64;
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final String file;
    private final byte[] manifest;
    private final TrustStore trust;
    private final Set<String> signers = new HashSet<>();

    private SignatureCheck(String file, byte[] manifest, TrustStore trust) {
        this.file = file;
        this.manifest = manifest;
        this.trust = trust;
    }

    /**
     * Records why the manifest is not trusted; every reason has the same fault code.
     *
     * @param signature the signature file next to the manifest, or null if there is none, which is already recorded
     * @param file the name of that file in faults
     */
    public static void check(
            byte @Nullable [] signature,
            String file,
            byte[] manifest,
            TrustStore trust,
            JsonFactory factory,
            Faults faults) {
        if (signature == null) {
            return;
        }
        SignatureCheck check = new SignatureCheck(file, manifest, trust);
        if (signature.length == SIGNATURE_BYTES) {
            check.checkBare(signature, faults);
            return;
        }
        Faults found = new Faults();
        CharBuffer text = BundleFiles.decoded(signature, file, found);
        if (text != null) {
            JsonReader.readFile(factory, text, file, found, FaultCode.SIGNATURE, check);
        }
        if (found.size() == 0) {
            check.checkSomeoneIsTrusted(found);
        }
        for (Fault fault : found.list()) {
            faults.add(FaultCode.SIGNATURE, fault.file(), fault.pointer(), fault.message());
        }
    }

    /** Checks a signature that names no key: it may be by any trusted key. */
    private void checkBare(byte[] signature, Faults faults) {
        for (PublicKey key : trust.keys().values()) {
            if (fits(key, signature)) {
                return;
            }
        }
        faults.add(
                FaultCode.SIGNATURE,
                file,
                "",
                "signature does not match any trusted key; trusted: "
                        + trust.keys().keySet());
    }

    private void checkSomeoneIsTrusted(Faults found) {
        for (String signer : signers) {
            if (trust.keys().containsKey(signer)) {
                return;
            }
        }
        found.add(
                FaultCode.SIGNATURE,
                file,
                "",
                "no signature by a trusted key; trusted: " + trust.keys().keySet());
    }

    @Override
    public void read(JsonReader json) throws IOException {
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "format" -> json.integer(1, 1);
                case "signatures" -> readSignatures(json);
                default -> json.unknownProperty();
            }
        }
        json.require("format", "signatures");
    }

    private void readSignatures(JsonReader json) throws IOException {
        json.beginArray();
        while (json.nextElement()) {
            readSignature(json);
        }
    }

    private void readSignature(JsonReader json) throws IOException {
        String key = null;
        byte[] signature = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "key" -> key = key(json);
                case "signature" -> signature = signature(json);
                default -> json.unknownProperty();
            }
        }
        json.require("key", "signature");
        if (key != null && signature != null) {
            check(key, signature, json);
        }
    }

    private void check(String signer, byte[] signature, JsonReader json) {
        PublicKey key = trust.keys().get(signer);
        if (!signers.add(signer)) {
            json.faultAt("key", FaultCode.SIGNATURE, "duplicate key");
        } else if (key != null && !fits(key, signature)) {
            json.faultAt(
                    "signature",
                    FaultCode.SIGNATURE,
                    "signature does not match " + file.substring(0, file.length() - ".sig".length()) + " for key "
                            + signer + "; the file was changed after signing or signed with another key");
        }
    }

    private static @Nullable String key(JsonReader json) throws IOException {
        String text = json.string();
        if (text != null && !KEY.matcher(text).matches()) {
            json.expected("a key ID of 1 to 64 characters 0-9, a-z and -");
            return null;
        }
        return text;
    }

    private static byte @Nullable [] signature(JsonReader json) throws IOException {
        String text = json.string();
        if (text != null) {
            try {
                byte[] signature = Base64.getDecoder().decode(text);
                if (signature.length == SIGNATURE_BYTES) {
                    return signature;
                }
            } catch (IllegalArgumentException e) {
                // Reported below, as for any other length.
            }
            json.expected(SIGNATURE_BYTES + " bytes in Base64 (RFC 4648, section 4)");
        }
        return null;
    }

    private boolean fits(PublicKey key, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(manifest);
            return signature.verify(bytes);
        } catch (SignatureException e) {
            // Thrown by the JDK for bytes that are not a signature at all.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the trust store was made on a runtime that knows Ed25519", e);
        }
    }
}

package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.HandbookLoader.LoadMode;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.TrustStore;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.Signer;
import io.github.servicehandbook.fixture.SpySource;
import io.github.servicehandbook.fixture.ZipMaker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures of a manifest, and whom a host trusts (bundles.md row 50). */
class SignedBundleTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.valid();
    private static final Signer OLD = new Signer("release-2025");
    private static final Signer NEW = new Signer("release-2026");
    private static final Signer STRANGER = new Signer("stranger");
    private static final FixtureBundle SIGNED = Signer.signed(BUNDLE, NEW);
    private static final String SIG = "bundle.json.sig";

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @EnumSource(LoadMode.class)
    void loadsWhatATrustedKeyHasSigned(LoadMode mode) {
        Handbook handbook = loader(SIGNED, NEW).mode(mode).load();

        assertThat(handbook.codes().all()).hasSize(4);
    }

    @Test
    void loadsFromEverySourceAlike() {
        Path folder = SIGNED.unpack(temporary.resolve("folder"));
        Path zip = ZipMaker.of(SIGNED).write(temporary.resolve("bundle.zip"));
        TrustStore trust = Signer.trusting(NEW);

        for (ContentSource source : List.of(ContentSource.directory(folder), ContentSource.zip(zip))) {
            assertThat(Handbook.loader().source(source).trustStore(trust).load().info())
                    .isEqualTo(BUNDLE.load().info());
            assertThat(FixtureBundle.faultsOf(Handbook.loader().source(source).trustStore(Signer.trusting(STRANGER))))
                    .extracting(fault -> fault.code().text())
                    .containsExactly("E-SIGNATURE");
        }
    }

    @Test
    void looksForTheSignatureOnTheClassPath() {
        ContentSource source = ContentSource.classPath(SignedBundleTest.class, "class-path-handbook");

        assertThat(catchOpen(source)).isEqualTo("signed\n");
    }

    private static String catchOpen(ContentSource source) {
        try {
            return new String(source.open(SIG).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void ignoresSignaturesWithoutATrustStore() {
        assertThat(BUNDLE.raw(SIG, "nonsense").load().codes().all()).hasSize(4);
        SpySource source = SpySource.of(BUNDLE);
        Handbook.loader().source(source).load();
        assertThat(source.opened()).doesNotContain(SIG);
    }

    @Test
    void refusesABundleThatIsNotSigned() {
        assertThat(faults(BUNDLE, NEW))
                .containsExactly(new Fault(FaultCode.SIGNATURE, SIG, "", "not found in the fixture"));
    }

    @Test
    void refusesAKeyThatIsNotTrusted() {
        assertThat(faults(Signer.signed(BUNDLE, STRANGER), OLD, NEW))
                .containsExactly(new Fault(
                        FaultCode.SIGNATURE,
                        SIG,
                        "",
                        "no signature by a trusted key; trusted: [release-2025, release-2026]"));
    }

    @Test
    void refusesASignatureInTheNameOfATrustedKey() {
        FixtureBundle forged = BUNDLE.raw(
                SIG,
                Signer.file(BUNDLE.bytes("bundle.json"), STRANGER).toString().replace("stranger", NEW.id()));

        assertThat(faults(forged, NEW))
                .containsExactly(new Fault(
                        FaultCode.SIGNATURE,
                        SIG,
                        "/signatures/0/signature",
                        "signature does not match bundle.json for key release-2026; the file was changed after signing or"
                                + " signed with another key"));
    }

    @Test
    void aStoreWithoutKeysTrustsNobody() {
        assertThat(faults(SIGNED)).extracting(fault -> fault.code().text()).containsExactly("E-SIGNATURE");
        assertThat(faults(BUNDLE.raw(SIG, NEW.sign(BUNDLE.bytes("bundle.json")))))
                .extracting(fault -> fault.code().text())
                .containsExactly("E-SIGNATURE");
    }

    @Test
    void servesTheChangeFromOneKeyToTheNext() {
        FixtureBundle both = Signer.signed(BUNDLE, OLD, NEW);

        assertThat(loader(both, OLD).load().codes().all()).hasSize(4);
        assertThat(loader(both, NEW).load().codes().all()).hasSize(4);
        assertThat(loader(both, OLD, NEW).load().codes().all()).hasSize(4);
        assertThat(loader(SIGNED, OLD, NEW).load().codes().all()).hasSize(4);
        assertThat(faults(SIGNED, OLD)).extracting(fault -> fault.code().text()).containsExactly("E-SIGNATURE");
    }

    @Test
    void refusesATrustedKeyThatDoesNotFitBesideOneThatDoes() {
        ObjectNode file = Signer.file(BUNDLE.bytes("bundle.json"), OLD, STRANGER);
        ((ObjectNode) file.at("/signatures/1")).put("key", NEW.id());

        FixtureBundle mixed = BUNDLE.raw(SIG, file.toString());

        assertThat(faults(mixed, OLD, NEW))
                .extracting(fault -> fault.code().text(), Fault::pointer)
                .containsExactly(tuple("E-SIGNATURE", "/signatures/1/signature"));
    }

    @Test
    void refusesAKeyThatStandsThereTwice() {
        assertThat(faults(Signer.signed(BUNDLE, NEW, NEW), NEW))
                .containsExactly(new Fault(FaultCode.SIGNATURE, SIG, "/signatures/1/key", "duplicate key"));
    }

    @Test
    void refusesAManifestWithAnyByteChanged() {
        byte[] manifest = BUNDLE.bytes("bundle.json");
        AtomicReference<byte[]> now = new AtomicReference<>(manifest);
        SpySource source = new SpySource(path -> path.equals("bundle.json")
                ? Optional.of(new ByteArrayInputStream(now.get()))
                : SIGNED.source().open(path));
        HandbookLoader loader = Handbook.loader().source(source).trustStore(Signer.trusting(NEW));

        for (int i = 0; i < manifest.length; i++) {
            byte[] changed = manifest.clone();
            changed[i] ^= (byte) (1 << i % 8);
            now.set(changed);
            assertThat(FixtureBundle.faultsOf(loader))
                    .as("byte %d", i)
                    .extracting(fault -> fault.code().text(), Fault::pointer)
                    .containsExactly(tuple("E-SIGNATURE", "/signatures/0/signature"));
        }
        now.set(manifest);
        assertThat(loader.load().codes().all()).hasSize(4);
    }

    @Test
    void refusesASignatureWithAnyByteChanged() {
        byte[] signature = NEW.sign(BUNDLE.bytes("bundle.json"));

        for (int i = 0; i < signature.length; i++) {
            byte[] changed = signature.clone();
            changed[i] ^= (byte) (1 << i % 8);
            assertThat(faults(BUNDLE.raw(SIG, changed), NEW))
                    .as("byte %d", i)
                    .containsExactly(new Fault(
                            FaultCode.SIGNATURE,
                            SIG,
                            "",
                            "signature does not match any trusted key; trusted: [release-2026]"));
        }
    }

    @Test
    void refusesAManifestThatWasWrittenAnewWithTheSameMeaning() {
        FixtureBundle again = SIGNED.manifest(manifest -> manifest);

        assertThat(again.tree("bundle.json")).isEqualTo(SIGNED.tree("bundle.json"));
        assertThat(faults(again, NEW)).extracting(fault -> fault.code().text()).containsExactly("E-SIGNATURE");
    }

    static Stream<String> manifests() {
        return Stream.of(
                "",
                "[]",
                "{\"format\": 2}",
                "{\"format\": 1, \"id\": \"../x\"}",
                "{\"format\": 1, \"files\": [{\"path\": \"../x\"}]}",
                "{\"format\": 1, \"minReader\": \"99.0.0\"}",
                "\uFEFF{}");
    }

    /** Whatever a stranger writes, nobody looks at it. */
    @ParameterizedTest(name = "\"{0}\"")
    @MethodSource("manifests")
    void looksAtTheSignatureBeforeAnythingInTheManifest(String manifest) {
        FixtureBundle bundle = SIGNED.raw("bundle.json", manifest);
        Path folder = bundle.unpack(temporary.resolve("folder"));
        HandbookLoader unpacked =
                Handbook.loader().source(ContentSource.directory(folder)).trustStore(Signer.trusting(NEW));

        assertThat(faults(bundle, NEW)).extracting(fault -> fault.code().text()).containsExactly("E-SIGNATURE");
        assertThat(FixtureBundle.faultsOf(unpacked))
                .extracting(fault -> fault.code().text())
                .containsExactly("E-SIGNATURE");
    }

    @Test
    void opensNothingElseOfABundleThatIsNotSigned() {
        SpySource source = SpySource.of(BUNDLE);

        FixtureBundle.faultsOf(Handbook.loader().source(source).trustStore(Signer.trusting(NEW)));

        assertThat(source.opened()).containsExactly("bundle.json", SIG);
    }

    /** The manifest vouches for the rest. */
    @Test
    void refusesAFileThatWasChangedUnderASignedManifest() {
        FixtureBundle changed =
                SIGNED.raw("codes.json", SIGNED.text("codes.json").replace("Account opening", "Account closing"));

        assertThat(faults(changed, NEW))
                .extracting(fault -> fault.code().text())
                .containsExactly("E-DIGEST");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                edited("no format", file -> without(file, "format"), ""),
                edited("another format", file -> file.put("format", 2), "/format"),
                edited("no signatures", file -> without(file, "signatures"), ""),
                edited("signatures of another kind", file -> file.put("signatures", "x"), "/signatures"),
                edited("something else", file -> file.put("comment", "x"), "/comment"),
                entry("no key", entry -> without(entry, "key"), ""),
                entry("a key of another grammar", entry -> entry.put("key", "Release 2026"), "/key"),
                entry("no signature", entry -> without(entry, "signature"), ""),
                entry("another algorithm", entry -> entry.put("algorithm", "RSA"), "/algorithm"),
                entry("no Base64", entry -> entry.put("signature", "?".repeat(88)), "/signature"),
                entry("63 bytes", entry -> entry.put("signature", base64(63)), "/signature"),
                entry("65 bytes", entry -> entry.put("signature", base64(65)), "/signature"),
                entry("nothing", entry -> entry.put("signature", ""), "/signature"),
                entry("null", entry -> entry.putNull("signature"), "/signature"));
    }

    private static Arguments edited(String name, Consumer<ObjectNode> change, String pointer) {
        ObjectNode file = Signer.file(BUNDLE.bytes("bundle.json"), NEW);
        change.accept(file);
        return Arguments.of(name, file.toString(), pointer);
    }

    private static Arguments entry(String name, Consumer<ObjectNode> change, String pointer) {
        return edited(name, file -> change.accept((ObjectNode) file.at("/signatures/0")), "/signatures/0" + pointer);
    }

    private static void without(ObjectNode object, String name) {
        object.remove(name);
    }

    private static String base64(int length) {
        return Base64.getEncoder().encodeToString(new byte[length]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void refusesAFileThatIsNotAsItShouldBe(String name, String file, String pointer) {
        assertThat(faults(BUNDLE.raw(SIG, file), NEW))
                .extracting(fault -> fault.code().text(), Fault::file, Fault::pointer)
                .containsExactly(tuple("E-SIGNATURE", SIG, pointer));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "[]", "null", "{", "release-2026 AAAA", "{\"format\": 1, \"format\": 1}", "\uFEFF{}"})
    void refusesAFileThatIsNoneOfSignatures(String file) {
        assertThat(faults(BUNDLE.raw(SIG, file), NEW))
                .isNotEmpty()
                .extracting(fault -> fault.code().text(), Fault::file)
                .containsOnly(tuple("E-SIGNATURE", SIG));
    }

    @Test
    void refusesAFileThatIsTooLong() {
        String longest = SIGNED.text(SIG) + " ".repeat((1 << 16) - SIGNED.bytes(SIG).length);
        assertThat(loader(BUNDLE.raw(SIG, longest), NEW).load().codes().all()).hasSize(4);
        assertThat(faults(BUNDLE.raw(SIG, SIGNED.text(SIG) + " ".repeat(1 << 16)), NEW))
                .containsExactly(new Fault(FaultCode.SIGNATURE, SIG, "", "longer than 65536 bytes"));
    }

    @Test
    void reportsASignatureThatCannotBeRead() {
        SpySource source = SpySource.of(SIGNED);
        source.become(path -> {
            if (path.equals(SIG)) {
                throw new IOException("disk on fire");
            }
            return SIGNED.source().open(path);
        });

        assertThat(FixtureBundle.faultsOf(Handbook.loader().source(source).trustStore(Signer.trusting(NEW))))
                .extracting(fault -> fault.code().text(), Fault::file)
                .containsExactly(tuple("E-IO", SIG));
        source.become(SIGNED.source()::open);
        assertThat(Handbook.loader()
                        .source(source)
                        .trustStore(Signer.trusting(NEW))
                        .load()
                        .codes()
                        .all())
                .hasSize(4);
    }

    @Test
    void takesTheBytesOfOneSignature() {
        FixtureBundle bare = BUNDLE.raw(SIG, NEW.sign(BUNDLE.bytes("bundle.json")));

        assertThat(loader(bare, OLD, NEW).load().codes().all()).hasSize(4);
        assertThat(faults(bare, OLD))
                .containsExactly(new Fault(
                        FaultCode.SIGNATURE,
                        SIG,
                        "",
                        "signature does not match any trusted key; trusted: [release-2025]"));
    }

    /** As core/docs/bundles.md shows it. */
    @Test
    void takesWhatOpensslSigns() throws Exception {
        assumeThat(openssl("genpkey", "-algorithm", "ed25519", "-out", "key.pem"))
                .isZero();
        Files.write(temporary.resolve("bundle.json"), BUNDLE.bytes("bundle.json"));
        assumeThat(openssl("pkey", "-in", "key.pem", "-pubout", "-outform", "DER", "-out", "key.der"))
                .isZero();
        assumeThat(openssl("pkeyutl", "-sign", "-inkey", "key.pem", "-rawin", "-in", "bundle.json", "-out", SIG))
                .isZero();
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Files.readAllBytes(temporary.resolve("key.der"))));
        TrustStore trust = TrustStore.builder().key("openssl", key).build();
        byte[] signature = Files.readAllBytes(temporary.resolve(SIG));
        String json = """
                {"format": 1, "signatures": [{"key": "openssl", "signature": "%s"}]}
                """.formatted(Base64.getEncoder().encodeToString(signature));

        for (FixtureBundle bundle : List.of(BUNDLE.raw(SIG, signature), BUNDLE.raw(SIG, json))) {
            assertThat(Handbook.loader()
                            .source(bundle.source())
                            .trustStore(trust)
                            .load()
                            .codes()
                            .all())
                    .hasSize(4);
            assertThat(faults(bundle, NEW))
                    .extracting(fault -> fault.code().text())
                    .containsExactly("E-SIGNATURE");
        }
    }

    @Test
    void opensslTakesWhatTheJdkSigns() throws Exception {
        Files.write(temporary.resolve("bundle.json"), BUNDLE.bytes("bundle.json"));
        Files.write(temporary.resolve("key.der"), NEW.key().getEncoded());
        Files.write(temporary.resolve(SIG), NEW.sign(BUNDLE.bytes("bundle.json")));
        assumeThat(openssl("version")).isZero();

        assertThat(openssl(
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        "key.der",
                        "-keyform",
                        "DER",
                        "-rawin",
                        "-in",
                        "bundle.json",
                        "-sigfile",
                        SIG))
                .isZero();
    }

    private int openssl(String... arguments) throws InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("openssl"), Stream.of(arguments)).toList();
        try {
            return new ProcessBuilder(command)
                    .directory(temporary.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatThrownBy(() -> Handbook.loader().trustStore(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("trustStore");
    }

    private static HandbookLoader loader(FixtureBundle bundle, Signer... trusted) {
        return Handbook.loader().source(bundle.source()).trustStore(Signer.trusting(trusted));
    }

    private static List<Fault> faults(FixtureBundle bundle, Signer... trusted) {
        return FixtureBundle.faultsOf(loader(bundle, trusted));
    }
}

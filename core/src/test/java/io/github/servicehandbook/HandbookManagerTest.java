package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.HandbookLoader.LoadMode;
import io.github.servicehandbook.HandbookManager.Downgrade;
import io.github.servicehandbook.HandbookManager.Registration;
import io.github.servicehandbook.HandbookManager.ReloadResult;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.bundle.Overlay;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.OverlayText;
import io.github.servicehandbook.fixture.Signer;
import io.github.servicehandbook.fixture.SpySource;
import io.github.servicehandbook.release.HandbookDiff;
import io.github.servicehandbook.release.HandbookDiff.Impact;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A handbook replaced while it is in use. */
class HandbookManagerTest {
    private final SpySource source = SpySource.of(version("1.0.0"));
    private final HandbookLoader loader = Handbook.loader().source(source);

    /** Each version has a limit of as many minutes as its last number and one. */
    private static FixtureBundle version(String version) {
        int minutes = 1 + Integer.parseInt(version.substring(version.lastIndexOf('.') + 1));
        return FixtureBundle.valid()
                .edit("standards.json", "PT3M", "PT" + minutes + "M")
                .manifest(manifest -> manifest.put("version", version));
    }

    private void ship(FixtureBundle bundle) {
        source.become(bundle.source()::open);
    }

    private void ship(String version) {
        ship(version(version));
    }

    @Test
    void loadsFirst() {
        try (HandbookManager manager = HandbookManager.load(loader)) {
            assertThat(manager.current().info().version()).isEqualTo("1.0.0");
            assertThat(manager.previous()).isEmpty();
        }
    }

    @Test
    void throwsIfTheFirstLoadFails() {
        ship(version("1.0.0").without("codes.json"));

        assertThatThrownBy(() -> HandbookManager.load(loader))
                .isInstanceOf(HandbookContentException.class)
                .hasMessageContaining("E-MISSING-FILE");
    }

    private static HandbookDiff diff(ReloadResult reload) {
        ReloadResult.Replaced swapped = (ReloadResult.Replaced) reload;
        return HandbookDiff.between(swapped.older(), swapped.newer());
    }

    @Test
    void swapsForNewContent() {
        try (HandbookManager manager = HandbookManager.load(loader)) {
            Handbook before = manager.current();
            ship("1.0.4");

            ReloadResult reload = manager.reload();

            Handbook after = manager.current();
            assertThat(reload).isEqualTo(new ReloadResult.Replaced(before, after));
            assertThat(diff(reload).impact()).isEqualTo(Impact.BEHAVIORAL);
            assertThat(after.standards().timeLimit("change").limit()).hasMinutes(5);
            assertThat(manager.previous()).containsExactly(before.info());
        }
    }

    // bundles.md row 43
    @Test
    void leavesAHandbookThatSomebodyHoldsAsItWas() {
        try (HandbookManager manager = HandbookManager.load(loader)) {
            Handbook held = manager.current();
            ship("1.0.4");
            manager.reload();

            assertThat(held.standards().timeLimit("change").limit()).hasMinutes(1);
            assertThat(held.info().version()).isEqualTo("1.0.0");
        }
    }

    /** An overlay that makes the limit so many minutes. */
    private static byte[] overlay(int minutes) {
        return overlay(minutes, "1.0.0");
    }

    private static byte[] overlay(int minutes, String version) {
        return ("{'format': 1, 'id': '" + FixtureBundle.ID + "', 'version': '" + version
                        + "', 'title': '省', 'base': {'id': '"
                        + FixtureBundle.ID + "', 'range': '>=1.0.0'}, 'operations': ["
                        + OverlayText.patch("time-limit", "change", "{'limit': 'PT" + minutes + "M'}") + "]}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void swapsForAnotherOverlayOnTheSameBundle() {
        SpySource overlay = new SpySource(path -> Optional.of(new ByteArrayInputStream(overlay(5))));
        try (HandbookManager manager = HandbookManager.load(loader.overlay(Overlay.of(overlay), 1))) {
            assertThat(manager.reload()).isEqualTo(new ReloadResult.Unchanged());

            overlay.become(path -> Optional.of(new ByteArrayInputStream(overlay(6))));

            assertThat(manager.reload()).isInstanceOf(ReloadResult.Replaced.class);
            assertThat(manager.current().standards().timeLimit("change").limit())
                    .hasMinutes(6);
        }
    }

    @Test
    void changesNothingForTheSameContent() {
        try (HandbookManager manager = HandbookManager.load(loader)) {
            Handbook before = manager.current();
            List<HandbookDiff> heard = new ArrayList<>();
            manager.onChange((older, newer) -> heard.add(HandbookDiff.between(older, newer)));

            assertThat(manager.reload()).isEqualTo(new ReloadResult.Unchanged());
            assertThat(manager.current()).isSameAs(before);
            assertThat(manager.previous()).isEmpty();
            assertThat(heard).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.0.0+build"})
    void takesOtherContentOfAnEqualVersionAndTellsThatItIsTooLow(String version) {
        try (HandbookManager manager = HandbookManager.load(loader)) {
            ship(version("1.0.4").manifest(manifest -> manifest.put("version", version)));

            ReloadResult reload = manager.reload();

            assertThat(diff(reload).versionSuffices()).isFalse();
        }
    }

    static Stream<Arguments> failures() {
        FixtureBundle next = version("1.0.4");
        return Stream.of(
                Arguments.of("E-IO", (SpySource.Opening) path -> {
                    throw new IOException("gone");
                }),
                Arguments.of("E-PROVIDER", (SpySource.Opening) path -> {
                    throw new IllegalStateException("broken");
                }),
                failure("E-MANIFEST", next.raw("bundle.json", "[]")),
                failure("E-ENCODING", next.raw("bundle.json", "\uFEFF" + next.text("bundle.json"))),
                failure("E-INCOMPATIBLE", next.manifest(manifest -> {
                    manifest.putObject("requires").put("core", ">=99.0.0");
                    return manifest;
                })),
                failure("E-FORMAT-TOO-NEW", next.manifest(manifest -> manifest.put("format", 2))),
                failure("E-MISSING-FILE", next.without("standards.json")),
                failure("E-DIGEST", next.raw("standards.json", next.text("standards.json") + " ")),
                failure("E-DUPLICATE-ID", next.edit("codes.json", "\"e199\"", "\"1104\"")),
                failure("E-SYNTAX", next.edit("codes.json", "{", "[")),
                failure("E-DANGLING", next.edit("codes.json", "\"timeLimit\": \"change\"", "\"timeLimit\": \"x\"")));
    }

    private static Arguments failure(String code, FixtureBundle bundle) {
        return Arguments.of(code, (SpySource.Opening) bundle.source()::open);
    }

    // bundles.md rows 41 and 45
    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void staysAsItIsIfAReloadFails(String code, SpySource.Opening broken) {
        try (HandbookManager manager = HandbookManager.load(loader.mode(LoadMode.LAZY))) {
            Handbook before = manager.current();
            List<HandbookDiff> heard = new ArrayList<>();
            manager.onChange((older, newer) -> heard.add(HandbookDiff.between(older, newer)));
            source.become(broken);

            ReloadResult reload = manager.reload();

            assertThat(((ReloadResult.Failed) reload).faults())
                    .extracting(fault -> fault.code().text())
                    .contains(code);
            assertThat(manager.current()).isSameAs(before);
            assertThat(manager.current().codes().all()).hasSize(4);
            assertThat(manager.previous()).isEmpty();
            assertThat(heard).isEmpty();
        }
    }

    // bundles.md row 41
    @Test
    void staysAsItIsIfAnOverlayDoesNotFitTheNewContent() {
        SpySource overlay = new SpySource(path -> Optional.of(new ByteArrayInputStream(overlay(5))));
        try (HandbookManager manager = HandbookManager.load(loader.overlay(Overlay.of(overlay), 1))) {
            Handbook before = manager.current();
            ship(version("1.0.4").manifest(manifest -> manifest.put("version", "2.0.0-rc.1")));

            ReloadResult reload = manager.reload();

            assertThat(((ReloadResult.Failed) reload).faults())
                    .extracting(fault -> fault.code().text())
                    .containsExactly("E-OVERLAY-TARGET");
            assertThat(manager.current()).isSameAs(before);
            assertThat(manager.current().standards().timeLimit("change").limit())
                    .hasMinutes(5);
        }
    }

    // bundles.md rows 41 and 50
    @Test
    void staysAsItIsIfTheNewContentIsNotSigned() {
        Signer signer = new Signer("release-2026");
        ship(Signer.signed(version("1.0.0"), signer));
        try (HandbookManager manager = HandbookManager.load(loader.trustStore(Signer.trusting(signer)))) {
            Handbook before = manager.current();
            ship("1.0.4");

            ReloadResult reload = manager.reload();

            assertThat(((ReloadResult.Failed) reload).faults())
                    .extracting(fault -> fault.code().text())
                    .containsExactly("E-SIGNATURE");
            assertThat(manager.current()).isSameAs(before);
            ship(Signer.signed(version("1.0.4"), signer));
            assertThat(manager.reload()).isInstanceOf(ReloadResult.Replaced.class);
        }
    }

    // bundles.md row 46
    @Test
    void reloadsOnceTheCauseOfAFailureIsGone() {
        try (HandbookManager manager = HandbookManager.load(loader)) {
            ship(version("1.0.4").without("codes.json"));
            assertThat(manager.reload()).isInstanceOf(ReloadResult.Failed.class);
            ship("1.0.4");

            assertThat(manager.reload()).isInstanceOf(ReloadResult.Replaced.class);
        }
    }

    // bundles.md rows 18 and 42
    @ParameterizedTest
    @ValueSource(strings = {"0.9.9", "1.0.0-rc.1"})
    void refusesALowerVersion(String lower) {
        try (HandbookManager manager = HandbookManager.load(loader)) {
            Handbook before = manager.current();
            ship(version("1.0.4").manifest(manifest -> manifest.put("version", lower)));

            assertThat(manager.reload())
                    .isEqualTo(new ReloadResult.Failed(List.of(new Fault(
                            FaultCode.ROLLBACK,
                            "bundle.json",
                            "/version",
                            "version " + lower + " is lower than 1.0.0, which is in use; ship a higher one, or allow"
                                    + " downgrades when the manager is made"))));
            assertThat(manager.current()).isSameAs(before);
        }
    }

    // bundles.md row 42
    @Test
    void refusesALowerVersionOfAnOverlay() {
        SpySource overlay = new SpySource(path -> Optional.of(new ByteArrayInputStream(overlay(5, "1.1.0"))));
        try (HandbookManager manager = HandbookManager.load(loader.overlay(Overlay.of(overlay), 1))) {
            Handbook before = manager.current();
            overlay.become(path -> Optional.of(new ByteArrayInputStream(overlay(6, "1.0.9"))));

            assertThat(manager.reload())
                    .isEqualTo(new ReloadResult.Failed(List.of(new Fault(
                            FaultCode.ROLLBACK,
                            FixtureBundle.ID + "/overlay.json",
                            "/version",
                            "version 1.0.9 is lower than 1.1.0, which is in use; ship a higher one, or allow downgrades"
                                    + " when the manager is made"))));
            assertThat(manager.current()).isSameAs(before);
            overlay.become(path -> Optional.of(new ByteArrayInputStream(overlay(6, "1.2.0"))));
            assertThat(manager.reload()).isInstanceOf(ReloadResult.Replaced.class);
        }
    }

    // bundles.md row 42
    @Test
    void takesALowerVersionIfDowngradesAreAllowed() {
        try (HandbookManager manager = HandbookManager.load(loader, Downgrade.ALLOWED)) {
            ship("0.9.9");

            assertThat(manager.reload()).isInstanceOf(ReloadResult.Replaced.class);
            assertThat(manager.current().info().version()).isEqualTo("0.9.9");
        }
    }

    // bundles.md row 42
    @Test
    void rollsBackToWhatWasThereBefore() {
        try (HandbookManager manager = HandbookManager.load(loader)) {
            List<HandbookDiff> heard = new ArrayList<>();
            Handbook first = manager.current();
            ship("1.0.4");
            manager.reload();
            manager.onChange((older, newer) -> heard.add(HandbookDiff.between(older, newer)));

            assertThat(manager.rollback()).isTrue();
            assertThat(manager.current()).isSameAs(first);
            assertThat(manager.previous()).isEmpty();
            assertThat(heard).extracting(diff -> diff.newer().version()).containsExactly("1.0.0");
            assertThat(manager.rollback()).isFalse();
            assertThat(manager.current()).isSameAs(first);
            assertThat(manager.reload()).isInstanceOf(ReloadResult.Replaced.class);
        }
    }

    @Test
    void keepsTheLastTwo() {
        try (HandbookManager manager = HandbookManager.load(loader)) {
            for (int i = 1; i <= 4; i++) {
                ship("1.0." + i);
                manager.reload();
            }

            assertThat(manager.previous()).extracting(BundleInfo::version).containsExactly("1.0.3", "1.0.2");
            assertThat(manager.rollback()).isTrue();
            assertThat(manager.previous()).extracting(BundleInfo::version).containsExactly("1.0.2");
            assertThat(manager.rollback()).isTrue();
            assertThat(manager.current().info().version()).isEqualTo("1.0.2");
            assertThat(manager.rollback()).isFalse();
        }
    }

    @Test
    void tellsListenersAfterTheSwapInTheOrderOfTheirRegistration() {
        try (HandbookManager manager = HandbookManager.load(loader)) {
            List<String> heard = new ArrayList<>();
            manager.onChange((older, newer) -> heard.add("first " + newer.info().version() + " "
                    + manager.current().info().version()));
            manager.onChange((older, newer) -> heard.add(
                    "second " + HandbookDiff.between(older, newer).changes().size()));
            ship("1.0.4");

            manager.reload();

            assertThat(heard).containsExactly("first 1.0.4 1.0.4", "second 1");
        }
    }

    @Test
    void tellsAListenerAsOftenAsItIsRegisteredUntilThatEnds() {
        try (HandbookManager manager = HandbookManager.load(loader)) {
            List<HandbookDiff> heard = new ArrayList<>();
            BiConsumer<Handbook, Handbook> listener = (older, newer) -> heard.add(HandbookDiff.between(older, newer));
            manager.onChange(listener);
            Registration second = manager.onChange(listener);
            ship("1.0.1");
            manager.reload();
            second.close();
            second.close();
            ship("1.0.2");
            manager.reload();

            assertThat(heard).hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void isNotHarmedByAListenerThatThrows(Throwable thrown) {
        PrintStream original = System.err;
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
        try (HandbookManager manager = HandbookManager.load(loader)) {
            List<HandbookDiff> heard = new ArrayList<>();
            manager.onChange((older, newer) -> HandbookManagerTest.<RuntimeException>sneak(thrown));
            manager.onChange((older, newer) -> heard.add(HandbookDiff.between(older, newer)));
            ship("1.0.4");

            assertThat(manager.reload()).isInstanceOf(ReloadResult.Replaced.class);
            assertThat(manager.current().info().version()).isEqualTo("1.0.4");
            assertThat(heard).hasSize(1);
        } finally {
            System.setErr(original);
        }
        assertThat(logged.toString(StandardCharsets.UTF_8))
                .contains("WARN")
                .contains(
                        "a listener failed on the change from Handbook test-handbook 1.0.0 to Handbook test-handbook 1.0.4")
                .contains(thrown.getClass().getName());
    }

    static Stream<Throwable> throwables() {
        return Stream.of(
                new IllegalStateException("listener"),
                new HandbookContentException(List.of(new Fault(FaultCode.IO, "", "", "of the listener"))),
                new IOException("sneaky"),
                new NoClassDefFoundError("x"),
                new StackOverflowError(),
                new AssertionError("x"));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void refusesToSwapFromWithinAListener() {
        try (HandbookManager manager = HandbookManager.load(loader)) {
            List<Throwable> thrown = new ArrayList<>();
            manager.onChange((older, newer) -> {
                try {
                    manager.reload();
                } catch (IllegalStateException e) {
                    thrown.add(e);
                }
                try {
                    manager.rollback();
                } catch (IllegalStateException e) {
                    thrown.add(e);
                }
            });
            ship("1.0.4");

            assertThat(manager.reload()).isInstanceOf(ReloadResult.Replaced.class);
            assertThat(thrown)
                    .hasSize(2)
                    .allSatisfy(e -> assertThat(e).hasMessageContaining("a listener cannot reload"));
            assertThat(manager.previous()).hasSize(1);
        }
    }

    @Test
    void refusesToSwapFromWithinTheContentSource() {
        try (HandbookManager manager = HandbookManager.load(loader)) {
            source.become(path -> {
                manager.reload();
                return Optional.empty();
            });

            ReloadResult reload = manager.reload();

            assertThat(((ReloadResult.Failed) reload).faults())
                    .extracting(Fault::message)
                    .containsExactly("the spy failed: java.lang.IllegalStateException: a content source cannot"
                            + " reload or roll back while it is loaded from");
        }
    }

    @Test
    void goesOnTellingAfterAnErrorThatEndsAReload() {
        try (HandbookManager manager = HandbookManager.load(loader)) {
            List<String> heard = new ArrayList<>();
            Registration fatal = manager.onChange((older, newer) -> {
                throw new OutOfMemoryError("of the listener");
            });
            manager.onChange((older, newer) -> heard.add(newer.info().version()));
            ship("1.0.1");
            assertThatThrownBy(manager::reload).isInstanceOf(OutOfMemoryError.class);
            fatal.close();
            ship("1.0.2");
            manager.reload();

            assertThat(heard).containsExactly("1.0.2");
        }
    }

    @Test
    void answersNothingOnceClosed() {
        HandbookManager manager = HandbookManager.load(loader);
        Handbook held = manager.current();
        Registration registration = manager.onChange((older, newer) -> {});
        manager.close();
        manager.close();
        registration.close();

        List<Runnable> calls = List.of(
                manager::current,
                manager::reload,
                manager::rollback,
                manager::previous,
                () -> manager.onChange((older, newer) -> {}));
        assertThat(calls)
                .allSatisfy(call -> assertThatIllegalStateException()
                        .isThrownBy(call::run)
                        .withMessage("the handbook manager is closed"));
        assertThat(held.codes().all()).hasSize(4);
    }

    @Test
    void swapsNothingIfItIsClosedDuringTheReload() {
        HandbookManager manager = HandbookManager.load(loader);
        List<HandbookDiff> heard = new ArrayList<>();
        manager.onChange((older, newer) -> heard.add(HandbookDiff.between(older, newer)));
        FixtureBundle next = version("1.0.4");
        source.become(path -> {
            manager.close();
            return next.source().open(path);
        });

        assertThatIllegalStateException().isThrownBy(manager::reload);
        assertThat(heard).isEmpty();
    }

    @Test
    void refusesNull() {
        try (HandbookManager manager = HandbookManager.load(loader)) {
            assertThatNullPointerException()
                    .isThrownBy(() -> manager.onChange(null))
                    .withMessage("listener");
        }
        assertThatNullPointerException()
                .isThrownBy(() -> HandbookManager.load(null))
                .withMessage("loader");
        assertThatNullPointerException()
                .isThrownBy(() -> HandbookManager.load(loader, null))
                .withMessage("downgrade");
    }

    @Test
    void tellsTheResultOfAReload() {
        try (HandbookManager manager = HandbookManager.load(loader)) {
            ship("1.0.4");

            assertMessages(manager.reload(), "内容已更新到1.0.4。", "Updated to 1.0.4.");
            assertMessages(manager.reload(), "内容已是最新。", "Already up to date.");
        }
        Fault fault = new Fault(FaultCode.IO, "", "", "gone");
        assertMessages(
                new ReloadResult.Failed(List.of(fault)),
                "更新失败，继续使用现有内容：1个问题。",
                "Update failed; the current content stays in use: 1 fault.");
        assertMessages(
                new ReloadResult.Failed(List.of(fault, fault)),
                "更新失败，继续使用现有内容：2个问题。",
                "Update failed; the current content stays in use: 2 faults.");
    }

    private static void assertMessages(ReloadResult result, String chinese, String english) {
        assertThat(result.message(Locale.CHINA)).isEqualTo(chinese);
        assertThat(result.message(Locale.US)).isEqualTo(english);
    }
}

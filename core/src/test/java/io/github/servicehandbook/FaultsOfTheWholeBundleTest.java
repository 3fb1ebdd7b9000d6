package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.ThreadWaits;
import io.github.servicehandbook.password.ExpiryBasis;
import io.github.servicehandbook.password.PasswordPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsOfTheWholeBundleTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.valid();

    @Test
    void reportsTheFaultsOfTheManifestBesideThoseOfTheFiles() {
        FixtureBundle bundle = BUNDLE.edit("codes.json", "\"ACTIVATION\"", "\"OPENING\"")
                .edit("standards.json", "\"PT3M\"", "\"3 min\"")
                .manifest(manifest -> manifest.put("releasedAt", "tomorrow").put("version", "1"));

        assertThat(faults(bundle.source()))
                .extracting(fault -> fault.code().text(), Fault::file, Fault::pointer)
                .containsExactly(
                        tuple("E-VALUE", "bundle.json", "/version"),
                        tuple("E-VALUE", "bundle.json", "/releasedAt"),
                        tuple("E-VALUE", "standards.json", "/timeLimits/0/limit"),
                        tuple("E-VALUE", "codes.json", "/codes/0/kind"),
                        tuple("E-VALUE", "codes.json", "/codes/1/kind"));
    }

    @Test
    void doesNotCallAFileUnlistedWhoseEntryHasAFaultOfItsOwn() {
        FixtureBundle bundle = BUNDLE.manifest(manifest -> {
            ((ObjectNode) manifest.get("files").get(0)).put("sha256", "?");
            return manifest;
        });

        assertThat(faults(bundle.source()))
                .extracting(fault -> fault.code().text(), Fault::pointer)
                .containsExactly(tuple("E-VALUE", "/files/0/sha256"));
    }

    @Test
    void reportsTheManifestInLoadEvenIfTheFilesWait() {
        ContentSource source = BUNDLE.manifest(manifest -> manifest.put("releasedAt", "tomorrow"))
                .source();

        assertThatExceptionOfType(HandbookContentException.class)
                .isThrownBy(() -> Handbook.loader()
                        .source(source)
                        .mode(HandbookLoader.LoadMode.LAZY)
                        .load());
    }

    @Test
    void needsACoreThatIsNotOlderThanTheLeastReader() {
        assertThat(faults(BUNDLE.manifest(manifest -> manifest.put("minReader", "99.0.0"))
                        .source()))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code().text()).isEqualTo("E-INCOMPATIBLE");
                    assertThat(fault.pointer()).isEqualTo("/minReader");
                    assertThat(fault.message()).startsWith("bundle requires service-handbook-core >=99.0.0, found ");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"no such language", "-zh", "zh_CN", "中文"})
    void refusesALanguageThatIsNoTag(String language) {
        assertThat(faults(BUNDLE.manifest(manifest -> manifest.put("language", language))
                        .source()))
                .extracting(fault -> fault.code().text(), Fault::pointer, Fault::message)
                .containsExactly(tuple("E-VALUE", "/language", "expected a BCP 47 tag such as zh-CN"));
    }

    @Test
    void hidesControlCharactersOfForeignNames() {
        FixtureBundle bundle = BUNDLE.edit(
                "codes.json", "\"kind\": \"REVERSAL\"", "\"a\\nERROR\\u001b\\u2028\": 1, \"kind\": \"REVERSAL\"");

        HandbookContentException refused = catchThrowableOfType(
                HandbookContentException.class,
                () -> Handbook.loader().source(bundle.source()).load());

        assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/codes/2/a?ERROR??");
        assertThat(refused.getMessage().lines()).hasSize(2);
    }

    @Test
    void reportsEveryReferenceThatLeadsNowhereBesideARefusedId() {
        FixtureBundle bundle = BUNDLE.edit("standards.json", "\"id\": \"change\"", "\"id\": \"Change\"")
                .edit("contents.json", "\"be-quick\"", "\"be-slow\"");

        assertThat(faults(bundle.source()))
                .extracting(fault -> fault.code().text(), Fault::file, Fault::pointer)
                .containsExactlyInAnyOrder(
                        tuple("E-VALUE", "standards.json", "/timeLimits/0/id"),
                        tuple("E-DANGLING", "contents.json", "/chapters/0/sections/0/clauses/1/children/0/standards/0"),
                        tuple("E-DANGLING", "contents.json", "/chapters/0/sections/0/clauses/1/children/0/standards/1"),
                        tuple("E-DANGLING", "codes.json", "/codes/0/timeLimit"));
    }

    @Test
    void placesAFigureOutOfItsRange() {
        FixtureBundle bundle = BUNDLE.edit("password-policy.json", "\"minClasses\": 2", "\"minClasses\": 4")
                .edit("password-policy.json", "\"historySize\": 5", "\"historySize\": -1");

        assertThat(faults(bundle.source()))
                .extracting(fault -> fault.code().text(), Fault::pointer, Fault::message)
                .containsExactly(
                        tuple("E-VALUE", "/minClasses", "expected an integer from 1 to 3"),
                        tuple("E-VALUE", "/historySize", "expected an integer from 0 to 10000"));
    }

    @Test
    void placesAMaximumBelowTheMinimum() {
        assertThat(faults(BUNDLE.edit("password-policy.json", "\"maxLength\": 128", "\"maxLength\": 7")
                        .source()))
                .extracting(fault -> fault.code().text(), Fault::pointer, Fault::message)
                .containsExactly(
                        tuple("E-VALUE", "/maxLength", "7 is out of range; expected minLength or more"),
                        tuple("E-VALUE", "/initialLength", "10 is out of range; expected minLength to maxLength"));
    }

    @ParameterizedTest(name = "{2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ELAPSED\" | \"CALENDAR_DAY\" | /zone | required for expiryBasis CALENDAR_DAY",
                "\"ELAPSED\" | \"ELAPSED\", \"zone\": \"Asia/Shanghai\" | /zone |"
                        + " must be omitted for expiryBasis ELAPSED",
                "\"password\" | \"Password\" | /commonPasswords | entry 1 is out of range; expected 4 to 64 of [0-9a-z]",
                "\"REUSED\", | '' | /rules | at least one rule must check REUSED",
            })
    void placesWhatThePolicyRefuses(String old, String replacement, String pointer, String message) {
        assertThat(faults(BUNDLE.edit("password-policy.json", old, replacement).source()))
                .extracting(fault -> fault.code().text(), Fault::pointer, Fault::message)
                .contains(tuple(pointer.equals("/rules") ? "E-STRUCTURE" : "E-VALUE", pointer, message));
    }

    @Test
    void placesAZoneThatDoesNotExist() {
        FixtureBundle bundle =
                BUNDLE.edit("password-policy.json", "\"ELAPSED\"", "\"CALENDAR_DAY\", \"zone\": \"Asia/Atlantis\"");

        assertThat(faults(bundle.source()))
                .extracting(fault -> fault.code().text(), Fault::pointer, Fault::message)
                .contains(tuple("E-VALUE", "/zone", "expected an IANA time zone or an offset, such as Asia/Shanghai"));
    }

    @Test
    void placesACheckThatDoesNotExist() {
        FixtureBundle bundle = BUNDLE.edit("password-policy.json", "\"CONTAINS_PHONE\"", "\"CONTAINS_PET\"");

        assertThat(faults(bundle.source())).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-VALUE");
            assertThat(fault.pointer()).isEqualTo("/rules/1/checks/4");
            assertThat(fault.message()).startsWith("expected one of TOO_SHORT TOO_LONG");
        });
    }

    @Test
    void aZoneNeedsItsRuleToo() {
        FixtureBundle bundle =
                BUNDLE.edit("password-policy.json", "\"ELAPSED\"", "\"CALENDAR_DAY\", \"zone\": \"Asia/Shanghai\"");

        assertThat(faults(bundle.source()))
                .extracting(fault -> fault.code().text(), Fault::message)
                .containsExactly(tuple(
                        "E-STRUCTURE",
                        "parameter zone is not claimed by any rule; add it to the parameters of one rule"));
    }

    @Test
    void readsAZone() {
        FixtureBundle bundle = BUNDLE.edit(
                        "password-policy.json", "\"ELAPSED\"", "\"CALENDAR_DAY\", \"zone\": \"Asia/Shanghai\"")
                .edit("password-policy.json", "\"expiryBasis\", ", "\"expiryBasis\", \"zone\", ");

        PasswordPolicy policy = bundle.load().passwordPolicy();

        assertThat(policy.expiryBasis()).isEqualTo(ExpiryBasis.CALENDAR_DAY);
        assertThat(policy.zone()).contains(ZoneId.of("Asia/Shanghai"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x y", "", "-x", "Retail", "a/b"})
    void refusesASourceWithoutAProperName(String id) {
        assertThat(faults(source(id, "somewhere"))).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-PROVIDER");
            assertThat(fault.message())
                    .endsWith("returned an invalid bundle ID; expected 1 to 64 characters 0-9, a-z and -");
        });
    }

    @Test
    void refusesASourceThatGivesNoName() {
        assertThat(faults(source(null, "somewhere")))
                .extracting(fault -> fault.code().text())
                .containsExactly("E-PROVIDER");
    }

    @Test
    void loadsFromASourceThatDoesNotSayWhereItIs() {
        assertThat(Handbook.loader()
                        .source(source(FixtureBundle.ID, null))
                        .load()
                        .codes()
                        .all())
                .hasSize(4);
    }

    /** The reader fails with an error of the machine, and so do all who waited for it: with that very error. */
    @Test
    void givesWaitersTheErrorOfTheReader() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        OutOfMemoryError error = new OutOfMemoryError("not really");
        ContentSource whole = BUNDLE.source();
        Handbook handbook = Handbook.loader()
                .source(new ContentSource() {
                    @Override
                    public String bundleId() {
                        return whole.bundleId();
                    }

                    @Override
                    public String description() {
                        return whole.description();
                    }

                    @Override
                    public Optional<InputStream> open(String path) throws IOException {
                        if (path.equals("bundle.json")) {
                            return whole.open(path);
                        }
                        reading.countDown();
                        await(goOn);
                        throw error;
                    }
                })
                .mode(HandbookLoader.LoadMode.LAZY)
                .load();
        FutureTask<Object> reader = new FutureTask<>(handbook::codes);
        FutureTask<Object> waiter = new FutureTask<>(handbook::contents);
        new Thread(reader).start();
        await(reading);
        Thread waiting = new Thread(waiter);
        waiting.start();
        ThreadWaits.awaitIn(Lazy.class, "await", waiting);

        goOn.countDown();

        for (FutureTask<Object> task : List.of(reader, waiter)) {
            assertThat(catchThrowableOfType(ExecutionException.class, () -> task.get(60, TimeUnit.SECONDS)))
                    .cause()
                    .isSameAs(error);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ContentSource source(String id, String place) {
        ContentSource whole = BUNDLE.source();
        return new ContentSource() {
            @Override
            public String bundleId() {
                return id;
            }

            @Override
            public String description() {
                return place;
            }

            @Override
            public Optional<InputStream> open(String path) throws IOException {
                return whole.open(path);
            }
        };
    }

    private static List<Fault> faults(ContentSource source) {
        return catchThrowableOfType(
                        HandbookContentException.class,
                        () -> Handbook.loader().source(source).load())
                .faults();
    }
}

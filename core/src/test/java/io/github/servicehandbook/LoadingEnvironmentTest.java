package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.HandbookJson;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The defaults of the machine change nothing. */
class LoadingEnvironmentTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.valid().manifest(manifest -> {
        manifest.putObject("aliases").putObject("section").put("9.9", "2.1");
        return manifest.put("releasedAt", "2999-12-31T23:59:59Z");
    });
    private static final FixtureBundle BROKEN = FixtureBundle.valid()
            .edit("codes.json", "\"ACTIVATION\"", "\"activation\"")
            .edit("codes.json", "\"change\"", "\"i-i\"")
            .edit("standards.json", "\"PT3M\"", "\"pt3m\"")
            .edit("password-policy.json", "\"maxLength\": 128", "\"maxLength\": 10001");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    // bundles.md row 49
    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "az-AZ", "zh-CN"})
    void loadsTheSameInEveryDefaultLocale(String tag) {
        Locale.setDefault(Locale.ROOT);
        Handbook expected = BUNDLE.load();
        List<Fault> faults = BROKEN.faults();

        Locale.setDefault(Locale.forLanguageTag(tag));

        assertThat(BUNDLE.load().info()).isEqualTo(expected.info());
        assertThat(HandbookJson.of(BUNDLE.load())).isEqualTo(HandbookJson.of(expected));
        assertThat(BROKEN.faults()).isEqualTo(faults).hasSizeGreaterThan(3);
    }

    // bundles.md row 49
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/St_Johns", "Pacific/Kiritimati", "Etc/GMT+12"})
    void loadsTheSameInEveryDefaultZone(String id) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Handbook expected = BUNDLE.load();

        TimeZone.setDefault(TimeZone.getTimeZone(id));

        assertThat(BUNDLE.load().info()).isEqualTo(expected.info());
        assertThat(HandbookJson.of(BUNDLE.load())).isEqualTo(HandbookJson.of(expected));
    }
}

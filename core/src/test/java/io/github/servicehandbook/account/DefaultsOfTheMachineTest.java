package io.github.servicehandbook.account;

import static io.github.servicehandbook.account.Scene.BY_DAY;
import static io.github.servicehandbook.account.Scene.BY_TIME;
import static io.github.servicehandbook.account.Scene.EXPIRED;
import static io.github.servicehandbook.account.Scene.T0;
import static io.github.servicehandbook.account.Scene.locked;
import static io.github.servicehandbook.account.Scene.ordinary;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.account.AccountEvent.UnlockApproved;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the machine takes for its locale and its zone makes no difference. */
class DefaultsOfTheMachineTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    @AfterEach
    void reset() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Pacific/Kiritimati",
        "ar-EG-u-nu-arab, Pacific/Niue",
        "th-TH-u-ca-buddhist-nu-thai, America/New_York",
        "en-US, UTC"
    })
    void makeNoDifference(String language, String zoneId) {
        List<Object> expected = results();

        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zoneId));

        assertThat(results()).isEqualTo(expected);
    }

    private static List<Object> results() {
        AccountStore store = AccountStore.inMemory();
        store.compareAndSet("LIXIMING", AccountState.initial(), locked());
        Transition own = BY_TIME.applyTo(store, "LIXIMING", new UnlockApproved("liximing", "片区经理"), T0);
        assertThat(own.rejectionReason()).contains(Transition.RejectionReason.OWN_APPROVAL);
        String json =
                BY_TIME.apply(ordinary(), Scene.FAILURE, EXPIRED).nextState().toJson();
        return List.of(
                own.toString(),
                own.message(Locale.CHINA),
                own.decision().message(Locale.UK),
                json,
                AccountState.fromJson(json),
                BY_DAY.checkAccess(ordinary(), Instant.parse("2026-04-01T15:59:59.999999999Z")),
                BY_DAY.checkAccess(ordinary(), Instant.parse("2026-04-01T16:00:00Z")));
    }
}

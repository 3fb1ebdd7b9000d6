package io.github.servicehandbook.internal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.fixture.LoadedFixture;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.ServiceStandards;
import io.github.servicehandbook.standards.TimeLimit;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexedStandardsTest {
    private static final ServiceStandards STANDARDS = LoadedFixture.HANDBOOK.standards();

    @Test
    void listsTimeLimitsAndConductRulesInTheirOrder() {
        assertThat(STANDARDS.timeLimits())
                .extracting(limit -> limit.id().value())
                .containsExactly("change");
        assertThat(STANDARDS.conductRules())
                .extracting(rule -> rule.id().value())
                .containsExactly("be-quick");
    }

    @Test
    void getsATimeLimitByItsName() {
        assertThat(STANDARDS.timeLimit("change").name()).isEqualTo("变更");
    }

    @Test
    void namesNearMatchesOfAnUnknownTimeLimit() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> STANDARDS.timeLimit("chnge"))
                .withMessage("unknown time limit chnge; did you mean change?");
    }

    @Test
    void aConductRuleIsNoTimeLimit() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> STANDARDS.timeLimit("be-quick"))
                .withMessage("unknown time limit be-quick; did you mean change?");
        assertThat(STANDARDS.findTimeLimit(StandardId.of("be-quick"))).isEmpty();
    }

    @Test
    void saysThatAHandbookHasNoTimeLimits() {
        ServiceStandards none = new IndexedStandards(List.of(), List.of(Models.minimalConductRule()));

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> none.timeLimit("payment"))
                .withMessage("unknown time limit payment; there are none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Change", "a_b", "-a"})
    void refusesTextThatIsNoStandardId(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARDS.timeLimit(text))
                .withMessageEndingWith(
                        "\"" + text
                                + "\" is not a valid standard ID; expected 1 to 64 characters 0-9, a-z and -, such as sim-loss-report");
    }

    @Test
    void findsWhatThereIs() {
        assertThat(STANDARDS.findTimeLimit(StandardId.of("change")))
                .map(TimeLimit::name)
                .contains("变更");
    }

    @Test
    void findsNothingElse() {
        assertThat(STANDARDS.findTimeLimit(StandardId.of("payment"))).isEmpty();
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> STANDARDS.timeLimit((String) null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> STANDARDS.findTimeLimit((StandardId) null))
                .withMessage("id");
    }

    @Test
    void handsOutListsThatNobodyCanChange() {
        assertThatThrownBy(() -> STANDARDS.timeLimits().remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> STANDARDS.conductRules().remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void findsAConductRuleByItsId() {
        assertThat(STANDARDS.findConductRule(StandardId.of("be-quick")))
                .contains(STANDARDS.conductRules().get(0));
        assertThat(STANDARDS.findConductRule(StandardId.of("change"))).isEmpty();
    }
}

package io.github.servicehandbook.internal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.BusinessCodes;
import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.fixture.LoadedFixture;
import io.github.servicehandbook.fixture.RandomIds;
import io.github.servicehandbook.ref.CodeId;
import java.util.NoSuchElementException;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@StatisticsReport(onFailureOnly = true)
class IndexedBusinessCodesTest {
    private static final BusinessCodes CODES = LoadedFixture.HANDBOOK.codes();

    @Test
    void listsTheCodesInTheirOrder() {
        assertThat(CODES.all()).extracting(code -> code.id().value()).containsExactly("1104", "e199", "1121", "1507");
    }

    @Test
    void getsACodeByItsId() {
        assertThat(CODES.get(CodeId.of("1121")).name()).contains("开户冲正");
    }

    @Test
    void namesNearMatchesOfAnUnknownCode() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> CODES.get(CodeId.of("1105")))
                .withMessage("unknown business code 1105; did you mean 1104, 1121, 1507?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e199", "E199", " ｅ１９９ ", "\u3000e 1\u200B99"})
    void findsWhatAPersonTypes(String text) {
        assertThat(CODES.find(text)).map(BusinessCode::id).contains(CodeId.of("e199"));
    }

    @Test
    void findsAMisprintedCode() {
        assertThat(CODES.find("一五07")).map(BusinessCode::id).contains(CodeId.of("1507"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "开户", "1105", "11044", "zzzz"})
    void findsNothingForOtherText(String text) {
        assertThat(CODES.find(text)).isEmpty();
    }

    @Test
    void knowsWhatTakesACodeBack() {
        assertThat(CODES.reversedBy(CodeId.of("1104"))).containsExactly(CODES.get(CodeId.of("1121")));
        assertThat(CODES.reversedBy(CodeId.of("e199"))).containsExactly(CODES.get(CodeId.of("1121")));
    }

    @Test
    void knowsThatNothingTakesACodeBack() {
        assertThat(CODES.reversedBy(CodeId.of("1121"))).isEmpty();
    }

    @Test
    void namesNearMatchesWhenAskedWhatTakesAnUnknownCodeBack() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> CODES.reversedBy(CodeId.of("e198")))
                .withMessage("unknown business code e198; did you mean e199, 1104, 1121?");
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> CODES.get((String) null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> CODES.reversedBy((String) null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> CODES.find((String) null))
                .withMessage("text");
    }

    @Test
    void handsOutListsThatNobodyCanChange() {
        assertThatThrownBy(() -> CODES.all().remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> CODES.reversedBy(CodeId.of("1104")).remove(0))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Property
    void lookingUpNeverThrows(@ForAll String text) {
        assertThat(CODES.find(text)).isEqualTo(found(text));
    }

    @Property
    void findsExactlyWhatItCanGet(@ForAll("typed") String text) {
        assertThat(CODES.find(text)).isEqualTo(found(text));
        Branches.both("is found", found(text).isPresent(), 10);
    }

    private static Optional<BusinessCode> found(String text) {
        return CodeId.parse(text)
                .flatMap(id -> CODES.all().stream()
                        .filter(code -> code.id().equals(id))
                        .findFirst());
    }

    @Provide
    static Arbitrary<String> typed() {
        return RandomIds.nearly(
                "0124579eE一五０１２９Ｅ \u3000", 5, Arbitraries.of("1104", "e199", "1121", "1507", "一五07", "Ｅ１９９"));
    }
}

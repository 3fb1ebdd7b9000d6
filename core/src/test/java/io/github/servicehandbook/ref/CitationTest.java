package io.github.servicehandbook.ref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {
    private static final SectionId SECTION = SectionId.of("3.2");
    private static final String LABEL = "第三章 第二节";

    @Test
    void holdsWhatItWasMadeOf() {
        Reference reference = Reference.of("电信服务规范", null, null);

        Citation citation = Citation.of(
                SECTION, ClauseId.of("3.2/1"), "第三章 第二节 一", 7, Origin.AUTHORED, List.of(reference), "编者所写。");

        assertThat(citation.section()).isEqualTo(SECTION);
        assertThat(citation.clause()).contains(ClauseId.of("3.2/1"));
        assertThat(citation.label()).isEqualTo("第三章 第二节 一");
        assertThat(citation.page()).hasValue(7);
        assertThat(citation.origin()).isEqualTo(Origin.AUTHORED);
        assertThat(citation.references()).containsExactly(reference);
        assertThat(citation.note()).contains("编者所写。");
    }

    @Test
    void takesNullForWhatIsAbsent() {
        Citation citation = Citation.of(SECTION, null, LABEL, null, Origin.HANDBOOK, null, null);

        assertThat(citation.clause()).isEmpty();
        assertThat(citation.page()).isEqualTo(OptionalInt.empty());
        assertThat(citation.references()).isEmpty();
        assertThat(citation.note()).isEmpty();
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Citation.of(null, null, LABEL, null, Origin.HANDBOOK, null, null))
                .withMessage("section");
        assertThatNullPointerException()
                .isThrownBy(() -> Citation.of(SECTION, null, null, null, Origin.HANDBOOK, null, null))
                .withMessage("label");
        assertThatNullPointerException()
                .isThrownBy(() -> Citation.of(SECTION, null, LABEL, null, null, null, null))
                .withMessage("origin");
    }

    @Test
    void keepsItsOwnCopyOfTheReferences() {
        List<Reference> references = new ArrayList<>(List.of(Reference.of("电信服务规范", null, null)));
        Citation citation = Citation.of(SECTION, null, LABEL, null, Origin.AUTHORED, references, null);

        references.clear();

        assertThat(citation.references()).hasSize(1);
    }

    @Test
    void handsOutReferencesThatNobodyCanChange() {
        Citation citation = Citation.of(SECTION, null, LABEL, null, Origin.HANDBOOK, null, null);

        assertThatThrownBy(() -> citation.references().add(Reference.of("甲", null, null)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isEqualByContent() {
        Citation citation = Citation.of(SECTION, null, LABEL, 7, Origin.HANDBOOK, null, null);

        assertThat(citation)
                .isEqualTo(Citation.of(SECTION, null, LABEL, 7, Origin.HANDBOOK, List.of(), null))
                .hasSameHashCodeAs(Citation.of(SECTION, null, LABEL, 7, Origin.HANDBOOK, List.of(), null))
                .isNotEqualTo(Citation.of(SECTION, null, LABEL, null, Origin.HANDBOOK, null, null))
                .isNotEqualTo(Citation.of(SECTION, null, LABEL, 7, Origin.OVERLAY, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "3.2/2.1, HANDBOOK, Handbook 3.2/2.1",
        "3.2/p1, HANDBOOK, Handbook 3.2/p1",
        "3.2/2.1, AUTHORED, Handbook 3.2/2.1 (authors)",
        "3.2/2.9, OVERLAY, Handbook 3.2/2.9 (overlay)",
        ", HANDBOOK, Handbook 3.2",
        ", AUTHORED, Handbook 3.2 (authors)"
    })
    void hasALabelInBothLanguages(String clause, Origin origin, String english) {
        Citation citation =
                Citation.of(SECTION, clause == null ? null : ClauseId.of(clause), LABEL, null, origin, null, null);

        assertThat(citation.label(Locale.CHINESE)).isEqualTo(LABEL);
        assertThat(citation.label(Locale.ENGLISH)).isEqualTo(english);
        assertThat(citation.label(Locale.UK)).isEqualTo(english);
        assertThatNullPointerException().isThrownBy(() -> citation.label(null)).withMessage("locale");
    }

    @Test
    void tellsAPersonWhatItIs() {
        assertThat(Citation.of(SECTION, null, LABEL, 7, Origin.HANDBOOK, null, null)
                        .toString())
                .contains("Citation", "3.2", LABEL, "7", "HANDBOOK");
    }
}

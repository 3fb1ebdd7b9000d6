package io.github.servicehandbook.troubleshooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TicketContextTest {
    /** A part of a context: its name, how it is set and how it is read. */
    static Stream<Arguments> parts() {
        return Stream.of(
                part("customerRef", TicketContext.Builder::customerRef, TicketContext::customerRef),
                part("clerkRef", TicketContext.Builder::clerkRef, TicketContext::clerkRef),
                part("contact", TicketContext.Builder::contact, TicketContext::contact),
                part("location", TicketContext.Builder::location, TicketContext::location),
                part("externalId", TicketContext.Builder::externalId, TicketContext::externalId));
    }

    private static Arguments part(
            String name,
            BiFunction<TicketContext.Builder, String, TicketContext.Builder> set,
            Function<TicketContext, Optional<String>> get) {
        return Arguments.of(name, set, get);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parts")
    void takesWhatIsNoLongerThanMayBe(
            String name,
            BiFunction<TicketContext.Builder, String, TicketContext.Builder> set,
            Function<TicketContext, Optional<String>> get) {
        String longest = "𠮷".repeat(200);

        assertThat(get.apply(set.apply(TicketContext.builder(), longest).build()))
                .contains(longest);
        assertThat(get.apply(set.apply(TicketContext.builder(), " 东门　").build()))
                .contains("东门");
        assertThat(get.apply(set.apply(TicketContext.builder(), " 　\t").build()))
                .isEmpty();
        assertThat(get.apply(TicketContext.builder().build())).isEmpty();
        assertThat(get.apply(
                        set.apply(set.apply(TicketContext.builder(), "a"), "b").build()))
                .contains("b");
        assertThat(get.apply(
                        set.apply(set.apply(TicketContext.builder(), "a"), "").build()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parts")
    void refusesWhatNoReportCanHoldWithoutRepeatingIt(
            String name,
            BiFunction<TicketContext.Builder, String, TicketContext.Builder> set,
            Function<TicketContext, Optional<String>> get) {
        TicketContext.Builder builder = TicketContext.builder();

        assertThatThrownBy(() -> set.apply(builder, "很".repeat(201)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + ": 201 characters; expected at most 200");
        for (String odd : new String[] {"a\u0000", "a\nb", "a\u0085b", "a\u007f", "\ud842", "\udfb7\ud842"}) {
            assertThatThrownBy(() -> set.apply(builder, odd))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(name + ": control character or unpaired surrogate; expected plain text");
        }
        assertThatThrownBy(() -> set.apply(builder, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name);
    }

    @Test
    void speaksChineseUnlessToldOtherwise() {
        assertThat(TicketContext.builder().build().locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(TicketContext.builder().locale(Locale.UK).build().locale()).isEqualTo(Locale.UK);
        assertThatThrownBy(() -> TicketContext.builder().locale(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("locale");
    }

    @Test
    void tellsNothingOfItself() {
        assertThat(TicketContext.builder().contact("13800138000").build())
                .hasToString("TicketContext[***]")
                .isEqualTo(TicketContext.builder().contact("13800138000").build());
    }
}

package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.troubleshooting.AnswerSpec.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One fact of each kind, and what asks for it. */
final class Facts {
    private Facts() {}

    static Fact yesNo() {
        return plain(Kind.YES_NO, 0);
    }

    static Fact date() {
        return plain(Kind.DATE, 0);
    }

    static Fact text(int longest) {
        return plain(Kind.TEXT, longest);
    }

    private static Fact plain(Kind kind, int longest) {
        return Fact.of("fact", kind, "事实", "Fact", List.of(), null, longest, false);
    }

    static Fact number(String least, String most, int scale) {
        Fact.Bounds bounds = new Fact.Bounds(new BigDecimal(least), new BigDecimal(most), scale, Optional.of("dBm"));
        return Fact.of("fact", Kind.NUMBER, "事实", "Fact", List.of(), bounds, 0, false);
    }

    /** Options as {@code id/label/English label}; an exclamation mark at the end makes one stand alone. */
    static Fact choice(Kind kind, String... options) {
        List<Fact.Option> choices = new ArrayList<>();
        for (String option : options) {
            boolean exclusive = option.endsWith("!");
            String[] parts = option.replace("!", "").split("/", -1);
            choices.add(new Fact.Option(parts[0], parts[1], parts[2], exclusive, List.of()));
        }
        return Fact.of("fact", kind, "事实", "Fact", choices, null, 0, false);
    }

    /** What asks for a fact, with 不清楚 as an answer or without. */
    static AnswerSpec asked(Fact fact, boolean allowUnknown) {
        return new Asked(fact, allowUnknown);
    }

    private record Asked(Fact fact, boolean allowsUnknown) implements AnswerSpec {
        @Override
        public List<Option> options(Session session) {
            return List.copyOf(fact.options());
        }
    }
}

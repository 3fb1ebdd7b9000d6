package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.internal.text.NearMatches;
import io.github.servicehandbook.internal.tree.Guard;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Fact;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the guards of one tree, and checks them against the facts of the tree once those are known.
 *
 * <p>Not thread-safe.
 */
final class GuardReader {
    /** A test of one fact, and its location. */
    private record Condition(Guard guard, String file, String pointer) {}

    private final Faults faults;
    private final List<Condition> tests = new ArrayList<>();

    GuardReader(Faults faults) {
        this.faults = faults;
    }

    @Nullable
    Guard read(JsonReader json) throws IOException {
        if (!json.beginObject()) {
            return null;
        }
        Parts parts = new Parts();
        String name;
        while ((name = json.nextProperty()) != null) {
            read(name, json, parts);
        }
        Guard guard = parts.shapes == 1 ? parts.guard() : null;
        if (guard == null) {
            json.expected(
                    "exactly one of known, all, any, not, or fact with one of is, in, has, atLeast, above, atMost, below");
        } else if (!guard.fact().isEmpty()) {
            tests.add(new Condition(guard, json.file(), json.pointer()));
        }
        return guard;
    }

    private void read(String name, JsonReader json, Parts parts) throws IOException {
        switch (name) {
            case "fact" -> parts.fact = EntryReader.slug(json);
            case "is" -> parts.yes = parts.shape(json.bool());
            case "in" -> parts.in = parts.shape(options(json));
            case "has" -> parts.has = parts.shape(EntryReader.slug(json));
            case "atLeast" -> parts.atLeast = parts.bound(json.decimal());
            case "above" -> parts.above = parts.bound(json.decimal());
            case "atMost" -> parts.atMost = parts.bound(json.decimal());
            case "below" -> parts.below = parts.bound(json.decimal());
            case "known" -> parts.known = parts.shape(EntryReader.slug(json));
            case "all" -> parts.all = parts.shape(list(json));
            case "any" -> parts.any = parts.shape(list(json));
            case "not" -> parts.not = parts.shape(read(json));
            default -> json.unknownProperty();
        }
    }

    private List<Guard> list(JsonReader json) throws IOException {
        List<Guard> guards = new ArrayList<>();
        json.beginArray();
        while (json.nextItem()) {
            EntryReader.addIfPresent(guards, read(json));
        }
        return guards;
    }

    private static Set<String> options(JsonReader json) throws IOException {
        return new LinkedHashSet<>(EntryReader.slugs(json));
    }

    /** Reports every test of a fact that the tree does not declare, or whose kind does not allow this test. */
    void check(Map<String, Fact> facts) {
        for (Condition test : tests) {
            Fact fact = facts.get(test.guard.fact());
            if (fact == null) {
                add(test, FaultCode.DANGLING, noSuch("fact", test.guard.fact(), facts.keySet()));
            } else if (!fits(test.guard, fact.kind())) {
                add(
                        test,
                        FaultCode.VALUE,
                        "condition " + test.guard.kind() + " cannot be used with " + fact.kind() + " fact "
                                + fact.name());
            } else {
                for (String option : test.guard.options()) {
                    if (!hasOption(fact, option)) {
                        add(test, FaultCode.DANGLING, "unknown option " + option + " of fact " + fact.name());
                    }
                }
            }
        }
    }

    static String noSuch(String noun, String id, Iterable<String> known) {
        return "unknown " + noun + " " + id + NearMatches.suggestion(id, known);
    }

    static boolean hasOption(Fact fact, String option) {
        for (Fact.Option choice : fact.options()) {
            if (choice.id().equals(option)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Guard guard, AnswerSpec.Kind kind) {
        return switch (guard.kind()) {
            case IS -> kind == AnswerSpec.Kind.YES_NO;
            case IN -> kind == AnswerSpec.Kind.ONE_OF;
            case HAS -> kind == AnswerSpec.Kind.ANY_OF;
            case RANGE -> kind == AnswerSpec.Kind.NUMBER;
            default -> true;
        };
    }

    private void add(Condition test, FaultCode code, String message) {
        faults.add(code, test.file, test.pointer, message);
    }

    /** The properties of one guard. */
    private static final class Parts {
        private int shapes;
        private boolean bounded;
        private @Nullable String fact;
        private @Nullable Boolean yes;
        private @Nullable Set<String> in;
        private @Nullable String has;
        private @Nullable String known;
        private @Nullable List<Guard> all;
        private @Nullable List<Guard> any;
        private @Nullable Guard not;
        private @Nullable BigDecimal atLeast;
        private @Nullable BigDecimal above;
        private @Nullable BigDecimal atMost;
        private @Nullable BigDecimal below;

        <T> @Nullable T shape(@Nullable T value) {
            shapes++;
            return value;
        }

        @Nullable
        BigDecimal bound(@Nullable BigDecimal value) {
            shapes += bounded ? 0 : 1;
            bounded = true;
            return value;
        }

        /** {@return the guard, or null if the properties do not form one} */
        @Nullable
        Guard guard() {
            return fact == null ? withoutFact() : withFact(fact);
        }

        private @Nullable Guard withoutFact() {
            if (known != null) {
                return Guard.known(known);
            }
            if (all != null) {
                return Guard.all(all);
            }
            if (any != null) {
                return Guard.any(any);
            }
            return not == null ? null : Guard.not(not);
        }

        private @Nullable Guard withFact(String name) {
            if (yes != null) {
                return Guard.is(name, yes);
            }
            if (in != null) {
                return Guard.in(name, in);
            }
            if (has != null) {
                return Guard.has(name, has);
            }
            boolean twice = (atLeast != null && above != null) || (atMost != null && below != null);
            return bounded && !twice ? Guard.range(name, new Guard.Range(atLeast, above, atMost, below)) : null;
        }
    }
}

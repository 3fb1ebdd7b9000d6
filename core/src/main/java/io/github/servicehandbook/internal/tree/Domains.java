package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The answers that need be looked at: guards are a closed language, so answers that no guard of a program tells apart are
 * as one. Immutable.
 */
final class Domains {
    /** Of so many options that guards ask for, all combinations are looked at; of more, only some. */
    static final int MOST_OPTIONS = 10;

    private final Program program;
    private final Map<String, TreeSet<BigDecimal>> starts = new HashMap<>();
    private final Map<String, Set<String>> mentioned = new HashMap<>();

    Domains(Program program) {
        this.program = program;
        noteGuards(program);
    }

    /** The answers in one version of a tree that the guards of either version tell apart. */
    Domains(Program program, Program otherVersion) {
        this(program);
        noteGuards(otherVersion);
    }

    private void noteGuards(Program guarded) {
        for (Position position : guarded.positions()) {
            for (Guard guard : guards(position)) {
                for (Guard test : guard.tests()) {
                    Fact own = program.facts().get(test.fact());
                    if (own != null) {
                        note(test, own, Objects.requireNonNull(guarded.facts().get(test.fact())));
                    }
                }
            }
        }
    }

    /** All guards at a node, those of its options and of its report too. */
    static List<Guard> guards(Position position) {
        List<Guard> guards = new ArrayList<>(position.guards());
        if (position.node() instanceof TreeNode.Asking asking) {
            guards.addAll(asking.question().showWhen().values());
        } else if (position.node() instanceof TreeNode.Escalation escalation) {
            escalation.ticket().raises().forEach(raise -> guards.add(raise.when()));
            for (TreeNode.Escalation.Due due : escalation.ticket().due()) {
                if (due.when() != null) {
                    guards.add(due.when());
                }
            }
        }
        return guards;
    }

    /** Cuts a fact of the program where a test does that a guard makes of it, perhaps in another version. */
    private void note(Guard test, Fact own, Fact tested) {
        if (test.kind() == Guard.Kind.HAS) {
            Set<String> ids = new HashSet<>(Set.of(test.option()));
            for (Fact.Choice option : tested.options()) {
                if (option.id().equals(test.option())) {
                    ids.addAll(option.formerly());
                }
            }
            Set<String> asked = mentioned.computeIfAbsent(own.name(), fact -> new HashSet<>());
            own.options().stream().map(Fact.Choice::id).filter(ids::contains).forEach(asked::add);
        } else if (test.kind() == Guard.Kind.RANGE && own.bounds().isPresent()) {
            cut(
                    starts.computeIfAbsent(own.name(), fact -> new TreeSet<>()),
                    test.range(),
                    own.bounds().orElseThrow().scale());
        }
    }

    /** Adds the least number of each interval that begins at a bound. */
    private static void cut(Set<BigDecimal> cuts, Guard.Range range, int scale) {
        if (range.atLeast() != null) {
            cuts.add(range.atLeast().setScale(scale, RoundingMode.CEILING));
        }
        if (range.below() != null) {
            cuts.add(range.below().setScale(scale, RoundingMode.CEILING));
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        if (range.above() != null) {
            cuts.add(range.above().setScale(scale, RoundingMode.FLOOR).add(step));
        }
        if (range.atMost() != null) {
            cuts.add(range.atMost().setScale(scale, RoundingMode.FLOOR).add(step));
        }
    }

    /** Whether so many options of the fact are asked for that not all combinations are looked at. */
    boolean isCut(Fact fact) {
        return mentioned.getOrDefault(fact.name(), Set.of()).size() > MOST_OPTIONS;
    }

    /** The answers of a node in a walk, in the order of the content, 不清楚 last. */
    List<Answer> answers(TreeNode.Asking asking, FactValues facts) {
        List<AnswerSpec.Option> visible = asking.visible(facts);
        Set<String> ids = new LinkedHashSet<>();
        visible.forEach(option -> ids.add(option.id()));
        List<Answer> answers = new ArrayList<>(values(asking.declaration(), ids));
        if (asking.allowUnknown()) {
            answers.add(Answer.unknown());
        }
        return answers;
    }

    /** What a fact can be, all its options visible. */
    List<Answer> values(Fact fact) {
        Set<String> ids = new LinkedHashSet<>();
        fact.options().forEach(option -> ids.add(option.id()));
        return values(fact, ids);
    }

    private List<Answer> values(Fact fact, Set<String> visible) {
        return switch (fact.kind()) {
            case YES_NO -> List.of(Answer.yes(), Answer.no());
            case ONE_OF -> visible.stream().map(Answer::option).toList();
            case ANY_OF -> sets(fact, visible);
            case NUMBER -> numbers(fact);
            case TEXT -> List.of(Answer.text("…"));
            case DATE -> List.of(Answer.date(LocalDate.of(2026, 1, 1)));
        };
    }

    /** The least of each interval in which no guard changes. */
    private List<Answer> numbers(Fact fact) {
        Fact.Bounds bounds = fact.bounds().orElseThrow();
        List<Answer> numbers = new ArrayList<>();
        numbers.add(new Answer.Number(bounds.least()));
        for (BigDecimal start : starts.getOrDefault(fact.name(), new TreeSet<>())) {
            if (start.compareTo(bounds.least()) > 0 && start.compareTo(bounds.most()) <= 0) {
                numbers.add(new Answer.Number(start));
            }
        }
        return numbers;
    }

    /** Each combination of the options that guards ask for, with another option where it would be empty. */
    private List<Answer> sets(Fact fact, Set<String> visible) {
        List<String> free = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        String other = null;
        for (Fact.Choice option : fact.options()) {
            if (visible.contains(option.id())) {
                boolean asked = mentioned.getOrDefault(fact.name(), Set.of()).contains(option.id());
                if (!asked && other == null) {
                    other = option.id();
                } else if (asked) {
                    (option.exclusive() ? alone : free).add(option.id());
                }
            }
        }
        List<Answer> sets = new ArrayList<>();
        int size = Math.min(free.size(), MOST_OPTIONS);
        for (int bits = 1; bits < 1 << size; bits++) {
            Set<String> set = new TreeSet<>();
            for (int i = 0; i < size; i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(free.get(i));
                }
            }
            sets.add(new Answer.AnyOf(set));
        }
        alone.forEach(id -> sets.add(Answer.options(id)));
        if (other != null) {
            sets.add(Answer.options(other));
        }
        return sets;
    }
}

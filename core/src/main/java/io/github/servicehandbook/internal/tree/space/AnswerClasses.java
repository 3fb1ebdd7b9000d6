package io.github.servicehandbook.internal.tree.space;

import io.github.servicehandbook.internal.tree.FactValues;
import io.github.servicehandbook.internal.tree.Guard;
import io.github.servicehandbook.internal.tree.InlinedTree;
import io.github.servicehandbook.internal.tree.ProgramPoint;
import io.github.servicehandbook.internal.tree.TreeNode;
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
 * The equivalence classes of answers. Guards are a closed language, so one answer represents all answers that no guard
 * of a program distinguishes. Immutable and thread-safe.
 */
public final class AnswerClasses {
    /** The maximum number of options whose combinations are all examined; of more options, only some are. */
    static final int MAX_OPTIONS = 10;

    private final InlinedTree program;
    private final Map<String, TreeSet<BigDecimal>> starts = new HashMap<>();
    /** The options that a guard tests, by fact. */
    private final Map<String, Set<String>> tested = new HashMap<>();
    /** The options of ANY_OF facts that a guard tests or a question can hide, by fact. */
    private final Map<String, Set<String>> testedOrHidden = new HashMap<>();

    AnswerClasses(InlinedTree program) {
        this.program = program;
        noteGuards(program);
        tested.forEach((fact, options) -> testedOrHidden.put(fact, new HashSet<>(options)));
        noteHiddenOptions();
    }

    /** The answers of one version of a tree that the guards of either version distinguish. */
    public AnswerClasses(InlinedTree program, InlinedTree otherVersion) {
        this(program);
        noteGuards(otherVersion);
    }

    private void noteGuards(InlinedTree guarded) {
        for (ProgramPoint position : guarded.positions()) {
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

    private void noteHiddenOptions() {
        for (ProgramPoint position : program.positions()) {
            TreeNode.Asking asking = position.asking();
            if (asking != null && asking.kind() == AnswerSpec.Kind.ANY_OF) {
                options(testedOrHidden, position.fact())
                        .addAll(asking.question().showWhen().keySet());
            }
        }
    }

    private static Set<String> options(Map<String, Set<String>> byFact, String fact) {
        return byFact.computeIfAbsent(fact, name -> new HashSet<>());
    }

    /** Returns all guards of a node, including those of its options and its ticket. */
    static List<Guard> guards(ProgramPoint position) {
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

    /** Partitions the values of a fact by a test, which can belong to another version. */
    private void note(Guard test, Fact own, Fact declared) {
        if (test.kind() == Guard.Kind.HAS) {
            Set<String> ids = new HashSet<>(Set.of(test.option()));
            for (Fact.Option option : declared.options()) {
                if (option.id().equals(test.option())) {
                    ids.addAll(option.formerly());
                }
            }
            Set<String> options = options(tested, own.name());
            own.options().stream().map(Fact.Option::id).filter(ids::contains).forEach(options::add);
        } else if (test.kind() == Guard.Kind.RANGE && own.bounds().isPresent()) {
            split(
                    starts.computeIfAbsent(own.name(), fact -> new TreeSet<>()),
                    test.range(),
                    own.bounds().orElseThrow().scale());
        }
    }

    /** Adds the smallest number of each interval that begins at a bound. */
    private static void split(Set<BigDecimal> cuts, Guard.Range range, int scale) {
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

    /** Returns whether {@link #answers} omits some combinations of the options of a fact. */
    boolean hasSomeAnswers(Fact fact) {
        return tested.getOrDefault(fact.name(), Set.of()).size() > MAX_OPTIONS;
    }

    /** Returns whether {@link #knownValues} omits some combinations of the options of a fact. */
    boolean hasSomeKnownValues(Fact fact) {
        return testedOrHidden.getOrDefault(fact.name(), Set.of()).size() > MAX_OPTIONS;
    }

    /** Returns the answers that a node offers in a walk, in the order of the content; "not sure" is last. */
    public List<Answer> answers(TreeNode.Asking asking, FactValues facts) {
        Set<String> visible = new LinkedHashSet<>();
        asking.visible(facts).forEach(option -> visible.add(option.id()));
        List<Answer> answers = new ArrayList<>(values(asking.fact(), visible, tested));
        if (asking.allowsUnknown()) {
            answers.add(Answer.unknown());
        }
        return answers;
    }

    /**
     * Returns the values that a host can supply for a fact. A question accepts such a value without asking unless it
     * hides one of the options. Options that can be hidden are therefore distinguished even if no guard tests them.
     */
    List<Answer> knownValues(Fact fact) {
        Set<String> all = new LinkedHashSet<>();
        fact.options().forEach(option -> all.add(option.id()));
        return values(fact, all, testedOrHidden);
    }

    private List<Answer> values(Fact fact, Set<String> visible, Map<String, Set<String>> toldApart) {
        return switch (fact.kind()) {
            case YES_NO -> List.of(Answer.yes(), Answer.no());
            case ONE_OF -> visible.stream().map(Answer::option).toList();
            case ANY_OF -> sets(fact, visible, toldApart.getOrDefault(fact.name(), Set.of()));
            case NUMBER -> numbers(fact);
            case TEXT -> List.of(Answer.text("…"));
            case DATE -> List.of(Answer.date(LocalDate.of(2026, 1, 1)));
        };
    }

    /** Returns the smallest number of each interval that no guard divides. */
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

    /** Returns each combination of the options that guards distinguish, and one other option alone. */
    private static List<Answer> sets(Fact fact, Set<String> visible, Set<String> toldApart) {
        List<String> free = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        String other = null;
        for (Fact.Option option : fact.options()) {
            if (visible.contains(option.id())) {
                if (toldApart.contains(option.id())) {
                    (option.exclusive() ? alone : free).add(option.id());
                } else if (other == null) {
                    other = option.id();
                }
            }
        }
        List<Answer> sets = new ArrayList<>();
        int size = Math.min(free.size(), MAX_OPTIONS);
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

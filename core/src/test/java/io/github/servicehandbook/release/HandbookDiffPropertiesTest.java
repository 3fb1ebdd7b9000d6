package io.github.servicehandbook.release;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.release.HandbookDiff.Change;
import io.github.servicehandbook.release.HandbookDiff.Impact;
import io.github.servicehandbook.release.HandbookDiff.VersionBump;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Properties of diffs between handbooks with random edits. */
class HandbookDiffPropertiesTest {
    private static final FixtureBundle BASE = FixtureBundle.withTrees();
    private static final Handbook OLDER = BASE.load();

    /** An edit that always changes something, and its impact. */
    private record Edit(String name, Impact impact, UnaryOperator<FixtureBundle> change) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Edit> EDITS = List.of(
            text("codes.json", "/codes/0", "name", Impact.EDITORIAL, "销户"),
            text("codes.json", "/codes/2", "kind", Impact.BREAKING, "POINTS"),
            text("codes.json", "/codes/1", "timeLimit", Impact.BEHAVIORAL, "change"),
            text("standards.json", "/timeLimits/0", "limit", Impact.BEHAVIORAL, "PT7M"),
            text("standards.json", "/timeLimits/0", "phase", Impact.BREAKING, "WAITING"),
            text("standards.json", "/conductRules/0", "audience", Impact.BREAKING, "WOMEN"),
            text("contents.json", "/chapters/0/sections/0/clauses/0", "text", Impact.EDITORIAL, "请快。"),
            text("contents.json", "/chapters/1", "title", Impact.EDITORIAL, "业务们"),
            text("contents.json", "/errata/0", "reason", Impact.EDITORIAL, "笔误。"),
            number("password-policy.json", "minLength", Impact.SECURITY_TIGHTENING, 9),
            number("password-policy.json", "historySize", Impact.SECURITY_RELAXING, 3),
            text("trees/sms.json", "/nodes/0", "textEn", Impact.EDITORIAL, "Which way?"),
            text("trees/sms.json", "/facts/2", "label", Impact.EDITORIAL, "好了"),
            text("trees/signal.json", "", "title", Impact.EDITORIAL, "讯号"),
            new Edit(
                    "new code",
                    Impact.ADDITIVE,
                    bundle -> bundle.json("codes.json", codes -> {
                        ObjectNode copy = codes.at("/codes/3").deepCopy();
                        ((ArrayNode) codes.get("codes")).add(copy.put("id", "1599"));
                        return codes;
                    })));

    private static Edit text(String file, String pointer, String property, Impact impact, String value) {
        return new Edit(
                file + pointer + "/" + property,
                impact,
                bundle -> bundle.json(file, tree -> {
                    ((ObjectNode) at(tree, pointer)).put(property, value);
                    return tree;
                }));
    }

    private static Edit number(String file, String property, Impact impact, int value) {
        return new Edit(file + "/" + property, impact, bundle -> bundle.json(file, tree -> tree.put(property, value)));
    }

    private static JsonNode at(ObjectNode tree, String pointer) {
        return pointer.isEmpty() ? tree : tree.at(pointer);
    }

    @Provide
    Arbitrary<Set<Edit>> edits() {
        return Arbitraries.of(EDITS).set().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Edit> edit() {
        return Arbitraries.of(EDITS);
    }

    private static Handbook edited(Iterable<Edit> edits) {
        FixtureBundle bundle = BASE;
        for (Edit edit : edits) {
            bundle = edit.change().apply(bundle);
        }
        return bundle.load();
    }

    @Property(tries = 50)
    void aHandbookDoesNotDifferFromItself(@ForAll("edits") Set<Edit> edits) {
        HandbookDiff diff = HandbookDiff.between(edited(edits), edited(edits));

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.requiredBump()).isEqualTo(VersionBump.NONE);
        assertThat(diff.versionSuffices()).isTrue();
    }

    @Property(tries = 100)
    void aSingleEditHasTheImpactOfItsRule(@ForAll("edit") Edit edit) {
        HandbookDiff diff = HandbookDiff.between(OLDER, edited(List.of(edit)));

        assertThat(diff.changes()).hasSize(1);
        assertThat(diff.impact()).isEqualTo(edit.impact());
    }

    @Property(tries = 100)
    void severalEditsHaveTheHighestImpact(@ForAll("edits") Set<Edit> edits) {
        HandbookDiff diff = HandbookDiff.between(OLDER, edited(edits));

        assertThat(diff.changes()).hasSize(edits.size());
        assertThat(diff.impact())
                .isEqualTo(edits.stream()
                        .map(Edit::impact)
                        .max(Comparator.naturalOrder())
                        .orElse(Impact.NONE));
    }

    @Property(tries = 100)
    void theReverseDiffRemovesAddedEntries(@ForAll("edits") Set<Edit> one, @ForAll("edits") Set<Edit> other) {
        HandbookDiff there = HandbookDiff.between(edited(one), edited(other));
        HandbookDiff back = HandbookDiff.between(edited(other), edited(one));

        assertThat(places(there, change -> true, false)).isEqualTo(places(back, change -> true, true));
        assertThat(places(there, change -> change.before().isEmpty(), false))
                .isEqualTo(places(back, change -> change.after().isEmpty(), true));
    }

    private static Set<List<String>> places(HandbookDiff diff, Predicate<Change> which, boolean turned) {
        return diff.changes().stream()
                .filter(which)
                .map(change -> List.of(
                        change.kind().text(),
                        change.id(),
                        change.pointer(),
                        turned ? change.after() : change.before(),
                        turned ? change.before() : change.after()))
                .collect(toSet());
    }

    @Property(tries = 50)
    void isDeterministic(@ForAll("edits") Set<Edit> edits) {
        HandbookDiff first = HandbookDiff.between(OLDER, edited(edits));
        HandbookDiff second = HandbookDiff.between(BASE.load(), edited(edits));

        assertThat(first).isEqualTo(second).hasSameHashCodeAs(second);
        assertThat(first.toJson()).isEqualTo(second.toJson());
    }

    @Property(tries = 30)
    void findsEveryRemovedCode(
            @ForAll @IntRange(max = 30) int count, @ForAll @AlphaChars @StringLength(1) String letter) {
        FixtureBundle more = BASE.json("codes.json", codes -> {
            for (int i = 0; i < count; i++) {
                ObjectNode copy = codes.at("/codes/3").deepCopy();
                ((ArrayNode) codes.get("codes")).add(copy.put("id", letter.toLowerCase(Locale.ROOT) + (100 + i)));
            }
            return codes;
        });

        HandbookDiff diff = HandbookDiff.between(more.load(), OLDER);

        assertThat(diff.changes()).hasSize(count).allMatch(change -> change.impact() == Impact.BREAKING);
        assertThat(diff.requiredBump()).isEqualTo(count == 0 ? VersionBump.NONE : VersionBump.MAJOR);
    }
}

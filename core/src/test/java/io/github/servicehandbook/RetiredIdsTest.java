package io.github.servicehandbook;

import static io.github.servicehandbook.fixture.OverlayText.add;
import static io.github.servicehandbook.fixture.OverlayText.deprecate;
import static io.github.servicehandbook.fixture.OverlayText.file;
import static io.github.servicehandbook.fixture.OverlayText.overlay;
import static io.github.servicehandbook.fixture.OverlayText.patch;
import static io.github.servicehandbook.fixture.OverlayText.tombstone;
import static io.github.servicehandbook.release.HandbookDiff.Impact.ADDITIVE;
import static io.github.servicehandbook.release.HandbookDiff.Impact.BEHAVIORAL;
import static io.github.servicehandbook.release.HandbookDiff.Impact.BREAKING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.bundle.EntryKind;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.Lookup;
import io.github.servicehandbook.bundle.Overlay;
import io.github.servicehandbook.bundle.Since;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.release.ChangeKind;
import io.github.servicehandbook.release.HandbookDiff;
import io.github.servicehandbook.release.HandbookDiff.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a manifest says of ids that are to be given up, were given up, or have another name now. */
class RetiredIdsTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.withTrees();
    private static final String CODE = "{'id': '%s', 'name': '省内业务', 'nameEn': 'Local service', 'kind': 'TARIFF',"
            + " 'citation': {'section': '2.1', 'clause': '2.1/1', 'label': '第二章 第一节 一', 'page': 4,"
            + " 'origin': 'AUTHORED', 'note': '省公司规定。'}}";

    private static FixtureBundle tombstones(String... elements) {
        return noting(BUNDLE, "tombstones", elements);
    }

    private static FixtureBundle deprecations(String... elements) {
        return noting(BUNDLE, "deprecations", elements);
    }

    private static FixtureBundle noting(FixtureBundle bundle, String property, String... elements) {
        return bundle.manifest(manifest -> {
            ArrayNode array = manifest.putArray(property);
            for (String element : elements) {
                array.add(json(element));
            }
            return manifest;
        });
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FixtureBundle alias(FixtureBundle bundle, String kind, String former, String present) {
        return bundle.manifest(manifest -> {
            ObjectNode aliases = manifest.withObject("/aliases").withObject("/" + kind);
            aliases.put(former, present);
            return manifest;
        });
    }

    private static Handbook load(FixtureBundle bundle, Overlay... overlays) {
        HandbookLoader loader = Handbook.loader().source(bundle.source());
        for (Overlay overlay : overlays) {
            loader = loader.overlay(overlay, 10);
        }
        return loader.load();
    }

    private static List<String> faults(FixtureBundle bundle, Overlay... overlays) {
        HandbookLoader loader = Handbook.loader().source(bundle.source());
        for (Overlay overlay : overlays) {
            loader = loader.overlay(overlay, 10);
        }
        return FixtureBundle.faultsOf(loader).stream().map(Fault::toString).toList();
    }

    // bundles.md row 36
    @ParameterizedTest
    @CsvSource({
        "code, 0999, code, 1104",
        "time-limit, rush, time-limit, change",
        "time-limit, rush, standard, change",
        "conduct-rule, smile, conduct-rule, be-quick",
        "conduct-rule, smile, standard, be-quick",
        "section, 9.9, section, 1.1",
        "section, 9, section, 1",
        "clause, 1.1/77, clause, 1.1/1",
        "policy-rule, old-rule, policy-rule, figures",
        "tree, fax, tree, sms",
        "node, sms/q-fax, node, sms/q-direction"
    })
    void saysWhatBecameOfAnIdOfEachKind(String kind, String id, String askedAs, String replacedBy) {
        FixtureBundle bundle =
                tombstones("{'kind': '%s', 'id': '%s', 'since': '1.2.0', 'replacedBy': '%s', 'reason': '合并'}"
                        .formatted(kind, id, replacedBy));

        assertThat(load(bundle).lookup(askedAs, id))
                .isEqualTo(new Lookup.Removed(
                        EntryKind.of(askedAs), id, new Since("test-handbook", "1.2.0"), replacedBy, "合并"));
    }

    @Test
    void aPreReleaseMaySayWhatItsReleaseWill() {
        FixtureBundle bundle = tombstones("{'kind': 'code', 'id': '0999', 'since': '2.0.0', 'reason': '停办'}")
                .manifest(manifest -> manifest.put("version", "2.0.0-rc.1"));

        assertThat(load(bundle).lookup("code", "0999"))
                .isEqualTo(new Lookup.Removed(EntryKind.CODE, "0999", new Since("test-handbook", "2.0.0"), null, "停办"));
    }

    @Test
    void aNodeIsEitherRenamedOrRemoved() {
        FixtureBundle bundle = noting(
                BUNDLE.json("trees/sms.json", tree -> {
                    ((ObjectNode) tree.at("/nodes/0")).putArray("formerly").add("q-fax");
                    return tree;
                }),
                "tombstones",
                "{'kind': 'node', 'id': 'sms/q-fax', 'since': '1.0.0', 'reason': 'x'}");

        assertThat(faults(bundle)).singleElement().asString().startsWith("E-RETIRED bundle.json#/tombstones/0/id");
    }

    @Test
    void aRemovedIdNeedNotBeReplaced() {
        Handbook handbook = load(tombstones("{'kind': 'code', 'id': '0999', 'since': '1.2.3', 'reason': '停办'}"));

        assertThat(handbook.lookup("code", "0999"))
                .isEqualTo(new Lookup.Removed(EntryKind.CODE, "0999", new Since("test-handbook", "1.2.3"), null, "停办"));
        assertThat(handbook.lookup("section", "0999")).isInstanceOf(Lookup.Unknown.class);
        assertThat(handbook.lookup("code", "0998")).isInstanceOf(Lookup.Unknown.class);
    }

    @Test
    void aDeprecatedIdStaysInUse() {
        Handbook handbook = load(deprecations(
                "{'kind': 'code', 'id': 'e199', 'since': '1.0.0', 'replacedBy': '1104'}",
                "{'kind': 'tree', 'id': 'signal', 'since': '1.1.0', 'reason': '很少用'}"));

        assertThat(handbook.lookup("code", "e199"))
                .isEqualTo(new Lookup.Deprecated(
                        EntryKind.CODE,
                        "e199",
                        handbook.codes().get(CodeId.of("e199")),
                        new Since("test-handbook", "1.0.0"),
                        "1104"));
        assertThat(handbook.lookup("tree", "signal"))
                .isEqualTo(new Lookup.Deprecated(
                        EntryKind.TREE,
                        "signal",
                        handbook.troubleshooting().tree(TreeId.of("signal")),
                        new Since("test-handbook", "1.1.0"),
                        null));
        assertThat(handbook.codes().find("e199")).isPresent();
    }

    @Test
    void anOverlayHasTheLastWord() {
        FixtureBundle bundle = deprecations("{'kind': 'code', 'id': '1507', 'since': '1.0.0'}");
        Overlay removes = overlay(
                "yunze",
                tombstone("code", "1507", ""),
                patch("clause", "2.1/1", "{'codes': ['1104', 'e199', '1121']}"));

        assertThat(load(bundle, overlay("yunze", deprecate("code", "1507", "1104")))
                        .lookup("code", "1507"))
                .isInstanceOfSatisfying(Lookup.Deprecated.class, deprecated -> {
                    assertThat(deprecated.since()).isEqualTo(new Since("yunze", "1.0.0"));
                    assertThat(deprecated.replacedBy()).isEqualTo("1104");
                });
        assertThat(load(bundle, removes).lookup("code", "1507"))
                .isEqualTo(new Lookup.Removed(EntryKind.CODE, "1507", new Since("yunze", "1.0.0"), null, "不再使用"));
    }

    @Test
    void aFormerNameOfWhatAnOverlayRemovedIsRemovedToo() {
        FixtureBundle bundle = alias(
                tombstones("{'kind': 'code', 'id': '0999', 'since': '1.0.0', 'replacedBy': '1507', 'reason': '合并'}"),
                "code",
                "1500",
                "1507");
        Handbook handbook = load(
                bundle,
                overlay(
                        "yunze",
                        tombstone("code", "1507", ", 'replacedBy': '1104'"),
                        patch("clause", "2.1/1", "{'codes': ['1104', 'e199', '1121']}")));

        assertThat(load(bundle).lookup("code", "1500")).isInstanceOf(Lookup.Renamed.class);
        assertThat(handbook.lookup("code", "1500"))
                .isEqualTo(new Lookup.Removed(EntryKind.CODE, "1500", new Since("yunze", "1.0.0"), "1104", "不再使用"));
        assertThat(handbook.lookup("code", "0999"))
                .isEqualTo(
                        new Lookup.Removed(EntryKind.CODE, "0999", new Since("test-handbook", "1.0.0"), "1507", "合并"));
    }

    @Test
    void aNodeIsFoundByFormerNamesOfItselfAndOfItsTree() {
        FixtureBundle bundle = alias(
                BUNDLE.json("trees/sms.json", tree -> {
                    ((ObjectNode) tree.at("/nodes/0")).putArray("formerly").add("q-fax");
                    return tree;
                }),
                "tree",
                "fax",
                "sms");
        Handbook handbook = load(bundle);
        String present =
                "sms/" + BUNDLE.tree("trees/sms.json").at("/nodes/0/id").textValue();
        Object node = ((Lookup.Found) handbook.lookup("node", present)).value();

        for (String former : List.of("sms/q-fax", "fax/q-fax", present.replace("sms/", "fax/"))) {
            assertThat(handbook.lookup("node", former))
                    .isEqualTo(new Lookup.Renamed(EntryKind.NODE, former, present, node));
        }
        assertThat(handbook.lookup("node", "signal/q-fax")).isInstanceOf(Lookup.Unknown.class);
        assertThat(handbook.lookup("node", "q-fax")).isInstanceOf(Lookup.Unknown.class);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "tombstones | {'kind': 'code', 'id': '1104', 'since': '1.0.0', 'reason': 'x'} | E-RETIRED bundle.json#/tombstones/0/id: code 1104 has a tombstone and must not be reused; choose a new ID",
                "tombstones | {'kind': 'time-limit', 'id': 'be-quick', 'since': '1.0.0', 'reason': 'x'} | E-RETIRED bundle.json#/tombstones/0/id: time-limit be-quick has a tombstone and must not be reused; choose a new ID",
                "tombstones | {'kind': 'conduct-rule', 'id': 'change', 'since': '1.0.0', 'reason': 'x'} | E-RETIRED bundle.json#/tombstones/0/id: conduct-rule change has a tombstone and must not be reused; choose a new ID",
                "tombstones | {'kind': 'policy-rule', 'id': 'figures', 'since': '1.0.0', 'reason': 'x'} | E-RETIRED bundle.json#/tombstones/0/id: policy-rule figures has a tombstone and must not be reused; choose a new ID",
                "tombstones | {'kind': 'node', 'id': 'sms/q-direction', 'since': '1.0.0', 'reason': 'x'} | E-RETIRED bundle.json#/tombstones/0/id: node sms/q-direction has a tombstone and must not be reused; choose a new ID",
                "tombstones | {'kind': 'code', 'id': '099', 'since': '1.0.0', 'reason': 'x'} | E-RETIRED bundle.json#/tombstones/0/id: invalid code ID",
                "tombstones | {'kind': 'node', 'id': 'q-fax', 'since': '1.0.0', 'reason': 'x'} | E-RETIRED bundle.json#/tombstones/0/id: invalid node ID",
                "tombstones | {'kind': 'code', 'id': '0999', 'since': '1.2.4', 'reason': 'x'} | E-RETIRED bundle.json#/tombstones/0/since: since must not be later than the bundle version 1.2.3",
                "tombstones | {'kind': 'code', 'id': '0999', 'since': '1.0.0', 'reason': 'x', 'replacedBy': '0999'} | E-RETIRED bundle.json#/tombstones/0/replacedBy: replacedBy must not be the entry itself",
                "tombstones | {'kind': 'code', 'id': '0999', 'since': '1.0.0', 'reason': 'x', 'replacedBy': '0998'} | E-DANGLING bundle.json#/tombstones/0/replacedBy: code 0998 does not exist",
                "tombstones | {'kind': 'code', 'id': '0999', 'since': '1.0.0'} | E-PROPERTY bundle.json#/tombstones/0: missing property \"reason\"",
                "tombstones | {'kind': 'code', 'id': '0999', 'since': '1.0', 'reason': 'x'} | E-VALUE bundle.json#/tombstones/0/since: expected a Semantic Versioning 2.0 version such as 1.2.0",
                "tombstones | {'kind': 'standard', 'id': 'rush', 'since': '1.0.0', 'reason': 'x'} | E-VALUE bundle.json#/tombstones/0/kind: expected one of [code, time-limit, conduct-rule, section, clause, policy-rule, password-policy, tree, node] without password-policy",
                "tombstones | {'kind': 'password-policy', 'id': 'password-policy', 'since': '1.0.0', 'reason': 'x'} | E-VALUE bundle.json#/tombstones/0/kind: expected one of [code, time-limit, conduct-rule, section, clause, policy-rule, password-policy, tree, node] without password-policy",
                "deprecations | {'kind': 'code', 'id': '0999', 'since': '1.0.0'} | E-RETIRED bundle.json#/deprecations/0/id: deprecated code 0999 does not exist; if it was removed, list it under tombstones",
                "deprecations | {'kind': 'code', 'id': '1104', 'since': '1.3.0'} | E-RETIRED bundle.json#/deprecations/0/since: since must not be later than the bundle version 1.2.3",
                "deprecations | {'kind': 'code', 'id': '1104', 'since': '1.0.0', 'replacedBy': 'e200'} | E-DANGLING bundle.json#/deprecations/0/replacedBy: code e200 does not exist",
                "deprecations | {'kind': 'time-limit', 'id': 'change', 'since': '1.0.0', 'replacedBy': 'be-quick'} | E-DANGLING bundle.json#/deprecations/0/replacedBy: time-limit be-quick does not exist",
                "deprecations | {'kind': 'conduct-rule', 'id': 'change', 'since': '1.0.0'} | E-RETIRED bundle.json#/deprecations/0/id: deprecated conduct-rule change does not exist; if it was removed, list it under tombstones",
                "tombstones | {'kind': 'conduct-rule', 'id': 'rush', 'since': '1.0.0', 'reason': 'x', 'replacedBy': 'change'} | E-DANGLING bundle.json#/tombstones/0/replacedBy: conduct-rule change does not exist",
                "tombstones | {'kind': 'code', 'id': '0999', 'since': '1.0.0', 'reason': 'x', 'colour': 'red'} | E-PROPERTY bundle.json#/tombstones/0/colour: unknown property",
                "deprecations | {'kind': 'code', 'since': '1.0.0'} | E-PROPERTY bundle.json#/deprecations/0: missing property \"id\""
            })
    void refusesWhatContradictsTheBundle(String property, String element, String fault) {
        assertThat(faults(noting(BUNDLE, property, element))).containsExactly(fault);
    }

    @Test
    void saysNothingOfIdsWhoseFileIsBroken() {
        FixtureBundle noted = deprecations(
                "{'kind': 'policy-rule', 'id': 'figures', 'since': '1.0.0', 'replacedBy': 'ours'}",
                "{'kind': 'node', 'id': 'sms/q-direction', 'since': '1.0.0'}");

        assertThat(faults(noted.raw("password-policy.json", "{").raw("trees/sms.json", "{")))
                .extracting(fault -> fault.substring(0, fault.indexOf(' ')))
                .containsOnly("E-DIGEST");
        assertThat(load(noted).lookup("policy-rule", "figures")).isInstanceOf(Lookup.Deprecated.class);
    }

    @Test
    void refusesAnIdThatIsListedTwice() {
        String element = "{'kind': 'code', 'id': '0999', 'since': '1.0.0', 'reason': 'x'}";

        assertThat(faults(tombstones(element, element)))
                .containsExactly(
                        "E-DUPLICATE-ID bundle.json#/tombstones/1: duplicate code 0999; first at bundle.json#/tombstones/0");
    }

    // bundles.md row 34
    @Test
    void refusesAnIdThatWasRenamedAndRemoved() {
        FixtureBundle both = alias(
                tombstones("{'kind': 'code', 'id': '0999', 'since': '1.0.0', 'reason': 'x'}"), "code", "0999", "1104");
        FixtureBundle toRemoved = alias(
                tombstones("{'kind': 'code', 'id': '0999', 'since': '1.0.0', 'reason': 'x'}"), "code", "0998", "0999");

        assertThat(faults(both))
                .containsExactly("E-RETIRED bundle.json#/tombstones/0/id: code 0999 is both an alias and a"
                        + " tombstone; keep one");
        assertThat(faults(toRemoved))
                .containsExactly("E-ALIAS bundle.json#/aliases/code/0998: target 0999 does not exist");
    }

    @Test
    void anOverlayCannotGiveARemovedOrFormerIdAnotherMeaning() {
        FixtureBundle bundle = alias(
                tombstones(
                        "{'kind': 'code', 'id': '0999', 'since': '1.0.0', 'reason': 'x'}",
                        "{'kind': 'conduct-rule', 'id': 'rush', 'since': '1.1.0', 'reason': 'x'}"),
                "code",
                "0998",
                "1104");

        assertThat(faults(
                        bundle,
                        overlay(
                                "yunze",
                                add("code", CODE.formatted("0999")),
                                add("code", CODE.formatted("0998")),
                                add("time-limit", "{'id': 'rush'}"))))
                .containsExactly(
                        "E-OVERLAY-CONFLICT yunze/overlay.json#/operations/0: code 0999 was removed in"
                                + " 1.0.0; IDs are never reused, choose a new ID",
                        "E-OVERLAY-CONFLICT yunze/overlay.json#/operations/1: code 0998 was renamed to"
                                + " 1104; IDs are never reused, choose a new ID",
                        "E-OVERLAY-CONFLICT yunze/overlay.json#/operations/2: time-limit rush was removed"
                                + " in 1.1.0; IDs are never reused, choose a new ID");
    }

    @Test
    void anOverlayCannotDoSoWithWhatStandsInAnEntryEither() {
        FixtureBundle bundle = tombstones(
                "{'kind': 'clause', 'id': '2.3/1', 'since': '1.0.0', 'reason': 'x'}",
                "{'kind': 'node', 'id': 'signal-two/q-bars', 'since': '1.0.0', 'reason': 'x'}");
        String tree = BUNDLE.text("trees/signal.json").replace("\"id\": \"signal\"", "\"id\": \"signal-two\"");

        assertThat(faults(bundle, overlay("yunze", addSection("2.3", "2.3/1"), add("tree", tree))))
                .containsExactly(
                        "E-OVERLAY-CONFLICT yunze/overlay.json#/operations/0: clause 2.3/1 was removed in"
                                + " 1.0.0; IDs are never reused, choose a new ID",
                        "E-OVERLAY-CONFLICT yunze/overlay.json#/operations/1: node signal-two/q-bars was"
                                + " removed in 1.0.0; IDs are never reused, choose a new ID");
    }

    @Test
    void whatAnOverlayRemovesAndAHigherOneAddsAgainIsNotGone() {
        Overlay adds = overlay("adds", addSection("2.3", "2.3/1"));
        Overlay removes = overlay("removes", tombstone("section", "2.3", ""));
        HandbookLoader loader = Handbook.loader().source(BUNDLE.source()).overlay(adds, 1);
        Handbook again = loader.overlay(removes, 2)
                .overlay(overlay("adds-again", addSection("2.3", "2.3/1")), 3)
                .load();

        assertThat(HandbookDiff.between(loader.load(), again).changes()).isEmpty();
    }

    private static String addSection(String section, String clause) {
        return "{'op': 'add', 'kind': 'section', 'in': '2', 'entry': {'id': '%s', 'title': '新', 'titleEn': 'New', 'page': 6,"
                        .formatted(section)
                + " 'status': 'COMPLETE', 'clauses': [{'id': '%s', 'label': '第二章 第三节 一', 'page': 6, 'text': '新',"
                        .formatted(clause)
                + " 'origin': 'AUTHORED', 'note': '省'}]}}";
    }

    // bundles.md row 35
    @Test
    void aDifferenceHasWhatIsSaidOfIds() {
        Handbook plain = load(BUNDLE);
        Handbook noted = load(alias(
                noting(
                        deprecations("{'kind': 'code', 'id': '1507', 'since': '1.2.3', 'replacedBy': '1104'}"),
                        "tombstones",
                        "{'kind': 'tree', 'id': 'fax', 'since': '1.2.3', 'reason': '停办'}"),
                "standard",
                "swift",
                "be-quick"));

        assertThat(HandbookDiff.between(plain, noted).changes())
                .containsExactly(
                        change("code", "1507", "/deprecated", "", "1104", ADDITIVE),
                        change("conduct-rule", "swift", "/alias", "", "be-quick", ADDITIVE),
                        change("tree", "fax", "/tombstone", "", "停办", ADDITIVE));
        assertThat(HandbookDiff.between(noted, plain).changes())
                .containsExactly(
                        change("code", "1507", "/deprecated", "1104", "", BEHAVIORAL),
                        change("conduct-rule", "swift", "/alias", "be-quick", "", BREAKING),
                        change("tree", "fax", "/tombstone", "停办", "", BREAKING));
        assertThat(HandbookDiff.between(noted, noted).changes()).isEmpty();
    }

    @Test
    void aDifferenceHasADeprecationOfThePasswordPolicyToo() {
        String deprecate = "{'op': 'deprecate', 'kind': 'password-policy', 'id': 'password-policy'%s}";
        Handbook noted = load(BUNDLE, overlay("yunze", deprecate.formatted(", 'reason': '另订'")));

        assertThat(HandbookDiff.between(load(BUNDLE), noted).changes())
                .containsExactly(change("password-policy", "password-policy", "/deprecated", "", "另订", ADDITIVE));
        assertThat(faults(BUNDLE, overlay("yunze", deprecate.formatted(", 'replacedBy': 'figures'"))))
                .containsExactly("E-DANGLING yunze/overlay.json#/operations/0/replacedBy: password-policy"
                        + " figures does not exist");
    }

    @Test
    void anotherVersionOfTheOverlayAloneIsNoDifference() {
        String overlay = "{'format': 1, 'id': 'yunze', 'version': '%s', 'title': '试验省', 'base': {'id': 'test-handbook',"
                + " 'range': '>=1.2.0 <2.0.0'}, 'operations': [{'op': 'deprecate', 'kind': 'code', 'id': '1507'}]}";
        Handbook older = load(BUNDLE, file("yunze", overlay.formatted("1.0.0")));
        Handbook newer = load(BUNDLE, file("yunze", overlay.formatted("1.1.0")));

        assertThat(HandbookDiff.between(older, newer).changes()).isEmpty();
        assertThat(HandbookDiff.between(load(BUNDLE), newer).changes())
                .containsExactly(change("code", "1507", "/deprecated", "", "yunze", ADDITIVE));
    }

    @ParameterizedTest
    @CsvSource({
        "section, 9, 3, section",
        "section, 9.1, 2.1, section",
        "tree, fax, sms, tree",
        "clause, 9/1, 3/1, clause"
    })
    void aDifferenceHasFormerNamesOfEachKind(String kind, String former, String present, String changed) {
        Handbook named = load(alias(BUNDLE, kind, former, present));

        assertThat(HandbookDiff.between(load(BUNDLE), named).changes())
                .containsExactly(change(changed, former, "/alias", "", present, ADDITIVE));
    }

    // bundles.md row 35
    @Test
    void aRemovalBreaksThoughATombstoneSaysWhy() {
        FixtureBundle fewer = noting(
                BUNDLE.json("codes.json", codes -> {
                            ((ArrayNode) codes.get("codes")).remove(3);
                            return codes;
                        })
                        .json("contents.json", contents -> {
                            ((ArrayNode) contents.at("/chapters/1/sections/0/clauses/0/codes")).remove(3);
                            return contents;
                        }),
                "tombstones",
                "{'kind': 'code', 'id': '1507', 'since': '1.2.3', 'replacedBy': '1104', 'reason': '合并'}");
        HandbookDiff diff = HandbookDiff.between(load(BUNDLE), load(fewer));

        assertThat(diff.changes())
                .contains(
                        change("code", "1507", "", "1507", "", BREAKING),
                        change("code", "1507", "/tombstone", "", "1104, 合并", ADDITIVE));
        assertThat(diff.requiredBump()).isEqualTo(HandbookDiff.VersionBump.MAJOR);
        assertThat(diff.toMarkdown(Locale.CHINESE)).contains("- 业务代码1507，已停用：（空）改为“1104, 合并”\n");
    }

    @Test
    void anAliasMayBecomeATombstoneAndAnotherAlias() {
        Handbook first = load(alias(BUNDLE, "code", "0999", "1104"));
        Handbook second = load(alias(BUNDLE, "code", "0999", "e199"));
        Handbook third = load(tombstones("{'kind': 'code', 'id': '0999', 'since': '1.2.3', 'reason': '停办'}"));

        assertThat(HandbookDiff.between(first, second).changes())
                .containsExactly(change("code", "0999", "/alias", "1104", "e199", BEHAVIORAL));
        assertThat(HandbookDiff.between(first, third).changes())
                .containsExactly(
                        change("code", "0999", "/alias", "1104", "", BEHAVIORAL),
                        change("code", "0999", "/tombstone", "", "停办", ADDITIVE));
    }

    private static Change change(
            String kind, String id, String pointer, String before, String after, HandbookDiff.Impact impact) {
        return new Change(ChangeKind.of(kind), id, pointer, before, after, impact);
    }
}

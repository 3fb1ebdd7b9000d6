package io.github.servicehandbook;

import static io.github.servicehandbook.fixture.OverlayText.add;
import static io.github.servicehandbook.fixture.OverlayText.deprecate;
import static io.github.servicehandbook.fixture.OverlayText.file;
import static io.github.servicehandbook.fixture.OverlayText.overlay;
import static io.github.servicehandbook.fixture.OverlayText.patch;
import static io.github.servicehandbook.fixture.OverlayText.relaxing;
import static io.github.servicehandbook.fixture.OverlayText.tombstone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.EntryKind;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.bundle.Lookup;
import io.github.servicehandbook.bundle.Overlay;
import io.github.servicehandbook.bundle.Provenance;
import io.github.servicehandbook.bundle.Since;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.TreeId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.withTrees();
    private static final String CODE = "{'id': '2001', 'name': '省内业务', 'nameEn': 'Local service', 'kind': 'TARIFF',"
            + " 'timeLimit': 'change', 'note': '省内自定。', 'citation': {'section': '2.1', 'clause': '2.1/1',"
            + " 'label': '第二章 第一节 一', 'page': 4, 'origin': 'AUTHORED', 'note': '省公司规定。'}}";

    private static HandbookLoader loader(Overlay... overlays) {
        HandbookLoader loader = Handbook.loader().source(BUNDLE.source());
        for (Overlay overlay : overlays) {
            loader = loader.overlay(overlay, 10);
        }
        return loader;
    }

    private static Handbook load(Overlay... overlays) {
        return loader(overlays).load();
    }

    private static List<String> faults(HandbookLoader loader) {
        try {
            throw new AssertionError("should not load: " + loader.load());
        } catch (HandbookContentException e) {
            return e.faults().stream().map(Fault::toString).toList();
        }
    }

    private static Duration limit(Handbook handbook) {
        return handbook.standards().timeLimit("change").limit();
    }

    @Test
    void patchesAField() {
        Handbook handbook = load(overlay("yunze", patch("time-limit", "change", "{'limit': 'PT5M'}")));

        assertThat(limit(handbook)).isEqualTo(Duration.ofMinutes(5));
        assertThat(handbook.standards().timeLimit("change").name()).isEqualTo("变更");
        assertThat(limit(load())).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void saysWhichLayersThereAre() {
        BundleInfo info = load(overlay("yunze", patch("time-limit", "change", "{'limit': 'PT5M'}")))
                .info();

        assertThat(info.id()).isEqualTo(FixtureBundle.ID);
        assertThat(info.overlays())
                .extracting(layer -> layer.id() + " " + layer.version() + " " + layer.edition())
                .containsExactly("yunze 1.0.0 试验省");
        assertThat(info.overlays().get(0).digest()).hasSize(64);
        assertThat(load().info().overlays()).isEmpty();
    }

    @Test
    void addsACode() {
        Handbook handbook = load(overlay("yunze", add("code", CODE)));

        assertThat(handbook.codes().get(CodeId.of("2001")).name()).contains("省内业务");
        assertThat(handbook.codes().all()).hasSize(5);
        assertThat(handbook.search("省内业务", 1).get(0).id()).isEqualTo("2001");
    }

    @Test
    void addsAClauseToASectionOrAClause() {
        String clause = "{'id': '1.1/%s', 'label': '第一章 第一节 省', 'page': 2, 'text': '省内另有规定。', 'origin': 'AUTHORED',"
                + " 'note': '省公司规定。'}";
        Handbook handbook = load(overlay(
                "yunze",
                "{'op': 'add', 'kind': 'clause', 'in': '1.1', 'entry': " + clause.formatted("9") + "}",
                "{'op': 'add', 'kind': 'clause', 'in': '1.1/1', 'entry': " + clause.formatted("1.9") + "}"));

        assertThat(handbook.contents().clause("1.1/9").text()).isEqualTo("省内另有规定。");
        assertThat(handbook.contents().clause("1.1/1").children())
                .extracting(child -> child.id().value())
                .containsExactly("1.1/1.1", "1.1/1.2", "1.1/1.9");
    }

    @Test
    void addsATreeAndRewordsANode() {
        String tree = BUNDLE.text("trees/signal.json").replace("\"id\": \"signal\"", "\"id\": \"signal-two\"");
        Handbook handbook =
                load(overlay("yunze", add("tree", tree), patch("node", "sms/" + firstNode(), "{'text': '请问哪里不行？'}")));

        assertThat(handbook.troubleshooting().findTree(TreeId.of("signal-two"))).isPresent();
        assertThat(((io.github.servicehandbook.troubleshooting.Node)
                                ((Lookup.Found) handbook.lookup("node", "sms/" + firstNode())).value())
                        .text(java.util.Locale.CHINESE))
                .isEqualTo("请问哪里不行？");
    }

    private static String firstNode() {
        return BUNDLE.tree("trees/sms.json").at("/nodes/0/id").asText();
    }

    @Test
    void nullTakesAnOptionalFieldAway() {
        Handbook handbook = load(overlay("yunze", patch("code", "1104", "{'timeLimit': null}")));

        assertThat(handbook.codes().get(CodeId.of("1104")).timeLimit()).isEmpty();
    }

    @Test
    void nullOnAFieldThatMustBeIsAFaultOfTheResult() {
        assertThat(faults(loader(overlay("yunze", patch("time-limit", "change", "{'limit': null}")))))
                .containsExactly("E-PROPERTY standards.json#/timeLimits/0: missing property \"limit\"");
    }

    @Test
    void mergesObjectsMemberByMember() {
        Handbook handbook = load(overlay("yunze", patch("conduct-rule", "be-quick", "{'measure': {'bound': 5}}")));

        assertThat(handbook.standards().conductRules().get(0).measure().orElseThrow())
                .satisfies(measure -> {
                    assertThat(measure.bound()).isEqualTo(BigDecimal.valueOf(5));
                    assertThat(measure.unit()).isEqualTo("min");
                });
    }

    @Test
    void theHigherPriorityWinsInWhateverOrder() {
        Overlay low = overlay("low", patch("time-limit", "change", "{'limit': 'PT5M', 'name': '低'}"));
        Overlay high = overlay("high", patch("time-limit", "change", "{'limit': 'PT7M'}"));

        for (HandbookLoader loader : List.of(
                loader().overlay(low, 1).overlay(high, 2),
                loader().overlay(high, 2).overlay(low, 1))) {
            Handbook handbook = loader.load();

            assertThat(limit(handbook)).isEqualTo(Duration.ofMinutes(7));
            assertThat(handbook.standards().timeLimit("change").name()).isEqualTo("低");
            assertThat(handbook.info().overlays()).extracting(BundleInfo::id).containsExactly("low", "high");
            assertThat(handbook.provenance("time-limit", "change", "/limit").bundleId())
                    .isEqualTo("high");
            assertThat(handbook.provenance("time-limit", "change", "/name").bundleId())
                    .isEqualTo("low");
        }
    }

    @Test
    void aHigherLayerMayPatchWhatALowerOneAdds() {
        Overlay adds = overlay("adds", add("code", CODE));
        Overlay patches = overlay("patches", patch("code", "2001", "{'name': '新名'}"));

        assertThat(loader().overlay(patches, 2)
                        .overlay(adds, 1)
                        .load()
                        .codes()
                        .get(CodeId.of("2001"))
                        .name())
                .contains("新名");
        assertThat(faults(loader(adds, patches)))
                .containsExactly("E-OVERLAY-TARGET patches/overlay.json#/operations/0: code 2001 does not exist;"
                        + " it must be in the base bundle or in an overlay of lower priority");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'limit': 'PT5M'} | {'limit': 'PT5M'}",
                "{'citation': {'page': 2}} | {'citation': null}",
                "{'citation': null} | {'citation': {'page': 2}}"
            })
    void twoOfOnePriorityMayNotSetTheSame(String one, String other) {
        assertThat(faults(loader(
                        overlay("a", patch("time-limit", "change", one)),
                        overlay("b", patch("time-limit", "change", other)))))
                .contains("E-OVERLAY-CONFLICT b/overlay.json#/operations/0: conflicts with a/overlay.json/operations/0"
                        + ", which sets the same value at the same priority; change one priority");
    }

    @Test
    void twoOfOnePriorityMaySetDifferentThings() {
        Handbook handbook = load(
                overlay("a", patch("time-limit", "change", "{'limit': 'PT5M'}")),
                overlay("b", patch("time-limit", "change", "{'name': '改'}")));

        assertThat(limit(handbook)).isEqualTo(Duration.ofMinutes(5));
        assertThat(handbook.standards().timeLimit("change").name()).isEqualTo("改");
    }

    @Test
    void aRemovedEntryMayNotBePatchedBesideIt() {
        assertThat(faults(loader(
                        overlay("a", tombstone("code", "1507", "")),
                        overlay("b", patch("code", "1507", "{'note': '改'}")))))
                .anyMatch(fault -> fault.startsWith("E-OVERLAY-CONFLICT b/overlay.json#/operations/0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'op': 'patch', 'kind': 'clause', 'id': '3/1', 'merge': {'text': '省'}}",
                "{'op': 'deprecate', 'kind': 'clause', 'id': '3/1'}",
                "{'op': 'add', 'kind': 'clause', 'in': '3', 'entry': {'id': '3/9'}}",
                "{'op': 'add', 'kind': 'clause', 'in': '3/1', 'entry': {'id': '3/1.9'}}"
            })
    void whatStandsInARemovedEntryMayNotBeChangedBesideIt(String operation) {
        Overlay removes = overlay("removes", tombstone("section", "3", ""));
        Overlay changes = overlay("changes", operation);
        String conflict = "E-OVERLAY-CONFLICT changes/overlay.json#/operations/0: conflicts with"
                + " removes/overlay.json/operations/0, which removes the containing entry at the same priority; change"
                + " one priority";

        assertThat(faults(loader(removes, changes))).containsExactly(conflict);
        assertThat(faults(loader(changes, removes))).containsExactly(conflict);
    }

    @Test
    void aRemovedEntryAndWhatStandsInItMayBothBeRemoved() {
        Handbook handbook = load(
                overlay("chapter", tombstone("section", "3", "")),
                overlay("clause", tombstone("clause", "3/1", ", 'replacedBy': '1.1/1'")));

        assertThat(handbook.lookup("section", "3"))
                .isEqualTo(new Lookup.Removed(EntryKind.SECTION, "3", new Since("chapter", "1.0.0"), null, "不再使用"));
        assertThat(handbook.lookup("clause", "3/1"))
                .isEqualTo(new Lookup.Removed(EntryKind.CLAUSE, "3/1", new Since("clause", "1.0.0"), "1.1/1", "不再使用"));
    }

    @Test
    void deprecatedIdsStayInUse() {
        Handbook handbook = load(overlay("yunze", deprecate("code", "1104", "e199")));

        assertThat(handbook.lookup("code", "1104"))
                .isEqualTo(new Lookup.Deprecated(
                        EntryKind.CODE,
                        "1104",
                        handbook.codes().get(CodeId.of("1104")),
                        new Since("yunze", "1.0.0"),
                        "e199"));
        assertThat(handbook.lookup("code", "e199"))
                .isEqualTo(new Lookup.Found(
                        EntryKind.CODE, "e199", handbook.codes().get(CodeId.of("e199"))));
        assertThat(faults(loader(overlay("yunze", deprecate("code", "1104", "9999")))))
                .containsExactly("E-DANGLING yunze/overlay.json#/operations/0/replacedBy: code 9999 does not exist");
    }

    @Test
    void aTreeCanBeDeprecatedButNotRemoved() {
        Handbook handbook = load(overlay("yunze", deprecate("tree", "sms", "signal")));

        assertThat(handbook.lookup("tree", "sms")).isInstanceOf(Lookup.Deprecated.class);
        assertThat(faults(loader(overlay("yunze", tombstone("tree", "sms", "")))))
                .containsExactly(
                        "E-OVERLAY-TARGET yunze/overlay.json#/operations/0: a tree cannot be removed by an overlay");
    }

    @Test
    void removedIdsSayWhatBecameOfThem() {
        Handbook handbook = load(overlay(
                "yunze",
                tombstone("code", "1507", ", 'replacedBy': '1104'"),
                patch("clause", "2.1/1", "{'codes': ['1104', 'e199', '1121']}")));

        assertThat(handbook.codes().find("1507")).isEmpty();
        assertThat(handbook.lookup("code", "1507"))
                .isEqualTo(new Lookup.Removed(EntryKind.CODE, "1507", new Since("yunze", "1.0.0"), "1104", "不再使用"));
    }

    @Test
    void whatIsStillReferredToIsNotRemoved() {
        assertThat(faults(loader(overlay("yunze", tombstone("code", "1507", "")))))
                .singleElement()
                .asString()
                .startsWith("E-DANGLING contents.json#/chapters/1/sections/0/clauses/0/codes/3: "
                        + "unknown business code 1507");
    }

    @Test
    void whatStoodInARemovedClauseIsRemovedWithIt() {
        Overlay adds = overlay(
                "adds",
                "{'op': 'add', 'kind': 'clause', 'in': '1.1', 'entry': {'id': '1.1/8', 'label': '第一章 第一节 八', 'page': 2,"
                        + " 'text': '省内规定', 'origin': 'AUTHORED', 'note': '省', 'children': [{'id': '1.1/8.1', 'label':"
                        + " '第一章 第一节 八、1', 'page': 2, 'text': '先办后补。', 'origin': 'AUTHORED', 'note': '省'}]}}");
        Overlay removes = overlay("removes", tombstone("clause", "1.1/8", ""));

        assertThat(loader().overlay(adds, 1).load().provenance("clause", "1.1/8.1", "/text"))
                .isEqualTo(new Provenance("adds", "1.0.0", "overlay.json", "/operations/0/entry/children/0/text"));
        assertThat(loader().overlay(adds, 1).overlay(removes, 2).load().lookup("clause", "1.1/8.1"))
                .isEqualTo(
                        new Lookup.Removed(EntryKind.CLAUSE, "1.1/8.1", new Since("removes", "1.0.0"), null, "不再使用"));
    }

    @Test
    void whatTakesThePlaceOfASectionTakesThatOfNoClause() {
        Handbook handbook = load(overlay("yunze", tombstone("section", "3", ", 'replacedBy': '2'")));

        assertThat(handbook.lookup("section", "3"))
                .isEqualTo(new Lookup.Removed(EntryKind.SECTION, "3", new Since("yunze", "1.0.0"), "2", "不再使用"));
        assertThat(handbook.lookup("clause", "3/1"))
                .isEqualTo(new Lookup.Removed(EntryKind.CLAUSE, "3/1", new Since("yunze", "1.0.0"), null, "不再使用"));
    }

    @Test
    void whatIsSaidOfARemovedClauseItselfCountsInEitherOrder() {
        String chapter = tombstone("section", "3", "");
        String clause = tombstone("clause", "3/1", ", 'replacedBy': '2.1/1'");
        Lookup removed = new Lookup.Removed(EntryKind.CLAUSE, "3/1", new Since("yunze", "1.0.0"), "2.1/1", "不再使用");

        assertThat(load(overlay("yunze", chapter, clause)).lookup("clause", "3/1"))
                .isEqualTo(removed);
        assertThat(load(overlay("yunze", clause, chapter)).lookup("clause", "3/1"))
                .isEqualTo(removed);
    }

    @Test
    void whatStoodInARemovedChapterIsRemovedWithIt() {
        Overlay adds = overlay(
                "adds",
                "{'op': 'add', 'kind': 'section', 'in': '3', 'entry': {'id': '3.1', 'title': '省', 'titleEn': 'Local', 'page': 7, 'status':"
                        + " 'COMPLETE', 'clauses': [{'id': '3.1/1', 'label': '第三章 第一节 一', 'page': 7, 'text': '省内规定',"
                        + " 'origin': 'AUTHORED', 'note': '省'}]}}");
        HandbookLoader loader = loader().overlay(adds, 1);
        Handbook removed = loader.overlay(overlay("removes", tombstone("section", "3", "")), 2)
                .load();

        assertThat(loader.load().lookup("clause", "3.1/1")).isInstanceOf(Lookup.Found.class);
        assertThat(removed.contents().chapters()).hasSize(2);
        for (String[] gone :
                new String[][] {{"section", "3"}, {"section", "3.1"}, {"clause", "3/1"}, {"clause", "3.1/1"}}) {
            assertThat(removed.lookup(gone[0], gone[1]))
                    .isEqualTo(new Lookup.Removed(
                            EntryKind.of(gone[0]), gone[1], new Since("removes", "1.0.0"), null, "不再使用"));
        }
    }

    @Test
    void aNodeOfAnAddedTreeComesFromTheOverlay() {
        String tree = BUNDLE.text("trees/signal.json").replace("\"id\": \"signal\"", "\"id\": \"signal-two\"");
        Handbook handbook = load(overlay("yunze", add("tree", tree)));

        assertThat(handbook.provenance("node", "signal-two/q-bars", "/text"))
                .isEqualTo(new Provenance("yunze", "1.0.0", "overlay.json", "/operations/0/entry/nodes/0/text"));
        assertThat(handbook.provenance("node", "signal/q-bars", "/text").file()).isEqualTo("trees/signal.json");
    }

    @Test
    void removingTheLastClauseLeavesNoEmptyList() {
        Handbook handbook = load(overlay("yunze", tombstone("clause", "3/1", "")));

        assertThat(handbook.contents().findClause(ClauseId.of("3/1"))).isEmpty();
        assertThat(handbook.lookup("clause", "3/1")).isInstanceOf(Lookup.Removed.class);
    }

    @Test
    void anIdThatNeverWasIsUnknown() {
        assertThat(load().lookup("code", "1105"))
                .isEqualTo(new Lookup.Unknown(EntryKind.CODE, "1105", List.of("1104", "1121", "1507")));
        assertThat(load().lookup("code", "no code")).isInstanceOf(Lookup.Unknown.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> load().lookup("codes", "1104"))
                .withMessageStartingWith("kind: codes; expected one of [code, section, clause, standard, time-limit,");
    }

    @Test
    void anAliasLeadsToThePresentId() {
        FixtureBundle renamed = FixtureBundle.valid().manifest(manifest -> {
            manifest.putObject("aliases").putObject("code").put("1100", "1101").put("1101", "1104");
            return manifest;
        });
        Handbook handbook = renamed.load();

        assertThat(handbook.lookup("code", "1100"))
                .isEqualTo(new Lookup.Renamed(
                        EntryKind.CODE, "1100", "1104", handbook.codes().get(CodeId.of("1104"))));
    }

    @ParameterizedTest
    @CsvSource({
        "code, 1104",
        "section, 1.1",
        "section, 1",
        "clause, 1.1/1.1",
        "standard, change",
        "standard, be-quick",
        "time-limit, change",
        "conduct-rule, be-quick",
        "policy-rule, figures",
        "password-policy, password-policy",
        "tree, sms"
    })
    void findsEveryKind(String kind, String id) {
        assertThat(load().lookup(kind, id)).isInstanceOf(Lookup.Found.class);
        assertThat(load().provenance(kind, id, "").bundleId()).isEqualTo(FixtureBundle.ID);
    }

    @Test
    void everyValueSaysWhereItComesFrom() {
        Handbook handbook = load(overlay(
                "yunze",
                patch("time-limit", "change", "{'limit': 'PT5M', 'citation': {'page': 2}}"),
                add("code", CODE)));

        assertThat(handbook.provenance("time-limit", "change", "/limit"))
                .isEqualTo(new Provenance("yunze", "1.0.0", "overlay.json", "/operations/0/merge/limit"));
        assertThat(handbook.provenance("standard", "change", "/citation/page").pointer())
                .isEqualTo("/operations/0/merge/citation/page");
        assertThat(handbook.provenance("time-limit", "change", "/citation/label"))
                .isEqualTo(new Provenance(FixtureBundle.ID, "1.2.3", "standards.json", "/timeLimits/0/citation/label"));
        assertThat(handbook.provenance("code", "2001", "/nameEn"))
                .isEqualTo(new Provenance("yunze", "1.0.0", "overlay.json", "/operations/1/entry/nameEn"));
        assertThat(handbook.provenance("clause", "1.1/1.2", "/text").pointer())
                .isEqualTo("/chapters/0/sections/0/clauses/1/children/1/text");
        assertThat(handbook.provenance("code", "1121", "/reverses/1").pointer()).isEqualTo("/codes/2/reverses/1");
    }

    @Test
    void whatIsNotThereComesFromNowhere() {
        assertThatThrownBy(() -> load().provenance("code", "1104", "/colour"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("code 1104 has no value at /colour");
        assertThatThrownBy(() -> load().provenance("code", "9999", "/name"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("9999");
        assertThatThrownBy(() -> load().provenance("code", "1121", "/reverses/2"))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void weakeningThePasswordPolicyNeedsAReason() {
        String weaker = patch("password-policy", "password-policy", "{'minLength': 7}");

        assertThat(faults(loader(overlay("yunze", weaker))))
                .containsExactly("E-POLICY-RELAXED yunze/overlay.json#/operations/0: overlay weakens the password"
                        + " policy (minLength 8 → 7); set mayRelax with a reason to permit it");
        assertThat(load(relaxing("yunze", "'mayRelax': {'reason': '旧系统所限'}, ", weaker))
                        .passwordPolicy()
                        .minLength())
                .isEqualTo(7);
        assertThat(loader(
                                relaxing("yunze", "'mayRelax': {'reason': '旧系统所限'}, ", weaker),
                                overlay("strict", patch("password-policy", "password-policy", "{'historySize': 9}")))
                        .load()
                        .passwordPolicy()
                        .historySize())
                .isEqualTo(9);
        assertThat(load(overlay("yunze", patch("password-policy", "password-policy", "{'minLength': 9}")))
                        .passwordPolicy()
                        .minLength())
                .isEqualTo(9);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'op': 'patch', 'kind': 'code', 'id': '9999', 'merge': {'note': 'x'}} | E-OVERLAY-TARGET /operations/0",
                "{'op': 'patch', 'kind': 'code', 'id': '1104', 'merge': {'id': '1105'}} | E-OVERLAY-TARGET /operations/0/merge/id",
                "{'op': 'patch', 'kind': 'code', 'id': '1104', 'merge': {'kind': 'CHANGE'}} | E-OVERLAY-TARGET /operations/0/merge/kind",
                "{'op': 'patch', 'kind': 'tree', 'id': 'none', 'merge': {'title': 'x'}} | E-OVERLAY-TARGET /operations/0",
                "{'op': 'tombstone', 'kind': 'tree', 'id': 'sms', 'reason': 'x'} | E-OVERLAY-TARGET /operations/0",
                "{'op': 'tombstone', 'kind': 'code', 'id': '9999', 'reason': 'x'} | E-OVERLAY-TARGET /operations/0",
                "{'op': 'add', 'kind': 'code', 'entry': {'id': '1104'}} | E-OVERLAY-CONFLICT /operations/0",
                "{'op': 'add', 'kind': 'tree', 'entry': {'id': 'sms'}} | E-OVERLAY-CONFLICT /operations/0",
                "{'op': 'add', 'kind': 'clause', 'entry': {'id': '1.1/7'}} | E-OVERLAY-TARGET /operations/0",
                "{'op': 'add', 'kind': 'clause', 'in': '9.9', 'entry': {'id': '1.1/7'}} | E-OVERLAY-TARGET /operations/0",
                "{'op': 'add', 'kind': 'password-policy', 'entry': {'id': 'password-policy'}} | E-OVERLAY-TARGET /operations/0",
                "{'op': 'add', 'kind': 'code', 'entry': {'name': 'x'}} | E-VALUE /operations/0",
                "{'op': 'add', 'kind': 'tree', 'entry': {'id': '../x'}} | E-VALUE /operations/0",
                "{'op': 'patch', 'kind': 'node', 'id': 'sms', 'merge': {'text': 'x'}} | E-VALUE /operations/0",
                "{'op': 'patch', 'kind': 'code', 'id': '1104'} | E-PROPERTY /operations/0",
                "{'op': 'patch', 'kind': 'code', 'merge': {}} | E-PROPERTY /operations/0",
                "{'op': 'tombstone', 'kind': 'code', 'id': '1507'} | E-PROPERTY /operations/0",
                "{'op': 'add', 'kind': 'node', 'entry': {'id': 'q-new'}} | E-PROPERTY /operations/0",
                "{'op': 'deprecate', 'kind': 'code', 'id': '1104', 'merge': {'note': 'x'}} | E-PROPERTY /operations/0/merge",
                "{'op': 'tombstone', 'kind': 'code', 'id': '1507', 'reason': 'x', 'in': '1.1'} | E-PROPERTY /operations/0/in",
                "{'op': 'patch', 'kind': 'code', 'id': '1104', 'merge': {}, 'entry': {}} | E-PROPERTY /operations/0/entry",
                "{'op': 'patch', 'kind': 'code', 'id': '1104', 'merge': {}, 'reason': 'x'} | E-PROPERTY /operations/0/reason",
                "{'op': 'add', 'kind': 'code', 'in': '1.1', 'entry': {'id': '2001'}} | E-PROPERTY /operations/0/in",
                "{'op': 'add', 'kind': 'code', 'id': '2001', 'entry': {'id': '2001'}} | E-PROPERTY /operations/0/id",
                "{'op': 'replace', 'kind': 'code', 'id': '1104'} | E-VALUE /operations/0/op",
                "{'op': 'deprecate', 'kind': 'shop', 'id': '1'} | E-VALUE /operations/0/kind",
                "{'op': 'deprecate', 'kind': 'code', 'id': '1104', 'colour': 'red'} | E-PROPERTY /operations/0/colour",
                "{'op': 'patch', 'kind': 'code', 'id': '1104', 'merge': 'x'} | E-VALUE /operations/0/merge"
            })
    void refusesAnOperationThatCannotBe(String operation, String expected) {
        String[] codeAndPlace = expected.split(" ", -1);

        assertThat(faults(loader(overlay("yunze", operation))))
                .anyMatch(fault -> fault.startsWith(codeAndPlace[0] + " yunze/overlay.json#" + codeAndPlace[1] + ":"));
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'id': 'test-handbook' | 'id': 'other' | E-OVERLAY-TARGET yunze/overlay.json#/base/id: overlay targets bundle other, but bundle test-handbook is loaded",
                ">=1.2.0 <2.0.0 | >=1.2.4 <2.0.0 | E-OVERLAY-TARGET yunze/overlay.json#/base/range: overlay supports versions >=1.2.4 <2.0.0, but 1.2.3 is loaded; use a matching overlay",
                ">=1.2.0 <2.0.0 | latest | E-VALUE yunze/overlay.json#/base/range: expected a range of versions such as >=1.4.0 <2.0.0",
                "'format': 1 | 'format': 2 | E-FORMAT-TOO-NEW yunze/overlay.json#/format: overlay format 2 is not supported; expected 1",
                "'id': 'yunze' | 'id': 'yunzi' | E-MANIFEST yunze/overlay.json#/id: overlay ID does not match the source, which expects yunze; correct one of them",
                "'version': '1.0.0' | 'version': '1.0' | E-VALUE yunze/overlay.json#/version: expected a Semantic Versioning 2.0 version such as 1.2.0",
                "'title': '省', | ~ | E-PROPERTY yunze/overlay.json: missing property \"title\"",
                "'range': '>=1.2.0 <2.0.0' | 'ranges': 'x' | E-PROPERTY yunze/overlay.json#/base: missing property \"range\"",
                "'operations': [ | 'mayRelax': {}, 'operations': [ | E-PROPERTY yunze/overlay.json#/mayRelax: missing property \"reason\""
            })
    void refusesAnOverlayThatIsNotForThisBundle(String written, String forged, String fault) {
        String text = "{'format': 1, 'id': 'yunze', 'version': '1.0.0', 'title': '省', 'base': {'id': 'test-handbook',"
                + " 'range': '>=1.2.0 <2.0.0'}, 'operations': [" + deprecate("code", "1104", "e199") + "]}";
        assertThat(faults(loader(file("yunze", text.replace(written, forged.equals("~") ? "" : forged)))))
                .contains(fault);
    }

    @Test
    void refusesWhatIsNoOverlay() {
        assertThat(faults(loader(file("yunze", "[]"))))
                .containsExactly(
                        "E-SYNTAX yunze/overlay.json: expected one JSON object, found an array, line 1, column 1");
        assertThat(faults(loader(Overlay.of(FixtureBundle.valid().source()))))
                .containsExactly("E-MANIFEST overlay.json: not found in the fixture");
        Overlay twice = overlay("yunze", deprecate("code", "1104", "e199"));
        assertThat(faults(loader(twice).overlay(twice, 3)))
                .contains("E-OVERLAY-CONFLICT yunze/overlay.json: overlay is added twice; remove one");
    }

    @Test
    void allFaultsOfAllOverlaysComeAtOnce() {
        assertThat(faults(loader(
                        overlay("a", patch("code", "9999", "{'note': 'x'}"), patch("code", "9998", "{'note': 'x'}")),
                        overlay("b", patch("time-limit", "none", "{'limit': 'PT1M'}")))))
                .hasSize(3);
    }

    @Test
    void overlaysAreReadWithTheManifestAlsoOnFirstUse() {
        HandbookLoader loader = loader(file("yunze", "{}")).mode(HandbookLoader.LoadMode.LAZY);

        assertThat(faults(loader)).contains("E-PROPERTY yunze/overlay.json: missing property \"base\"");
        assertThat(limit(loader(overlay("yunze", patch("time-limit", "change", "{'limit': 'PT5M'}")))
                        .mode(HandbookLoader.LoadMode.LAZY)
                        .load()))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatNullPointerException().isThrownBy(() -> Overlay.of(null)).withMessage("source");
        assertThatNullPointerException()
                .isThrownBy(() -> Handbook.loader().overlay(null, 1))
                .withMessage("overlay");
        assertThatNullPointerException()
                .isThrownBy(() -> load().lookup((String) null, "1"))
                .withMessage("kind");
        assertThatNullPointerException()
                .isThrownBy(() -> load().lookup((EntryKind) null, "1"))
                .withMessage("kind");
        assertThatNullPointerException()
                .isThrownBy(() -> load().lookup("code", null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> load().provenance("code", "1104", null))
                .withMessage("pointer");
    }
}

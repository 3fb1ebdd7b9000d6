package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.bundle.Overlay;
import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.OverlayText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;

/** Laws of overlays, over random ones that sometimes do not fit together. */
@StatisticsReport(onFailureOnly = true)
class OverlayLawsPropertiesTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.valid();
    private static final List<String> OPERATIONS = List.of(
            OverlayText.patch("time-limit", "change", "{'limit': 'PT5M'}"),
            OverlayText.patch("time-limit", "change", "{'limit': 'PT7M'}"),
            OverlayText.patch("time-limit", "change", "{'name': '改'}"),
            OverlayText.patch("conduct-rule", "be-quick", "{'measure': {'bound': 5}}"),
            OverlayText.patch("conduct-rule", "be-quick", "{'measure': {'bound': 4, 'unit': '分'}}"),
            OverlayText.patch("conduct-rule", "be-quick", "{'measure': null}"),
            OverlayText.patch("code", "1104", "{'searchWords': ['省内']}"),
            OverlayText.patch("code", "e199", "{'nameEn': 'Opening', 'note': '省'}"),
            OverlayText.patch("section", "1.1", "{'titleEn': 'Limits'}"),
            OverlayText.patch("password-policy", "password-policy", "{'minLength': 9}"),
            OverlayText.patch("password-policy", "password-policy", "{'minLength': 10, 'historySize': 6}"),
            OverlayText.deprecate("code", "1104", "e199"),
            OverlayText.deprecate("code", "1507", "1104"),
            OverlayText.tombstone("clause", "3/1", ""),
            OverlayText.patch("clause", "3/1", "{'text': '先登录，后使用。'}"),
            OverlayText.patch("code", "2001", "{'note': '改'}"),
            OverlayText.add(
                    "code",
                    "{'id': '2001', 'name': '省内', 'nameEn': 'Local', 'kind': 'QUERY', 'note': '省', 'citation':"
                            + " {'section': '2.1', 'label': '第二章 第一节', 'page': 4, 'origin': 'AUTHORED', 'note': '省'}}"));

    private record Given(Overlay overlay, int priority) {}

    private static List<Given> given(Random random) {
        List<Given> given = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            List<String> operations = new ArrayList<>();
            for (int k = random.nextInt(3); k >= 0; k--) {
                operations.add(OPERATIONS.get(random.nextInt(OPERATIONS.size())));
            }
            Overlay overlay = OverlayText.overlay("layer-" + i, operations.toArray(new String[0]));
            given.add(new Given(overlay, random.nextInt(4)));
        }
        return given;
    }

    /** All that can be seen of what is loaded, or the codes and places of the faults. */
    private static Map<String, Object> loaded(List<Given> given) {
        HandbookLoader loader = Handbook.loader().source(BUNDLE.source());
        for (Given one : given) {
            loader = loader.overlay(one.overlay, one.priority);
        }
        Map<String, Object> seen = new HashMap<>();
        try {
            Handbook handbook = loader.load();
            seen.put("info", handbook.info());
            seen.put("codes", handbook.codes().all());
            seen.put("contents", handbook.contents().chapters());
            seen.put("limits", handbook.standards().timeLimits());
            seen.put("rules", handbook.standards().conductRules());
            seen.put("policy", handbook.passwordPolicy());
            for (String id : List.of("1104", "1507", "2001", "3/1")) {
                seen.put(id, handbook.lookup(id.equals("3/1") ? "clause" : "code", id));
            }
            seen.put("origin", handbook.provenance("time-limit", "change", "/limit"));
        } catch (HandbookContentException e) {
            seen.put("faults", new HashSet<>(e.faults()));
        }
        return seen;
    }

    // bundles.md row 38
    @Property(tries = 400)
    void theOrderOfNamingDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Given> given = given(random);
        List<Given> shuffled = new ArrayList<>(given);
        Collections.shuffle(shuffled, random);

        Map<String, Object> expected = loaded(given);
        Branches.both("loads", !expected.containsKey("faults"), 15);
        assertThat(loaded(shuffled)).isEqualTo(expected);
    }

    @Property(tries = 200)
    void whatNoOverlayNamesStaysAsItIs(@ForAll long seed) {
        Map<String, Object> base = loaded(List.of());
        Map<String, Object> seen =
                loaded(List.of(new Given(OverlayText.overlay("one", OPERATIONS.get(Math.floorMod(seed, 3))), 1)));

        assertThat(seen.get("codes")).isEqualTo(base.get("codes"));
        assertThat(seen.get("contents")).isEqualTo(base.get("contents"));
        assertThat(seen.get("rules")).isEqualTo(base.get("rules"));
        assertThat(seen.get("policy")).isEqualTo(base.get("policy"));
        assertThat(seen.get("limits")).isNotEqualTo(base.get("limits"));
    }
}

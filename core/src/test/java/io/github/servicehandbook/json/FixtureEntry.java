package io.github.servicehandbook.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.LoadedFixture;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.ref.Reference;
import io.github.servicehandbook.sections.Chapter;
import io.github.servicehandbook.sections.Erratum;
import io.github.servicehandbook.standards.ConductRule;
import io.github.servicehandbook.standards.TimeLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An entry of a file of the fixture, with the model that the loader created from it. */
record FixtureEntry(String place, String json, Class<?> type, Object loaded) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<FixtureEntry> all() {
        Handbook handbook = LoadedFixture.HANDBOOK;
        List<FixtureEntry> entries = new ArrayList<>();
        add(
                entries,
                "codes.json",
                "/codes",
                BusinessCode.class,
                handbook.codes().all());
        add(
                entries,
                "contents.json",
                "/chapters",
                Chapter.class,
                handbook.contents().chapters());
        add(
                entries,
                "contents.json",
                "/errata",
                Erratum.class,
                handbook.contents().errata());
        add(
                entries,
                "contents.json",
                "/bibliography",
                Reference.class,
                handbook.contents().bibliography());
        add(
                entries,
                "standards.json",
                "/timeLimits",
                TimeLimit.class,
                handbook.standards().timeLimits());
        add(
                entries,
                "standards.json",
                "/conductRules",
                ConductRule.class,
                handbook.standards().conductRules());
        entries.add(new FixtureEntry(
                "password-policy.json",
                tree("password-policy.json").toString(),
                PasswordPolicy.class,
                handbook.passwordPolicy()));
        return entries.stream();
    }

    private static void add(List<FixtureEntry> entries, String file, String pointer, Class<?> type, List<?> loaded) {
        JsonNode array = tree(file).at(pointer);
        if (array.isEmpty() || array.size() != loaded.size()) {
            throw new IllegalStateException(file + pointer + ": " + array.size() + " entries, loaded " + loaded.size());
        }
        for (int i = 0; i < array.size(); i++) {
            entries.add(new FixtureEntry(
                    file + "#" + pointer + "/" + i, array.get(i).toString(), type, loaded.get(i)));
        }
    }

    private static JsonNode tree(String file) {
        try {
            return MAPPER.readTree(FixtureBundle.valid().text(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return place;
    }
}

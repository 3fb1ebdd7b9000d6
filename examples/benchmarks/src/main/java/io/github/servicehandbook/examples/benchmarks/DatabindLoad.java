package io.github.servicehandbook.examples.benchmarks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.ref.Reference;
import io.github.servicehandbook.sections.Chapter;
import io.github.servicehandbook.sections.Erratum;
import io.github.servicehandbook.standards.ConductRule;
import io.github.servicehandbook.standards.TimeLimit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the same files into the same models with Jackson databind: no hashes, no cross-references, no index. Databind
 * has no models for trees and for the words of the search. They are read as JSON trees.
 */
record DatabindLoad(
        Manifest manifest,
        CodesFile codes,
        ContentsFile contents,
        StandardsFile standards,
        PasswordPolicy policy,
        JsonNode search,
        List<JsonNode> trees) {
    /** The part of {@code bundle.json} that a load needs. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Manifest(int format, String id, String version, List<ListedFile> files) {}

    /** A file that the manifest lists. */
    record ListedFile(String path, int bytes, int count, String sha256) {}

    /** The contents of {@code codes.json}. */
    record CodesFile(List<BusinessCode> codes) {}

    /** The contents of {@code contents.json}. */
    record ContentsFile(List<Chapter> chapters, List<Erratum> errata, List<Reference> bibliography) {}

    /** The contents of {@code standards.json}. */
    record StandardsFile(List<TimeLimit> timeLimits, List<ConductRule> conductRules) {}

    static DatabindLoad run() {
        ObjectMapper mapper =
                new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());
        return new DatabindLoad(
                read(mapper, ContentFiles.MANIFEST, Manifest.class),
                read(mapper, ContentFiles.CODES, CodesFile.class),
                read(mapper, ContentFiles.CONTENTS, ContentsFile.class),
                read(mapper, ContentFiles.STANDARDS, StandardsFile.class),
                read(mapper, ContentFiles.PASSWORD_POLICY, PasswordPolicy.class),
                read(mapper, ContentFiles.SEARCH, JsonNode.class),
                trees(mapper));
    }

    private static List<JsonNode> trees(ObjectMapper mapper) {
        List<JsonNode> trees = new ArrayList<>();
        for (String name : ContentFiles.trees()) {
            trees.add(read(mapper, name, JsonNode.class));
        }
        return trees;
    }

    private static <T> T read(ObjectMapper mapper, String name, Class<T> type) {
        try {
            return mapper.readValue(ContentFiles.read(name), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Entries entries() {
        return new Entries(
                codes.codes.size(),
                contents.chapters.size() + contents.errata.size() + contents.bibliography.size(),
                standards.timeLimits.size() + standards.conductRules.size(),
                policy.commonPasswords().size() + policy.rules().size(),
                trees.size());
    }
}

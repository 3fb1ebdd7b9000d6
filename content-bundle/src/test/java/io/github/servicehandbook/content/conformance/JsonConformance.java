package io.github.servicehandbook.content.conformance;

import static io.github.servicehandbook.content.conformance.Checks.equal;

import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.content.RetailServiceHandbook;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.ref.Reference;
import io.github.servicehandbook.sections.Chapter;
import io.github.servicehandbook.sections.Erratum;
import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.ConductRule;
import io.github.servicehandbook.standards.TimeLimit;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * The models through a host's mapper of either Jackson major, held against the bundle's own JSON entry by entry. Plain
 * Java, as {@link Conformance}, and the two mappers.
 */
public final class JsonConformance {
    /** The names of all checks, in order, once for each mapper. */
    static final List<String> CHECKS = List.of(
            "runs-as-told",
            "codes",
            "chapters",
            "errata",
            "bibliography",
            "time-limits",
            "conduct-rules",
            "password-policy",
            "bundle-info",
            "assessment");

    private final Checks checks;
    private final String name;
    private final Mapper mapper;
    private final Handbook handbook = Handbook.load();

    private JsonConformance(Checks checks, String name, Mapper mapper) {
        this.checks = checks;
        this.name = name;
        this.mapper = mapper;
    }

    /** What is asked of either mapper; a tree is the mapper's own. */
    private interface Mapper {
        Module module();

        String write(Object value) throws IOException;

        <T> T read(String json, Class<T> type) throws IOException;

        Object tree(String json) throws IOException;

        /** An array's elements, or null where the tree has no such array. */
        List<?> elements(Object tree, String field);
    }

    /**
     * Runs the checks; ends with 1 where one fails.
     *
     * @param args the names of the modules that the mappers are expected in, Jackson 2 first
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Checks checks = new Checks(out);
        new JsonConformance(checks, "jackson2-", new Jackson2()).all(args[0]);
        new JsonConformance(checks, "jackson3-", new Jackson3()).all(args[1]);
        System.exit(checks.failed().isEmpty() ? 0 : 1);
    }

    private void all(String module) {
        checks.run(name + "runs-as-told", () -> equal(module, String.valueOf(moduleName())));
        entries("codes", "codes", "codes", handbook.codes().all(), BusinessCode.class);
        entries("chapters", "contents", "chapters", handbook.contents().chapters(), Chapter.class);
        entries("errata", "contents", "errata", handbook.contents().errata(), Erratum.class);
        entries("bibliography", "contents", "bibliography", handbook.contents().bibliography(), Reference.class);
        entries("time-limits", "standards", "timeLimits", handbook.standards().timeLimits(), TimeLimit.class);
        entries(
                "conduct-rules",
                "standards",
                "conductRules",
                handbook.standards().conductRules(),
                ConductRule.class);
        checks.run(
                name + "password-policy",
                () -> entry(
                        mapper.tree(file("password-policy.json")), handbook.passwordPolicy(), PasswordPolicy.class));
        checks.run(name + "bundle-info", () -> roundTrip(handbook.info(), BundleInfo.class));
        checks.run(
                name + "assessment",
                () -> roundTrip(
                        handbook.standards().timeLimit("payment").assess(Duration.ofMinutes(4)), Assessment.class));
    }

    private String moduleName() {
        return mapper.module().isNamed() ? mapper.module().getName() : "unnamed";
    }

    private <T> void entries(String check, String file, String field, List<T> values, Class<T> type) {
        checks.run(name + check, () -> {
            List<?> trees = mapper.elements(mapper.tree(file(file + ".json")), field);
            equal(trees.size(), values.size());
            for (int i = 0; i < trees.size(); i++) {
                entry(trees.get(i), values.get(i), type);
            }
        });
    }

    private <T> void entry(Object tree, T value, Class<T> type) throws IOException {
        String json = mapper.write(value);
        equal(tree, mapper.tree(json));
        // Equal trees may differ in the order of their properties; equal texts do not.
        equal(mapper.write(tree), json);
        equal(value, mapper.read(json, type));
        equal(value, mapper.read(mapper.write(tree), type));
    }

    private <T> void roundTrip(T value, Class<T> type) throws IOException {
        equal(value, mapper.read(mapper.write(value), type));
    }

    private static String file(String path) throws IOException {
        try (InputStream in = new RetailServiceHandbook().open(path).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As core/docs/json.md tells a host: with the modules for Optional and java.time, else as it comes. */
    private static final class Jackson2 implements Mapper {
        private final com.fasterxml.jackson.databind.ObjectMapper mapper =
                com.fasterxml.jackson.databind.json.JsonMapper.builder()
                        .addModule(new Jdk8Module())
                        .addModule(new JavaTimeModule())
                        .build();

        @Override
        public Module module() {
            return mapper.getClass().getModule();
        }

        @Override
        public String write(Object value) throws IOException {
            return mapper.writeValueAsString(value);
        }

        @Override
        public <T> T read(String json, Class<T> type) throws IOException {
            return mapper.readValue(json, type);
        }

        @Override
        public Object tree(String json) throws IOException {
            return mapper.readTree(json);
        }

        @Override
        public List<?> elements(Object tree, String field) {
            List<Object> elements = new java.util.ArrayList<>();
            ((com.fasterxml.jackson.databind.JsonNode) tree).get(field).forEach(elements::add);
            return elements;
        }
    }

    /** As it comes. */
    private static final class Jackson3 implements Mapper {
        private final tools.jackson.databind.ObjectMapper mapper =
                tools.jackson.databind.json.JsonMapper.builder().build();

        @Override
        public Module module() {
            return mapper.getClass().getModule();
        }

        @Override
        public String write(Object value) {
            return mapper.writeValueAsString(value);
        }

        @Override
        public <T> T read(String json, Class<T> type) {
            return mapper.readValue(json, type);
        }

        @Override
        public Object tree(String json) {
            return mapper.readTree(json);
        }

        @Override
        public List<?> elements(Object tree, String field) {
            List<Object> elements = new java.util.ArrayList<>();
            ((tools.jackson.databind.JsonNode) tree).get(field).forEach(elements::add);
            return elements;
        }
    }
}

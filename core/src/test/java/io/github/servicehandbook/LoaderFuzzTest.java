package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.HandbookJson;
import io.github.servicehandbook.fixture.JsonTree;
import io.github.servicehandbook.fixture.OverlayText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Bundles and overlays changed in one to three places by what may stand in a bundle, or byte by byte: each ends in a
 * handbook or in a list of faults, nothing else. A million unless {@code -Dfuzz.bundles} says otherwise. Run by {@code mvn
 * -Pfuzz -pl core test -Dtest=LoaderFuzzTest}; {@code -Dfuzz.seed} repeats a run.
 */
@Tag("fuzz")
class LoaderFuzzTest {
    private static final long BUNDLES = Long.getLong("fuzz.bundles", 1_000_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_126);
    private static final int THREADS = 2;
    private static final int SAMPLE_OF_MEANING = 50;

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final FixtureBundle BUNDLE = FixtureBundle.withTrees();
    private static final List<String> FILES = List.of(
            "codes.json",
            "contents.json",
            "standards.json",
            "password-policy.json",
            "trees/sms.json",
            "trees/signal.json");
    private static final String OVERLAY =
            ("{'format': 1, 'id': 'yunze', 'version': '1.0.0', 'title': '省', 'base': {'id':"
                            + " 'test-handbook', 'range': '>=1.0.0 <2.0.0'}, 'mayRelax': {'reason': '省'}, 'operations': ["
                            + String.join(
                                    ", ",
                                    OverlayText.patch(
                                            "time-limit", "change", "{'limit': 'PT5M', 'citation': {'page': 2}}"),
                                    OverlayText.patch("conduct-rule", "be-quick", "{'measure': null}"),
                                    OverlayText.patch("password-policy", "password-policy", "{'minLength': 7}"),
                                    OverlayText.patch("node", "sms/c-cause", "{'text': '省'}"),
                                    OverlayText.patch("clause", "1.1/1.2", "{'text': '口令。'}"),
                                    OverlayText.deprecate("code", "1104", "e199"),
                                    OverlayText.tombstone("clause", "3/1", ", 'replacedBy': '1.1/1'"),
                                    "{'op': 'add', 'kind': 'clause', 'in': '1.1/1', 'entry': {'id': '1.1/1.9', 'label': '九',"
                                            + " 'page': 2, 'text': '省。', 'origin': 'AUTHORED', 'note': '省'}}",
                                    OverlayText.add(
                                            "code",
                                            "{'id': '2001', 'name': '省内', 'nameEn': 'Local', 'kind': 'QUERY', 'note': '省',"
                                                    + " 'citation': {'section': '2.1', 'label': '第二章 第一节', 'page': 4,"
                                                    + " 'origin': 'AUTHORED', 'note': '省'}}"))
                            + "]}")
                    .replace('\'', '"');

    /** With names of former ids and ids that are to be given up or were. */
    private static final String MANIFEST =
            BUNDLE.manifest(LoaderFuzzTest::withRetiredIds).text("bundle.json");

    private static ObjectNode withRetiredIds(ObjectNode manifest) {
        manifest.set(
                "aliases", tree("{\"code\": {\"0998\": \"0997\", \"0997\": \"1104\"}, \"tree\": {\"fax\": \"sms\"}}"));
        manifest.set(
                "deprecations",
                tree("[{\"kind\": \"code\", \"id\": \"e199\", \"since\": \"1.0.0\", \"replacedBy\": \"1104\"}]"));
        manifest.set(
                "tombstones",
                tree("[{\"kind\": \"clause\", \"id\": \"1.1/7\", \"since\": \"1.2.3\", \"reason\": \"x\"},"
                        + " {\"kind\": \"node\", \"id\": \"sms/q-old\", \"since\": \"1.1.0\", \"reason\": \"x\"}]"));
        return manifest;
    }

    /** What may stand in a bundle, in the right place or not. */
    private static final List<JsonNode> VALUES = values(
            "null",
            "true",
            "0",
            "1",
            "-1",
            "2.5",
            "1e99",
            "9999999999",
            "\"\"",
            "\"x\"",
            "\"1104\"",
            "\"e199\"",
            "\"change\"",
            "\"be-quick\"",
            "\"1.1\"",
            "\"1.1/1.1\"",
            "\"3/1\"",
            "\"sms\"",
            "\"sms/c-cause\"",
            "\"signal\"",
            "\"PT1M\"",
            "\"PT-1M\"",
            "\"PT0S\"",
            "\"patch\"",
            "\"add\"",
            "\"tombstone\"",
            "\"clause\"",
            "\"node\"",
            "\"1.2.3\"",
            "\"0998\"",
            "\"code\"",
            "\"tree\"",
            "\"password-policy\"",
            "\"AUTHORED\"",
            "\"HANDBOOK\"",
            "\"YES_NO\"",
            "\"../x\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[1]",
            "[\"1104\", \"1104\"]",
            "{\"id\": \"1104\"}",
            "{\"a\": {\"b\": null}}",
            "[[[[]]]]");

    private static List<JsonNode> values(String... texts) {
        List<JsonNode> values = new ArrayList<>();
        for (String text : texts) {
            values.add(tree(text));
        }
        return values;
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void endsInAHandbookOrInFaults() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<long[]>> done = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            long seed = SEED + i;
            done.add(threads.submit(() -> new Worker(seed).run(BUNDLES / THREADS)));
        }
        threads.shutdown();
        long loaded = 0;
        long refused = 0;
        for (Future<long[]> worker : done) {
            long[] counts = result(worker);
            loaded += counts[0];
            refused += counts[1];
        }
        System.out.println("fuzz: " + loaded + " bundles loaded, " + refused + " refused, seed " + SEED);
        assertThat(loaded).isPositive();
        assertThat(loaded + refused).isEqualTo(BUNDLES / THREADS * THREADS);
    }

    private static long[] result(Future<long[]> worker) throws InterruptedException {
        try {
            return worker.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        }
    }

    private static final class Worker {
        private final SplittableRandom random;
        private final List<JsonNode> trees = new ArrayList<>();
        private long loaded;
        private long refused;

        private Worker(long seed) {
            random = new SplittableRandom(seed);
            FILES.forEach(file -> trees.add(BUNDLE.tree(file)));
            trees.add(tree(OVERLAY));
            trees.add(tree(MANIFEST));
        }

        private long[] run(long number) {
            for (long i = 0; i < number; i++) {
                boolean ofOverlay = random.nextInt(3) == 0;
                int place = random.nextInt(FILES.size() + 1);
                String file = ofOverlay ? "overlay" : place < FILES.size() ? FILES.get(place) : "bundle.json";
                byte[] bytes = changed(original(file));
                FixtureBundle bundle = switch (file) {
                    case "overlay" -> BUNDLE;
                    case "bundle.json" -> BUNDLE.raw(file, bytes);
                    default -> BUNDLE.replace(file, bytes);
                };
                String text = ofOverlay ? new String(bytes, StandardCharsets.UTF_8) : "";
                try {
                    look(bundle, text, i);
                } catch (HandbookContentException e) {
                    refused++;
                    e.faults().forEach(Worker::requireWellFormed);
                } catch (RuntimeException | Error e) {
                    throw new AssertionError(file + ": " + new String(bytes, StandardCharsets.UTF_8), e);
                }
            }
            return new long[] {loaded, refused};
        }

        private static JsonNode original(String file) {
            return switch (file) {
                case "overlay" -> tree(OVERLAY);
                case "bundle.json" -> tree(MANIFEST);
                default -> BUNDLE.tree(file);
            };
        }

        private void look(FixtureBundle bundle, String overlay, long number) {
            HandbookLoader loader = Handbook.loader().source(bundle.source());
            Handbook handbook =
                    (overlay.isEmpty() ? loader : loader.overlay(OverlayText.file("yunze", overlay), 1)).load();
            loaded++;
            handbook.lookup("code", "1104");
            handbook.lookup("clause", "3/1");
            handbook.lookup("code", "0998");
            handbook.lookup("node", "fax/q-old");
            handbook.provenance("password-policy", "password-policy", "/minLength");
            if (overlay.isEmpty() && number % SAMPLE_OF_MEANING == 0) {
                assertThat(HandbookJson.of(handbook)).isEqualTo(HandbookJson.of(bundle));
            }
        }

        private static void requireWellFormed(Fault fault) {
            if (!fault.code().text().matches("E(-[A-Z]+)+")
                    || fault.message().isBlank()
                    || fault.message().length() > 1_000) {
                throw new IllegalStateException("a fault that says too little or too much: " + fault);
            }
            JsonPointer.compile(fault.pointer());
        }

        /** Changed in one to three places, and sometimes byte by byte. */
        private byte[] changed(JsonNode original) {
            ObjectNode tree = (ObjectNode) original;
            for (int i = random.nextInt(3); i >= 0; i--) {
                List<JsonPointer> places = JsonTree.values(tree);
                if (places.isEmpty()) {
                    break;
                }
                change(tree, places.get(random.nextInt(places.size())).toString());
            }
            byte[] bytes = tree.toString().getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(10) == 0) {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
            }
            return bytes;
        }

        private void change(ObjectNode tree, String place) {
            switch (random.nextInt(5)) {
                case 0 -> JsonTree.remove(tree, place);
                case 1 -> {
                    JsonNode other = trees.get(random.nextInt(trees.size()));
                    List<JsonPointer> places = JsonTree.values(other);
                    JsonTree.replace(
                            tree,
                            place,
                            other.at(places.get(random.nextInt(places.size()))).deepCopy());
                }
                default ->
                    JsonTree.replace(
                            tree,
                            place,
                            VALUES.get(random.nextInt(VALUES.size())).deepCopy());
            }
        }
    }
}

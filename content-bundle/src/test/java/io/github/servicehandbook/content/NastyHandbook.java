package io.github.servicehandbook.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.bundle.ContentSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real handbook, but every text of its trees is one that a drawing tool may take for more than text. */
final class NastyHandbook implements ContentSource {
    static final List<String> TEXTS = List.of(
            "say \"no\"",
            "“quoted” ‘twice’ «thrice»",
            "a] b} c) d>",
            "a --> b ==> c -.-> d",
            "end",
            "subgraph graph class style click",
            "短信 收不到，🙂 👩‍👩‍👧",
            "<b>bold</b> <script>alert(1)</script> <br/>",
            "&amp; &lt; &#65; &",
            "C:\\new\\table \\N \\l \\",
            "#34; #quot; # x",
            "style x: #fff; classDef y: #000;",
            "a; b;",
            "%% comment",
            "%%{init: {\"theme\": \"dark\"}}%%",
            "%date() %getenv(\"HOME\") $x",
            "a|b|c",
            "`code` **bold** __under__ ~~wave~~ --strike-- //it// \"\"mono\"\"",
            "1. first",
            "- item",
            "+ item",
            "# heading",
            "= heading",
            "---",
            "http://a.b/c [[http://a.b c]] [c](http://a.b)",
            "@enduml",
            "!include x",
            "' comment",
            "/' comment '/",
            "<U+0041> <&home> <:smile:> <$x>",
            "{field} <<stereotype>> as n1",
            "ﬂ°°34¶ß",
            "$$x^2$$",
            "fa:fa-car fas:fa-x mdi:home",
            "\\n \\t \\r \\u0041",
            "25 °C – 30 °C … ×2 ≤ 3",
            "a\u2028b\u200Bc\u202Ed",
            "\uE000 \uE110",
            "e\u0301 ﷽ عربي",
            "x".repeat(300));

    private static final List<String> WORDS = List.of("title", "titleEn", "text", "textEn", "label", "labelEn");

    private final RetailServiceHandbook real = new RetailServiceHandbook();
    private final Map<String, String> nasty = new HashMap<>();
    private final Map<String, byte[]> trees = new HashMap<>();

    NastyHandbook() {
        for (String path : BundleFiles.TREES) {
            JsonNode tree = BundleFiles.json(path);
            spoil(tree);
            trees.put(path, tree.toString().getBytes(UTF_8));
        }
    }

    /** The same text becomes the same, so that trees that share a fact still agree about it. */
    private void spoil(JsonNode node) {
        for (String field : new ArrayList<>(names(node))) {
            JsonNode value = node.get(field);
            if (WORDS.contains(field)) {
                String text = nasty.computeIfAbsent(value.textValue(), key -> TEXTS.get(nasty.size() % TEXTS.size()));
                ((ObjectNode) node).put(field, text);
            } else if (!field.equals("citation")) {
                spoil(value);
            }
        }
        if (node instanceof ArrayNode) {
            node.forEach(this::spoil);
        }
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    public String bundleId() {
        return real.bundleId();
    }

    @Override
    public String description() {
        return "the real handbook with nasty texts";
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        if (path.equals("bundle.json")) {
            return Optional.of(new ByteArrayInputStream(manifest()));
        }
        byte[] tree = trees.get(path);
        return tree == null ? real.open(path) : Optional.of(new ByteArrayInputStream(tree));
    }

    private byte[] manifest() {
        JsonNode manifest = BundleFiles.json("bundle.json");
        for (JsonNode file : manifest.get("files")) {
            byte[] tree = trees.get(file.get("path").textValue());
            if (tree != null) {
                ((ObjectNode) file).put("bytes", tree.length).put("sha256", sha256(tree));
            }
        }
        return manifest.toString().getBytes(UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

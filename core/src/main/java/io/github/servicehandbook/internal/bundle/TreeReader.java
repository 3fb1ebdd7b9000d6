package io.github.servicehandbook.internal.bundle;

import io.github.servicehandbook.internal.fault.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.json.JsonInput;
import io.github.servicehandbook.internal.tree.TreeModel;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Fact;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code trees/<id>.json}: a tree whose nodes lead to one another and whose guards test its facts. */
final class TreeReader extends EntryReader {
    private static final int MAX_TEXT = 2_000;
    private static final int MAX_SCALE = 9;

    private final String contentVersion;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final List<TreeNode> nodes = new ArrayList<>();
    private final NodeReader nodeReader;
    private @Nullable TreeId id;
    private boolean shared;
    private @Nullable String title;
    private @Nullable String titleEn;
    private @Nullable Citation citation;
    private @Nullable NodeId root;

    TreeReader(Links links, Places places, Faults faults, String contentVersion) {
        super(links, places);
        this.contentVersion = contentVersion;
        nodeReader = new NodeReader(this, faults);
    }

    /** What was read; null if something is missing without which there is no tree. */
    TreeModel.@Nullable Content content() {
        if (id == null || title == null || titleEn == null || citation == null || root == null) {
            return null;
        }
        return new TreeModel.Content(
                id,
                shared,
                title,
                titleEn,
                citation,
                List.copyOf(facts.values()),
                root,
                List.copyOf(nodes),
                contentVersion);
    }

    @Override
    public void read(JsonInput json) throws IOException {
        if (!json.beginObject()) {
            return;
        }
        String name;
        while ((name = json.nextProperty()) != null) {
            switch (name) {
                case "id" -> id = declaredId(json);
                case "shared" -> shared = flag(json);
                case "title" -> title = json.string();
                case "titleEn" -> titleEn = json.string();
                case "citation" -> citation = citation(json);
                case "facts" -> readFacts(json);
                case "root" -> root = nodeReader.target(json);
                case "nodes" -> readNodes(json);
                default -> json.unknownProperty();
            }
        }
        json.require("id", "title", "titleEn", "citation", "root", "nodes");
        nodeReader.finish(facts);
    }

    /** The file is named after the tree. */
    private @Nullable TreeId declaredId(JsonInput json) throws IOException {
        TreeId tree = treeId(json);
        declare(Links.Kind.TREE, tree, json);
        if (tree != null && !json.file().equals(TreesReader.path(tree.value()))) {
            json.bad("the name of the file without .json");
        }
        return tree;
    }

    private void readFacts(JsonInput json) throws IOException {
        if (json.beginArray()) {
            while (nextEntry(json)) {
                Fact fact = fact(json);
                if (fact != null && facts.putIfAbsent(fact.name(), fact) != null) {
                    json.fault(FaultCode.DUPLICATE_ID, "the tree has the fact " + fact.name() + " already");
                }
            }
        }
    }

    private void readNodes(JsonInput json) throws IOException {
        if (json.beginArray()) {
            while (nextEntry(json)) {
                addIfPresent(nodes, nodeReader.node(json, facts));
            }
        }
    }

    private static @Nullable Fact fact(JsonInput json) throws IOException {
        if (!json.beginObject()) {
            return null;
        }
        String factName = null;
        AnswerSpec.Kind kind = null;
        String label = null;
        String labelEn = null;
        List<Fact.Choice> options = List.of();
        BigDecimal least = null;
        BigDecimal most = null;
        Integer scale = null;
        String unit = null;
        Integer longest = null;
        boolean sensitive = false;
        String name;
        while ((name = json.nextProperty()) != null) {
            switch (name) {
                case "name" -> factName = slug(json);
                case "kind" -> kind = json.constant(AnswerSpec.Kind.values());
                case "label" -> label = json.string();
                case "labelEn" -> labelEn = json.string();
                case "options" -> options = options(json);
                case "least" -> least = json.decimal();
                case "most" -> most = json.decimal();
                case "scale" -> scale = json.integer(0, MAX_SCALE);
                case "unit" -> unit = json.string();
                case "longest" -> longest = json.integer(1, MAX_TEXT);
                case "sensitive" -> sensitive = flag(json);
                default -> json.unknownProperty();
            }
        }
        json.require("name", "kind", "label", "labelEn");
        if (factName == null || kind == null || label == null || labelEn == null) {
            return null;
        }
        try {
            Fact.Bounds bounds = null;
            if (least != null && most != null && scale != null) {
                bounds = new Fact.Bounds(least, most, scale, Optional.ofNullable(unit));
            } else if (least != null || most != null || scale != null || unit != null) {
                json.bad("least, most and scale together");
            }
            return Fact.of(factName, kind, label, labelEn, options, bounds, longest == null ? 0 : longest, sensitive);
        } catch (IllegalArgumentException e) {
            json.fault(FaultCode.VALUE, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static List<Fact.Choice> options(JsonInput json) throws IOException {
        List<Fact.Choice> options = new ArrayList<>();
        if (json.beginArray()) {
            while (json.nextItem()) {
                Fact.Choice option = option(json);
                if (option != null && has(options, option.id())) {
                    json.fault(FaultCode.DUPLICATE_ID, "the fact has the option " + option.id() + " already");
                } else {
                    addIfPresent(options, option);
                }
            }
        }
        return options;
    }

    private static boolean has(List<Fact.Choice> options, String id) {
        for (Fact.Choice option : options) {
            if (option.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static Fact.@Nullable Choice option(JsonInput json) throws IOException {
        if (!json.beginObject()) {
            return null;
        }
        String optionId = null;
        String label = null;
        String labelEn = null;
        boolean exclusive = false;
        List<String> formerly = List.of();
        String name;
        while ((name = json.nextProperty()) != null) {
            switch (name) {
                case "id" -> optionId = slug(json);
                case "label" -> label = json.string();
                case "labelEn" -> labelEn = json.string();
                case "exclusive" -> exclusive = flag(json);
                case "formerly" -> formerly = slugs(json);
                default -> json.unknownProperty();
            }
        }
        json.require("id", "label", "labelEn");
        if (optionId == null || label == null || labelEn == null) {
            return null;
        }
        return new Fact.Choice(optionId, label, labelEn, exclusive, formerly);
    }
}

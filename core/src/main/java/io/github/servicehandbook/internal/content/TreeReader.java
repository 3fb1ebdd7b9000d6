package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.internal.source.BundlePath;
import io.github.servicehandbook.internal.tree.TreeModel;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.Fact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code trees/<id>.json}: a tree whose nodes are connected by routes and whose guards test its facts. */
public final class TreeReader extends EntryReader {
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

    public TreeReader(IdReferences links, CitationTargets places, Faults faults, String contentVersion) {
        super(links, places);
        this.contentVersion = contentVersion;
        nodeReader = new NodeReader(this, faults);
    }

    /** {@return the content, or null if a property is missing that a tree must have} */
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
    public void read(JsonReader json) throws IOException {
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
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
        for (TreeNode node : nodes) {
            declareNode(node.id().value(), json);
            for (String former : node.head().formerly()) {
                declareNode(former, json);
            }
        }
    }

    private void declareNode(String node, JsonReader json) {
        if (id != null) {
            links().nodes().declareAlso(id + "/" + node, json);
        }
    }

    /** Reads the ID of the tree, which must match the name of the file. */
    private @Nullable TreeId declaredId(JsonReader json) throws IOException {
        TreeId tree = declare(links().trees(), treeId(json), json);
        if (tree != null && !json.file().equals(BundlePath.tree(tree.value()))) {
            json.expected("the file name without .json");
        }
        return tree;
    }

    private void readFacts(JsonReader json) throws IOException {
        Map<String, String> factPlaces = new HashMap<>();
        json.beginArray();
        while (nextEntry(json)) {
            Fact fact = FactReader.read(json);
            String first = fact == null ? null : factPlaces.putIfAbsent(fact.name(), json.pointer());
            if (fact != null && first != null) {
                json.fault(FaultCode.DUPLICATE_ID, "duplicate fact " + fact.name() + "; first at " + first);
            } else if (fact != null) {
                facts.put(fact.name(), fact);
            }
        }
    }

    private void readNodes(JsonReader json) throws IOException {
        json.beginArray();
        while (nextEntry(json)) {
            addIfPresent(nodes, nodeReader.node(json, facts));
        }
    }
}

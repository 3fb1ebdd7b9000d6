package io.github.servicehandbook.internal.tree.walk;

import io.github.servicehandbook.internal.text.NearMatches;
import io.github.servicehandbook.internal.tree.InlinedTree;
import io.github.servicehandbook.internal.tree.TreeJson;
import io.github.servicehandbook.internal.tree.TreeModel;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.internal.tree.space.Analysis;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.Node;
import io.github.servicehandbook.troubleshooting.Resumption;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.SessionSnapshot;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A tree whose structure has no errors, ready to be walked. Immutable and thread-safe. */
public final class WalkableTree implements TroubleshootingTree {
    private final TreeModel model;
    private final AtomicReference<@Nullable Analysis> analysis = new AtomicReference<>();

    public WalkableTree(TreeModel model) {
        this.model = model;
    }

    /** Returns the definition of the tree. */
    public TreeModel model() {
        return model;
    }

    /** Returns the same analysis for all threads, because positions are compared by identity. */
    public Analysis analysis() {
        Analysis known = analysis.get();
        if (known == null) {
            analysis.compareAndSet(null, new Analysis(model));
            known = Objects.requireNonNull(analysis.get());
        }
        return known;
    }

    InlinedTree program() {
        return analysis().program();
    }

    /** Returns this tree with another ID. */
    public WalkableTree named(TreeId id) {
        return id.equals(id()) ? this : new WalkableTree(model.named(id));
    }

    @Override
    public TreeId id() {
        return model.id();
    }

    @Override
    public String title(Locale locale) {
        return model.title(locale);
    }

    @Override
    public Node root() {
        return model.treeNode(model.content().root()).node();
    }

    @Override
    public List<Node> nodes() {
        List<Node> all = new ArrayList<>();
        for (TreeNode node : model.content().nodes()) {
            all.add(node.node());
        }
        return List.copyOf(all);
    }

    @Override
    public Node node(NodeId id) {
        if (!model.has(id)) {
            throw NearMatches.unknown("node", id.value(), model.nodeIds());
        }
        return model.treeNode(id).node();
    }

    @Override
    public Optional<Node> findNode(String id) {
        Objects.requireNonNull(id, "id");
        for (TreeNode node : model.content().nodes()) {
            if (node.id().value().equals(id)) {
                return Optional.of(node.node());
            }
        }
        return Optional.empty();
    }

    @Override
    public Fact fact(String name) {
        return NearMatches.get("fact", Objects.requireNonNull(name, "name"), model.factsByName());
    }

    @Override
    public List<Fact> facts() {
        return List.copyOf(model.factsByName().values());
    }

    @Override
    public Citation citation() {
        return model.content().citation();
    }

    @Override
    public String structureFingerprint() {
        return model.structureFingerprint();
    }

    @Override
    public String contentFingerprint() {
        return model.contentFingerprint();
    }

    @Override
    public String toJson() {
        return TreeJson.of(model, true);
    }

    @Override
    public String contentVersion() {
        return model.content().contentVersion();
    }

    @Override
    public Session start(Map<String, Answer> knownFacts) {
        return WalkedSession.start(this, knownFacts);
    }

    @Override
    public Resumption resume(SessionSnapshot snapshot) {
        return Resumer.resume(this, Objects.requireNonNull(snapshot, "snapshot"));
    }

    /** Returns the ID and the number of nodes. */
    @Override
    public String toString() {
        return "TroubleshootingTree " + id() + ", " + model.content().nodes().size() + " nodes";
    }
}

package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.Fact;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The definition of a tree, and of the trees that it calls. Immutable and thread-safe. */
public final class TreeModel {
    /**
     * A tree as its file has it.
     *
     * @param shared whether it is only called
     */
    public record Content(
            TreeId id,
            boolean shared,
            String title,
            String titleEn,
            Citation citation,
            List<Fact> facts,
            NodeId root,
            List<TreeNode> nodes,
            String contentVersion) {}

    private final Content content;
    private final Map<String, TreeModel> called;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final long size;
    private volatile @Nullable Fingerprints fingerprints;

    /** Takes the called trees by their ids; they are whole already, since no tree can call itself. */
    public TreeModel(Content content, Map<String, TreeModel> called) {
        this.content = content;
        this.called = Map.copyOf(called);
        for (TreeNode node : content.nodes()) {
            numbers.put(node.id().value(), numbers.size());
        }
        for (Fact fact : content.facts()) {
            facts.put(fact.name(), fact);
        }
        long all = content.nodes().size();
        for (TreeNode node : content.nodes()) {
            if (node instanceof TreeNode.Call call) {
                TreeModel tree = called(call.tree());
                // Trees that call one another twice double at each level.
                all = Math.min(Integer.MAX_VALUE, all + tree.size);
                for (Fact fact : tree.facts.values()) {
                    facts.putIfAbsent(fact.name(), fact);
                }
            }
        }
        size = all;
    }

    /** How many nodes it has with all that it calls, each as often as it is called; at most the greatest int. */
    public long size() {
        return size;
    }

    /** Whether it has a node of its own with this id. */
    public boolean has(NodeId id) {
        return numbers.containsKey(id.value());
    }

    /** The ids of its own nodes, in the order of the file. */
    public Set<String> nodeIds() {
        return Collections.unmodifiableSet(numbers.keySet());
    }

    /** The place of one of its own nodes in its file. */
    public int numberOf(String id) {
        return Objects.requireNonNull(numbers.get(id));
    }

    /** The outcomes of its own and those of called trees that end it too, in the order of the content. */
    Set<String> outcomeCodes() {
        Set<String> codes = new LinkedHashSet<>();
        for (TreeNode node : content.nodes()) {
            if (node instanceof TreeNode.Ending ending) {
                codes.add(ending.outcomeCode());
            } else if (node instanceof TreeNode.Call call) {
                for (TreeNode.Call.Return way : call.returns()) {
                    if (way.to() == null) {
                        codes.add(way.code());
                    }
                }
            }
        }
        return codes;
    }

    public Content content() {
        return content;
    }

    /** This tree under another name. */
    public TreeModel named(TreeId id) {
        if (id.equals(id())) {
            return this;
        }
        Content other = new Content(
                id,
                content.shared(),
                content.title(),
                content.titleEn(),
                content.citation(),
                content.facts(),
                content.root(),
                content.nodes(),
                content.contentVersion());
        return new TreeModel(other, called);
    }

    /** The tree that a node of this one calls. */
    public TreeModel called(TreeId tree) {
        return Objects.requireNonNull(called.get(tree.value()));
    }

    /** One of this tree's own nodes, which must exist. */
    public TreeNode treeNode(NodeId id) {
        return content.nodes().get(numberOf(id.value()));
    }

    public TreeId id() {
        return content.id();
    }

    public String title(Locale locale) {
        return Languages.pick(locale, content.title(), content.titleEn());
    }

    /** The facts of this tree and all that it calls; the same name is the same fact. */
    public Map<String, Fact> factsByName() {
        return Collections.unmodifiableMap(facts);
    }

    /** The digest of what decides where a walk goes. */
    public String structureFingerprint() {
        return fingerprints().structure();
    }

    /** The digest of everything. */
    public String contentFingerprint() {
        return fingerprints().content();
    }

    private Fingerprints fingerprints() {
        Fingerprints known = fingerprints;
        if (known == null) {
            known = Fingerprints.of(this);
            fingerprints = known;
        }
        return known;
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return "TreeModel " + content.id();
    }
}

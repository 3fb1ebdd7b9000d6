package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.Fact;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The definition of a tree and of the trees that it calls. Immutable and thread-safe. */
public final class TreeModel {
    /**
     * The content of a tree file.
     *
     * @param shared whether the tree is only used as a subtree
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

    /** Creates a tree from its content and the called trees by ID. A tree cannot call itself. */
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

    /** Returns the number of nodes including inlined subtrees, at most {@link Integer#MAX_VALUE}. */
    public long size() {
        return size;
    }

    /** Returns whether this tree itself has a node with this ID. */
    public boolean has(NodeId id) {
        return numbers.containsKey(id.value());
    }

    /** Returns the IDs of the nodes of this tree itself, in the order of the file. */
    public Set<String> nodeIds() {
        return Collections.unmodifiableSet(numbers.keySet());
    }

    /** Returns the index of a node of this tree itself. */
    public int numberOf(String id) {
        return Objects.requireNonNull(numbers.get(id));
    }

    /** Returns the outcome codes of this tree and of called trees that end it, in the order of the content. */
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

    /**
     * Returns the different texts of an outcome, including the texts in called trees whose outcome ends this tree.
     *
     * @param code the code of the outcome
     * @param locale the language of the texts
     */
    public Set<String> outcomeTexts(String code, Locale locale) {
        Set<String> texts = new LinkedHashSet<>();
        Set<TreeModel> found = new LinkedHashSet<>(List.of(this));
        Deque<TreeModel> open = new ArrayDeque<>(found);
        TreeModel tree;
        while ((tree = open.poll()) != null) {
            for (TreeNode node : tree.content.nodes()) {
                if (node instanceof TreeNode.Ending ending
                        && ending.outcomeCode().equals(code)) {
                    texts.add(node.text(locale));
                } else if (node instanceof TreeNode.Call call && call.endsWith(code)) {
                    TreeModel other = tree.called(call.tree());
                    if (found.add(other)) {
                        open.add(other);
                    }
                }
            }
        }
        return texts;
    }

    public Content content() {
        return content;
    }

    /** Returns this tree with another ID. */
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

    /** Returns a tree that a node of this tree calls. */
    public TreeModel called(TreeId tree) {
        return Objects.requireNonNull(called.get(tree.value()));
    }

    /** Returns a node of this tree itself; the node must exist. */
    public TreeNode treeNode(NodeId id) {
        return content.nodes().get(numberOf(id.value()));
    }

    public TreeId id() {
        return content.id();
    }

    public String title(Locale locale) {
        return Languages.pick(locale, content.title(), content.titleEn());
    }

    /** Returns the facts of this tree and its subtrees by name; the same name is the same fact. */
    public Map<String, Fact> factsByName() {
        return Collections.unmodifiableMap(facts);
    }

    /** Returns the digest of everything that decides where a walk goes. */
    public String structureFingerprint() {
        return fingerprints().structure();
    }

    /** Returns the digest of the whole content. */
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

    /** Returns the ID. */
    @Override
    public String toString() {
        return "TreeModel " + content.id();
    }
}

package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.internal.text.NearMatches;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Diagram;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.Node;
import io.github.servicehandbook.troubleshooting.PathSpace;
import io.github.servicehandbook.troubleshooting.Resumption;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.SessionSnapshot;
import io.github.servicehandbook.troubleshooting.TreeDiff;
import io.github.servicehandbook.troubleshooting.TreeReport;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A tree and the trees that it calls. Immutable; what is computed from it is computed when first asked for. */
public final class TreeModel implements TroubleshootingTree {
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
    private final AtomicReference<@Nullable Program> program = new AtomicReference<>();
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
    boolean has(NodeId id) {
        return numbers.containsKey(id.value());
    }

    /** The place of one of its own nodes in its file. */
    int numberOf(String id) {
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

    @Override
    public TreeId id() {
        return content.id();
    }

    @Override
    public String title(Locale locale) {
        return Languages.pick(locale, content.title(), content.titleEn());
    }

    @Override
    public Node root() {
        return treeNode(content.root()).node();
    }

    @Override
    public List<Node> nodes() {
        List<Node> all = new ArrayList<>();
        for (TreeNode node : content.nodes()) {
            all.add(node.node());
        }
        return List.copyOf(all);
    }

    @Override
    public Node node(NodeId id) {
        if (!has(id)) {
            throw NearMatches.unknown("node", id.value(), numbers.keySet());
        }
        return treeNode(id).node();
    }

    @Override
    public List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    /** The facts of this tree and all that it calls; the same name is the same fact. */
    Map<String, Fact> factsByName() {
        return Collections.unmodifiableMap(facts);
    }

    @Override
    public Citation citation() {
        return content.citation();
    }

    @Override
    public String structureFingerprint() {
        return fingerprints().structure();
    }

    @Override
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

    @Override
    public String toJson() {
        return TreeText.of(this, true);
    }

    @Override
    public String contentVersion() {
        return content.contentVersion();
    }

    /** Always the same one, whichever thread is the first: positions are told apart by identity. */
    Program program() {
        Program known = program.get();
        if (known == null) {
            program.compareAndSet(null, Program.of(this));
            known = Objects.requireNonNull(program.get());
        }
        return known;
    }

    @Override
    public Session start(Map<String, Answer> knownFacts) {
        return WalkedSession.start(this, knownFacts);
    }

    @Override
    public Resumption resume(SessionSnapshot snapshot) {
        return Resumer.resume(this, Objects.requireNonNull(snapshot, "snapshot"));
    }

    @Override
    public TreeReport verify() {
        return proof().report();
    }

    /** {@link #verify}, and how much there was to look at. */
    public Proof.Result proof() {
        return Proof.of(this);
    }

    @Override
    public PathSpace paths() {
        return new Walks(this);
    }

    @Override
    public TreeDiff diff(TroubleshootingTree newer) {
        if (!(Objects.requireNonNull(newer, "newer") instanceof TreeModel other)) {
            throw new IllegalArgumentException("newer: no tree that this library loaded");
        }
        return Differences.between(this, other);
    }

    @Override
    public Diagram diagram() {
        return new TreeDiagram(this, Overlay.NONE);
    }

    /** Returns the id and the number of nodes. */
    @Override
    public String toString() {
        return "TroubleshootingTree " + content.id() + ", " + content.nodes().size() + " nodes";
    }
}

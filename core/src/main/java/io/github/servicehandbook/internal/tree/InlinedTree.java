package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.TraceEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tree with every subtree inlined, once for each call path. Immutable and thread-safe.
 */
public final class InlinedTree {
    /** The maximum number of nodes of a tree, including its inlined subtrees. */
    static final int MAX_POSITIONS = 200_000;

    /** A tree at its call path. */
    private record Frame(
            TreeModel tree,
            ProgramPoint.Place place,
            @Nullable ProgramPoint caller,
            Map<String, ProgramPoint> positions) {
        ProgramPoint at(NodeId id) {
            return Objects.requireNonNull(positions.get(id.value()));
        }

        @Nullable
        ProgramPoint atOrNull(@Nullable NodeId id) {
            return id == null ? null : at(id);
        }
    }

    private final ProgramPoint root;
    private final List<ProgramPoint> positions;
    private final Map<String, Fact> facts;

    private InlinedTree(ProgramPoint root, List<ProgramPoint> positions, Map<String, Fact> facts) {
        this.root = root;
        this.positions = positions;
        this.facts = facts;
    }

    /** Creates the program; throws an exception if the tree is too large. Bundles with such trees do not load. */
    public static InlinedTree of(TreeModel tree) {
        return new Linker().link(tree);
    }

    public ProgramPoint root() {
        return root;
    }

    public List<ProgramPoint> positions() {
        return positions;
    }

    /** Returns the node of a trace entry. */
    public TreeNode node(TraceEntry entry) {
        for (ProgramPoint position : positions) {
            if (position.tree().id().equals(entry.tree())) {
                return position.tree().treeNode(entry.node());
            }
        }
        throw new IllegalArgumentException("entry: no part of this tree: " + entry.tree());
    }

    /** Returns the facts of the tree, followed by those of its subtrees. */
    public Map<String, Fact> facts() {
        return facts;
    }

    /**
     * Inlines the subtrees. Uses a queue, because only the number of trees bounds the depth of calls.
     */
    private static final class Linker {
        private final List<ProgramPoint> positions = new ArrayList<>();
        private final Deque<Frame> frames = new ArrayDeque<>();
        private final Map<ProgramPoint, Frame> callers = new HashMap<>();

        InlinedTree link(TreeModel tree) {
            Frame first = open(tree, ProgramPoint.Place.OUTSIDE, null);
            Frame frame;
            while ((frame = frames.poll()) != null) {
                for (TreeNode node : frame.tree().content().nodes()) {
                    link(frame, node);
                }
            }
            return new InlinedTree(first.at(tree.content().root()), List.copyOf(positions), tree.factsByName());
        }

        private Frame open(TreeModel tree, ProgramPoint.Place place, @Nullable ProgramPoint caller) {
            Map<String, ProgramPoint> own = new HashMap<>();
            for (TreeNode node : tree.content().nodes()) {
                ProgramPoint position = new ProgramPoint(positions.size(), tree, node, place);
                positions.add(position);
                own.put(node.id().value(), position);
            }
            if (positions.size() > MAX_POSITIONS) {
                throw new IllegalStateException("a tree has more than " + MAX_POSITIONS + " nodes with all it calls");
            }
            Frame frame = new Frame(tree, place, caller, own);
            frames.add(frame);
            return frame;
        }

        private void link(Frame frame, TreeNode node) {
            ProgramPoint position = frame.at(node.id());
            if (node instanceof TreeNode.Asking asking) {
                linkWays(frame, position, asking.routing());
                position.linkOnward(frame.atOrNull(asking.question().exhausted()));
            } else if (node instanceof TreeNode.Decision decision) {
                linkWays(frame, position, decision.routing());
            } else if (node instanceof TreeNode.Call call) {
                callers.put(position, frame);
                TreeModel tree = frame.tree().called(call.tree());
                position.linkOnward(open(tree, frame.place().within(frame.tree(), node), position)
                        .at(tree.content().root()));
            } else if (node instanceof TreeNode.Ending ending && frame.caller() != null) {
                position.linkOnward(returned(frame.caller(), ending.outcomeCode()));
            }
        }

        private static void linkWays(Frame frame, ProgramPoint position, Routing ways) {
            Guard[] guards = new Guard[ways.routes().size()];
            ProgramPoint[] targets = new ProgramPoint[guards.length];
            for (int i = 0; i < guards.length; i++) {
                guards[i] = ways.routes().get(i).when();
                targets[i] = frame.at(ways.routes().get(i).to());
            }
            position.linkWays(guards, targets, frame.atOrNull(ways.otherwise()), frame.atOrNull(ways.unknown()));
        }

        /** Returns the target of a subtree outcome: the nearest caller that does not end with it defines the target. */
        private @Nullable ProgramPoint returned(@Nullable ProgramPoint innermost, String outcome) {
            ProgramPoint caller = innermost;
            while (caller != null) {
                Frame frame = Objects.requireNonNull(callers.get(caller));
                NodeId to = ((TreeNode.Call) caller.node()).after(outcome);
                if (to != null) {
                    return frame.at(to);
                }
                caller = frame.caller();
            }
            return null;
        }
    }
}

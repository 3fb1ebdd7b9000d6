package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.internal.tree.Guard;
import io.github.servicehandbook.internal.tree.Routing;
import io.github.servicehandbook.internal.tree.TreeModel;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Fact;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Trees of any wording, that too which no reader of a bundle lets pass. */
final class WordedTrees {
    private static final NodeId ENDING = NodeId.of("r-1");

    private WordedTrees() {}

    /** One question that leads to one ending: title, texts and the label of the arrow are all the same. */
    static WalkableTree of(String text) {
        Fact fact = Fact.of(
                "f",
                AnswerSpec.Kind.ONE_OF,
                text,
                text,
                List.of(new Fact.Option("a", text, text, false, List.of())),
                null,
                0,
                false);
        TreeNode question = new TreeNode.Question(
                head(NodeId.of("q-1"), text),
                new TreeNode.Asking.Question(fact, false, false, Map.of(), 0, null),
                new Routing(false, List.of(new Routing.Route(Guard.in("f", Set.of("a")), ENDING)), null, null));
        TreeNode ending = new TreeNode.Resolution(head(ENDING, text), "done", SmallTree.TREE.citation());
        return new WalkableTree(new TreeModel(
                new TreeModel.Content(
                        TreeId.of("worded"),
                        false,
                        text,
                        text,
                        SmallTree.TREE.citation(),
                        List.of(fact),
                        question.id(),
                        List.of(question, ending),
                        "1.0.0"),
                Map.of()));
    }

    private static TreeNode.Head head(NodeId id, String text) {
        return new TreeNode.Head(id, text, text, List.of(), List.of(), false);
    }
}

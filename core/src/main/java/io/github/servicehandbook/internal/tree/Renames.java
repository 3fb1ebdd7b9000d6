package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Fact;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Resolves former IDs of nodes and options from other versions of a tree. */
public final class Renames {
    private Renames() {}

    /** Returns whether a node has or had an ID. */
    public static boolean isNode(ProgramPoint position, NodeId id) {
        return position.node().id().equals(id)
                || position.node().head().formerly().contains(id.value());
    }

    /** Returns whether the calls that lead to a node match a path, by current or former IDs. */
    public static boolean isPath(ProgramPoint position, String path) {
        if (position.path().equals(path)) {
            return true;
        }
        String[] now = position.path().split("/", -1);
        String[] then = path.split("/", -1);
        if (now.length != then.length || position.path().isEmpty() || path.isEmpty()) {
            return false;
        }
        for (int i = 0; i < now.length; i++) {
            TreeModel at = position.callers().get(i);
            String tree = now[i].substring(0, now[i].indexOf(':') + 1);
            TreeNode call = at.treeNode(NodeId.of(now[i].substring(tree.length())));
            String old = then[i].startsWith(tree) ? then[i].substring(tree.length()) : "";
            if (!call.toString().equals(old) && !call.head().formerly().contains(old)) {
                return false;
            }
        }
        return true;
    }

    /**
     * An answer with the ids that its options have now.
     *
     * @param noted takes each id that changed, and what it is now
     */
    public static Answer answer(Fact fact, Answer answer, BiConsumer<String, String> noted) {
        if (answer instanceof Answer.OneOf one) {
            String option = option(fact, one.option(), noted);
            return option.equals(one.option()) ? answer : Answer.option(option);
        }
        if (answer instanceof Answer.AnyOf any) {
            Set<String> options = new TreeSet<>();
            any.options().forEach(option -> options.add(option(fact, option, noted)));
            return new Answer.AnyOf(options);
        }
        return answer;
    }

    private static String option(Fact fact, String id, BiConsumer<String, String> noted) {
        for (Fact.Option choice : fact.options()) {
            if (choice.formerly().contains(id)) {
                noted.accept(id, choice.id());
                return choice.id();
            }
        }
        return id;
    }
}

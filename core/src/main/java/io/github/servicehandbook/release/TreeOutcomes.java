package io.github.servicehandbook.release;

import io.github.servicehandbook.internal.tree.space.OutcomeComparison;
import io.github.servicehandbook.release.HandbookDiff.Change;
import io.github.servicehandbook.release.HandbookDiff.Impact;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Creates changes of a tree from answers that lead to another outcome. */
final class TreeOutcomes {
    private TreeOutcomes() {}

    static List<Change> changes(TroubleshootingTree tree, OutcomeComparison.Result outcomes) {
        List<Change> changes = new ArrayList<>();
        for (OutcomeComparison.Change change : outcomes.changes()) {
            String answers = change.answers().stream().map(TreeOutcomes::text).collect(Collectors.joining(","));
            changes.add(change(tree, "/outcomes/" + JsonFlattener.escape(answers), change.before(), change.after()));
        }
        if (!outcomes.conclusive()) {
            changes.add(change(tree, "/outcomes", "", "?"));
        }
        return changes;
    }

    private static Change change(TroubleshootingTree tree, String pointer, String before, String after) {
        return new Change(
                ChangeKind.TREE,
                tree.id().value(),
                tree.title(Locale.CHINESE),
                tree.title(Locale.ENGLISH),
                pointer,
                before,
                after,
                Impact.BEHAVIORAL);
    }

    /** {@return an answer without labels of the content and without text that a person typed} */
    private static String text(Answer answer) {
        if (answer instanceof Answer.YesNo yesNo) {
            return yesNo.yes() ? "yes" : "no";
        }
        if (answer instanceof Answer.OneOf one) {
            return one.option();
        }
        if (answer instanceof Answer.AnyOf any) {
            return String.join("+", new TreeSet<>(any.options()));
        }
        if (answer instanceof Answer.Number number) {
            return number.value().toPlainString();
        }
        if (answer instanceof Answer.Date date) {
            return date.value().toString();
        }
        return answer instanceof Answer.Text ? "text" : "unknown";
    }
}

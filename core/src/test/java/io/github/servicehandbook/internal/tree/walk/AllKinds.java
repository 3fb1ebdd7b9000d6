package io.github.servicehandbook.internal.tree.walk;

import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Session;
import java.time.LocalDate;
import java.util.List;

/** A tree that asks for a fact of each kind, one of them sensitive, and reports them all. */
public final class AllKinds {
    public static final String SECRET = "东门里三号 13800138000";

    /** The file; quotes, a line of more than a hundred characters and a unit are in it. */
    public static final String FILE = Trees.json(
            "all-kinds",
            Trees.yesNo("yes-no")
                    + "," + Trees.oneOf("one-of", "first", "second") + ","
                    + Trees.anyOf("any-of", "red", "green", "none!")
                    + "," + Trees.number("whole", "-100", "100", 0) + ","
                    + Trees.number("power", "-40.5", "0", 2).replace("}", ", 'unit': 'dBm'}") + ","
                    + Trees.fact("words", "TEXT", ", 'longest': 40") + ","
                    + Trees.fact("since", "DATE", "") + ","
                    + Trees.fact("place", "TEXT", ", 'longest': 40, 'sensitive': true") + ","
                    + Trees.fact("unasked", "TEXT", ", 'longest': 40, 'sensitive': true"),
            "q1",
            Trees.question("q1", "yes-no", ", 'otherwise': 'q2'") + ","
                    + Trees.question("q2", "one-of", ", 'allowUnknown': true, 'otherwise': 'q3'") + ","
                    + Trees.question("q3", "any-of", ", 'otherwise': 'q4'") + ","
                    + Trees.question("q4", "whole", ", 'otherwise': 'q5'") + ","
                    + Trees.question("q5", "power", ", 'otherwise': 'q6'") + ","
                    + Trees.question("q6", "words", ", 'otherwise': 'q7'") + ","
                    + Trees.question("q7", "since", ", 'otherwise': 'q8'") + ","
                    + Trees.question("q8", "place", ", 'otherwise': 'e'") + ","
                    + Trees.escalation(
                            "e",
                            "report",
                            ", 'requires': ['place'], 'exports': ['yes-no', 'one-of', 'any-of', 'whole', 'power',"
                                    + " 'words', 'since', 'unasked'], 'raises': [{'when': "
                                    + Trees.is("yes-no", false) + ", 'severity': 'Critical'}], 'due': [{'within':"
                                    + " 'PT48H', " + Trees.CITATION + "}]"));

    static final List<Answer> ANSWERS = List.of(
            Answer.yes(),
            Answer.option("second"),
            Answer.options("green", "red"),
            Answer.number("-7"),
            Answer.number("-31.50"),
            Answer.text("说 \"不行\" \\ 𠮷"),
            Answer.date(LocalDate.of(2026, 11, 22)),
            Answer.text(SECRET));

    private AllKinds() {}

    public static WalkableTree tree() {
        return RandomTrees.read(FILE);
    }

    /** The walk to its end. */
    public static Session reported(WalkableTree tree) {
        return Trees.walk(tree.start(), ANSWERS.toArray(Answer[]::new));
    }
}

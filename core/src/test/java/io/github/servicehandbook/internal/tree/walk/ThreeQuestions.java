package io.github.servicehandbook.internal.tree.walk;

import static org.assertj.core.api.Assertions.assertThat;

/** A tree of three questions, and its changed versions. */
public final class ThreeQuestions {
    public static final String FILE = Trees.json(
            "sms",
            Trees.oneOf("direction", "receive", "send") + "," + Trees.yesNo("all") + "," + Trees.yesNo("fixed"),
            "q-direction",
            Trees.question("q-direction", "direction", ", 'otherwise': 'q-all'")
                    + ","
                    + Trees.question(
                            "q-all",
                            "all",
                            Trees.routes(Trees.is("all", true), "q-fixed", Trees.is("all", false), "r-one"))
                    + ","
                    + Trees.question(
                            "q-fixed",
                            "fixed",
                            Trees.routes(Trees.is("fixed", true), "r-done", Trees.is("fixed", false), "r-shop"))
                    + "," + Trees.resolution("r-one", "one") + "," + Trees.resolution("r-done", "done") + ","
                    + Trees.resolution("r-shop", "shop"));

    private ThreeQuestions() {}

    public static WalkableTree tree() {
        return RandomTrees.read(FILE);
    }

    public static WalkableTree changed(String old, String replacement) {
        String before = old.replace('\'', '"');
        assertThat(FILE).contains(before);
        return RandomTrees.read(FILE.replace(before, replacement.replace('\'', '"')));
    }
}

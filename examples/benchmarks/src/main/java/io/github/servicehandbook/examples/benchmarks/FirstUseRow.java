package io.github.servicehandbook.examples.benchmarks;

/** The rows of {@link FirstUse}, in the order of the table. {@link FirstUseWork} does the work of each. */
enum FirstUseRow {
    FLOOR("floor: every token of the content files by Jackson's parser", true),
    FLOOR_SHA256("floor and SHA-256 of every file", true),
    LOAD("`Handbook.load()`", true),
    LAZY("the same, `LoadMode.LAZY`", true),
    FIRST_CODE("load and first code", true),
    EVERY_PART("load and every part touched", true),
    UNHASHED("the same, its SHA-256 replaced by a constant", true),
    DATABIND("Jackson databind into the same models, no SHA-256, no checks", true),
    DIRECTORY("load of an unsealed bundle, every check: directory", true),
    ZIP("load of an unsealed bundle, every check: zip", true),
    FIRST_SEARCH("first search", false),
    FIRST_SUGGESTION("first suggestion", false),
    FIRST_PREPARE("first `prepare`", false),
    FIRST_ANSWER("first start and answer of a tree", false),
    FIRST_REMAINING("first `remaining`", false),
    FIRST_DRAWING("first drawing, as Mermaid", false),
    SAVE_AND_RESUME("first save and resume", false);

    private final String title;
    private final boolean fromNothing;

    FirstUseRow(String title, boolean fromNothing) {
        this.title = title;
        this.fromNothing = fromNothing;
    }

    String title() {
        return title;
    }

    /** {@return whether the timed section starts from nothing; otherwise every part of the handbook is read before} */
    boolean startsFromNothing() {
        return fromNothing;
    }
}

package io.github.servicehandbook.examples.benchmarks;

/**
 * What a load found: the elements of the arrays at the top level of each file and the number of trees, by which a load
 * shows that it read everything.
 */
record Entries(int codes, int contents, int standards, int passwordPolicy, int trees) {
    /** Written without a record's generated text, which would load classes in a fork. */
    @Override
    public String toString() {
        return codes + "/" + contents + "/" + standards + "/" + passwordPolicy + "/" + trees;
    }
}

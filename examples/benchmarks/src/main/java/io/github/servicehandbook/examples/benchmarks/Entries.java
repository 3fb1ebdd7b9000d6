package io.github.servicehandbook.examples.benchmarks;

/**
 * The number of elements that a load found: those of the top-level arrays of each file, and the trees. A load proves
 * with it that it read everything.
 */
record Entries(int codes, int contents, int standards, int passwordPolicy, int trees) {
    /** Replaces the generated method of the record, which would load classes in a fork. */
    @Override
    public String toString() {
        return codes + "/" + contents + "/" + standards + "/" + passwordPolicy + "/" + trees;
    }
}

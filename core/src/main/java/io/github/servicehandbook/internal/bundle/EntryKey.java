package io.github.servicehandbook.internal.bundle;

/** An entry: its kind and its id. */
record EntryKey(EntryKind kind, String id) {
    /** As messages name it. */
    @Override
    public String toString() {
        return kind.label() + " " + id;
    }
}

package io.github.servicehandbook.internal.manifest;

/** An entry: its kind and its id. */
public record EntryKey(EntryKind kind, String id) {
    /** As messages name it. */
    @Override
    public String toString() {
        return kind.label() + " " + id;
    }
}

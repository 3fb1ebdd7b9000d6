package io.github.servicehandbook.internal.manifest;

/** The key of an entry: its kind and its ID. */
public record EntryKey(EntryFormat kind, String id) {
    /** {@return the key as messages name it} */
    @Override
    public String toString() {
        return kind.label() + " " + id;
    }
}

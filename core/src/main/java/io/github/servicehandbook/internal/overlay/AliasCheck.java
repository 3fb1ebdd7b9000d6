package io.github.servicehandbook.internal.overlay;

import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.content.IdReferences;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.manifest.EntryFormat;
import io.github.servicehandbook.internal.manifest.Manifest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks that every alias of a manifest leads, in at most eight steps, from a former ID to a current or removed one.
 */
public final class AliasCheck {
    private static final int MAX_STEPS = 8;

    private AliasCheck() {}

    public static void check(Map<String, Map<String, String>> aliases, IdReferences links, Faults faults) {
        for (Map.Entry<String, Map<String, String>> ofKind : aliases.entrySet()) {
            EntryFormat kind = EntryFormat.of(ofKind.getKey());
            if (kind == null || kind.aliasKind() != kind) {
                add(faults, ofKind.getKey(), null, "unknown kind; expected code, section, clause, standard or tree");
            } else if (!links.of(kind).isUnknowable()) {
                for (String oldId : ofKind.getValue().keySet()) {
                    String problem = problem(kind, oldId, ofKind.getValue(), links);
                    if (problem != null) {
                        add(faults, ofKind.getKey(), oldId, problem);
                    }
                }
            }
        }
    }

    private static @Nullable String problem(
            EntryFormat kind, String oldId, Map<String, String> aliases, IdReferences links) {
        if (!kind.isId(oldId) || !kind.isId(aliases.getOrDefault(oldId, ""))) {
            return "invalid ID; both sides must be valid IDs of this kind";
        }
        IdReferences.Ids ids = links.of(kind);
        if (ids.has(oldId)) {
            return "entry still exists; remove the alias or the entry";
        }
        String id = oldId;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            String next = aliases.get(id);
            if (next == null) {
                return kind.isId(id) ? "target " + id + " does not exist" : "target is an alias with an invalid ID";
            }
            if (ids.has(next) || ids.wasRemoved(next)) {
                return null;
            }
            id = next;
        }
        return "alias chain is longer than " + MAX_STEPS + " or circular";
    }

    private static void add(Faults faults, String kind, @Nullable String oldId, String message) {
        String pointer = "/aliases/" + escape(kind) + (oldId == null ? "" : "/" + escape(oldId));
        faults.add(FaultCode.ALIAS, Manifest.FILE, pointer, message);
    }

    /** {@return a name escaped for a JSON pointer (RFC 6901)} Clause IDs contain slashes. */
    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

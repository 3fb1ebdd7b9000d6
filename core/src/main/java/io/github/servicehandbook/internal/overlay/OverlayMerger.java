package io.github.servicehandbook.internal.overlay;

import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.json.JsonTree;
import io.github.servicehandbook.internal.manifest.EntryFormat;
import io.github.servicehandbook.internal.manifest.EntryFormat.Located;
import io.github.servicehandbook.internal.manifest.EntryKey;
import io.github.servicehandbook.internal.manifest.IdNotice;
import io.github.servicehandbook.internal.manifest.Manifest;
import io.github.servicehandbook.internal.overlay.OverlayFile.Op;
import io.github.servicehandbook.internal.overlay.OverlayFile.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Applies overlays to the files of a bundle, in priority order, lowest first. Overlays of the same priority see the
 * same state and must not change the same value, so that the order in which a caller names overlays has no effect.
 *
 * <p>Not thread-safe during construction; immutable afterwards.
 */
public final class OverlayMerger {
    /** A place in an entry, and the overlay that set it. */
    record Assignment(String pointer, OverlayFile layer, Operation operation) {}

    record Step(OverlayFile layer, Operation operation) {}

    private final Manifest manifest;
    private final List<OverlayFile> overlays;
    private final Function<String, @Nullable Map<String, Object>> base;
    private final Faults faults;
    private final Map<String, Map<String, Object>> edited = new TreeMap<>();
    private final Map<EntryKey, List<Assignment>> settings = new HashMap<>();
    private final Map<EntryKey, IdNotice> deprecated = new LinkedHashMap<>();
    private final Map<EntryKey, IdNotice> removed = new LinkedHashMap<>();

    /**
     * Applies overlays, which may be given in any order.
     *
     * @param manifest the manifest of the bundle
     * @param base the tree of a file, which will be changed, or null if the bundle does not have the file or it is
     *     broken
     */
    public OverlayMerger(
            Manifest manifest,
            List<OverlayFile> overlays,
            Function<String, @Nullable Map<String, Object>> base,
            Faults faults) {
        this.manifest = manifest;
        // There is nearly always none, and then no class for sorting needs to be loaded.
        this.overlays = overlays.isEmpty()
                ? overlays
                : overlays.stream().sorted(OverlayFile.ORDER).toList();
        this.base = base;
        this.faults = faults;
        apply();
    }

    private void apply() {
        for (int from = 0; from < overlays.size(); ) {
            int to = from;
            List<Step> group = new ArrayList<>();
            while (to < overlays.size()
                    && overlays.get(to).priority() == overlays.get(from).priority()) {
                OverlayFile layer = overlays.get(to++);
                layer.operations().forEach(operation -> group.add(new Step(layer, operation)));
            }
            applyGroup(group);
            from = to;
        }
    }

    private void applyGroup(List<Step> group) {
        Map<EntryKey, WriteSet> claims = new HashMap<>();
        List<Step> sound = new ArrayList<>();
        for (Step step : group) {
            if (checkTarget(step) && mayPatch(step) && checkConflict(step, claims)) {
                sound.add(step);
            }
        }
        Set<String> shortened = new HashSet<>();
        Map<EntryKey, Step> removals = new HashMap<>();
        for (Step step : sound) {
            Operation operation = step.operation;
            if (operation.op() == Op.TOMBSTONE) {
                shortened.add(operation.kind().file(operation.id()));
                within(key(operation), located(operation).entry()).forEach(each -> removals.put(each, step));
            }
        }
        sound.removeIf(step -> isOverwritten(step, removals));
        for (Op op : Op.values()) {
            sound.stream().filter(step -> step.operation.op() == op).forEach(this::applyStep);
        }
        for (String file : shortened) {
            edited.getOrDefault(file, Map.of()).values().forEach(OverlayMerger::dropEmptyArrays);
        }
    }

    private static EntryKey key(Operation operation) {
        return new EntryKey(operation.kind(), operation.id());
    }

    /** {@return whether the target of the step exists, or does not exist yet if the step adds it} */
    private boolean checkTarget(Step step) {
        Operation operation = step.operation;
        Map<String, Object> root = root(operation);
        if (operation.op() == Op.ADD) {
            return mayAdd(step, root);
        }
        Located found = root == null ? null : operation.kind().locate(operation.id(), root);
        if (found == null) {
            return fault(
                    step,
                    FaultCode.OVERLAY_TARGET,
                    key(operation)
                            + " does not exist; it must be in the base bundle or in an overlay of lower priority");
        }
        return operation.op() != Op.TOMBSTONE
                || found.array() != null
                || fault(
                        step,
                        FaultCode.OVERLAY_TARGET,
                        "a " + operation.kind().label() + " cannot be removed by an overlay");
    }

    private boolean mayAdd(Step step, @Nullable Map<String, Object> root) {
        Operation operation = step.operation;
        EntryKey key = key(operation);
        for (EntryKey each : within(key, operation.body())) {
            String fate = manifest.fate(each);
            if (fate != null) {
                String another = "; IDs are never reused, choose a new ID";
                return fault(step, FaultCode.OVERLAY_CONFLICT, each + " " + fate + another);
            }
        }
        if (operation.kind() == EntryFormat.PASSWORD_POLICY) {
            return fault(
                    step, FaultCode.OVERLAY_TARGET, "the handbook already has its password policy; patch it instead");
        }
        if (operation.kind() == EntryFormat.TREE && root == null) {
            return true;
        }
        if (root == null) {
            return fault(step, FaultCode.OVERLAY_TARGET, "base bundle has no file for the " + key);
        }
        if (operation.kind().locate(operation.id(), root) != null) {
            return fault(step, FaultCode.OVERLAY_CONFLICT, key + " already exists; patch it or choose a new ID");
        }
        return operation.kind().arrayFor(operation.parent(), root) != null
                || fault(
                        step,
                        FaultCode.OVERLAY_TARGET,
                        "parent is missing or does not exist; set \"in\" to an existing section or clause");
    }

    private boolean mayPatch(Step step) {
        Operation operation = step.operation;
        if (operation.op() != Op.PATCH) {
            return true;
        }
        boolean may = true;
        for (String field : operation.body().keySet()) {
            if (!operation.kind().fields().contains(field)) {
                faults.add(
                        FaultCode.OVERLAY_TARGET,
                        step.layer.file(),
                        operation.bodyPointer() + JsonTree.step(field),
                        "property cannot be patched; allowed for a "
                                + operation.kind().label() + ": "
                                + operation.kind().fields().stream().sorted().toList());
                may = false;
            }
        }
        return may;
    }

    /** {@return whether no other step of the same priority changes the same place} */
    private boolean checkConflict(Step step, Map<EntryKey, WriteSet> claims) {
        Operation operation = step.operation;
        List<String> pointers = new ArrayList<>();
        if (operation.op() == Op.PATCH) {
            leaves(operation.body(), "", pointers);
        } else {
            pointers.add(operation.op() == Op.DEPRECATE ? "/deprecated" : "");
        }
        WriteSet claimed = claims.computeIfAbsent(key(operation), key -> new WriteSet());
        for (String pointer : pointers) {
            Step other = claimed.on(pointer);
            if (other != null) {
                return fault(
                        step,
                        FaultCode.OVERLAY_CONFLICT,
                        "conflicts with " + other.layer.file() + other.operation.pointer()
                                + ", which sets the same value at the same priority; change one priority");
            }
        }
        pointers.forEach(pointer -> claimed.add(pointer, step));
        return true;
    }

    /**
     * {@return whether another step of the same priority removes the entry that this step changes or adds to} Reports
     * a conflict then, because the step would be lost without notice.
     */
    private boolean isOverwritten(Step step, Map<EntryKey, Step> removals) {
        Operation operation = step.operation;
        String parent = operation.parent();
        Step removal = removals.get(key(operation));
        if (removal == null && parent != null) {
            removal = removals.get(new EntryKey(EntryFormat.SECTION, parent));
            removal = removal == null ? removals.get(new EntryKey(EntryFormat.CLAUSE, parent)) : removal;
        }
        if (operation.op() == Op.TOMBSTONE || removal == null) {
            return false;
        }
        String other = removal.layer.file() + removal.operation.pointer();
        fault(
                step,
                FaultCode.OVERLAY_CONFLICT,
                "conflicts with " + other
                        + ", which removes the containing entry at the same priority; change one priority");
        return true;
    }

    private static void leaves(Map<String, Object> patch, String above, List<String> pointers) {
        patch.forEach((name, value) -> {
            Map<String, Object> object = JsonTree.object(value);
            if (object == null || object.isEmpty()) {
                pointers.add(above + JsonTree.step(name));
            } else {
                leaves(object, above + JsonTree.step(name), pointers);
            }
        });
    }

    private void applyStep(Step step) {
        Operation operation = step.operation;
        EntryKey key = key(operation);
        switch (operation.op()) {
            case ADD -> add(step);
            case PATCH -> {
                JsonTree.merge(located(operation).entry(), operation.body());
                List<String> pointers = new ArrayList<>();
                leaves(operation.body(), "", pointers);
                pointers.forEach(pointer -> set(key, pointer, step));
            }
            case DEPRECATE -> deprecated.put(key, notice(step, key.kind()));
            case TOMBSTONE -> remove(step);
        }
    }

    /**
     * Removes an entry and everything inside it. It may already be gone with an enclosing entry, but its own removal
     * record takes precedence.
     */
    private void remove(Step step) {
        Operation operation = step.operation;
        Map<String, Object> root = root(operation);
        Located found = root == null ? null : operation.kind().locate(operation.id(), root);
        if (root != null && found != null && found.array() != null) {
            found.array().remove(found.index());
            for (EntryKey each : within(key(operation), found.entry())) {
                deprecated.remove(each);
                removed.put(each, notice(step, each.kind()));
            }
        }
        removed.put(key(operation), notice(step, operation.kind()));
    }

    /** {@return an entry and the entries inside it} */
    private static List<EntryKey> within(EntryKey key, Map<String, Object> entry) {
        List<EntryKey> keys = new ArrayList<>(List.of(key));
        switch (key.kind()) {
            case SECTION -> {
                addAll(EntryFormat.SECTION, "", entry.get("sections"), keys);
                addAll(EntryFormat.CLAUSE, "", entry.get("clauses"), keys);
            }
            case CLAUSE -> addAll(EntryFormat.CLAUSE, "", entry.get("children"), keys);
            case TREE -> addAll(EntryFormat.NODE, key.id() + "/", entry.get("nodes"), keys);
            default -> {}
        }
        return keys;
    }

    private static void addAll(EntryFormat kind, String prefix, @Nullable Object entries, List<EntryKey> keys) {
        List<Object> array = JsonTree.array(entries);
        for (Object each : array == null ? List.of() : array) {
            Map<String, Object> entry = JsonTree.object(each);
            if (entry != null) {
                keys.addAll(within(new EntryKey(kind, prefix + entry.get("id")), entry));
            }
        }
    }

    /**
     * {@return the notice of an operation for an entry of a kind} The replacement of a section does not replace its
     * clauses.
     */
    private static IdNotice notice(Step step, EntryFormat kind) {
        Operation operation = step.operation;
        String replacedBy = operation.kind() == kind ? operation.replacedBy() : null;
        return new IdNotice(step.layer.label(), replacedBy, operation.reason(), step.layer.file(), operation.pointer());
    }

    /** Removes empty arrays, except at the top level of a file. */
    private static void dropEmptyArrays(Object value) {
        List<Object> array = JsonTree.array(value);
        Map<String, Object> object = JsonTree.object(value);
        if (array != null) {
            array.forEach(OverlayMerger::dropEmptyArrays);
        } else if (object != null) {
            object.values().forEach(OverlayMerger::dropEmptyArrays);
            object.values().removeIf(member -> member instanceof List<?> list && list.isEmpty());
        }
    }

    private void add(Step step) {
        Operation operation = step.operation;
        if (operation.kind() == EntryFormat.TREE) {
            edited.put(operation.kind().file(operation.id()), new LinkedHashMap<>(copy(operation.body())));
        } else {
            Map<String, Object> root = root(operation);
            List<Object> array = root == null ? null : operation.kind().arrayFor(operation.parent(), root);
            if (array != null) {
                array.add(copy(operation.body()));
            }
        }
        within(key(operation), operation.body()).forEach(removed::remove);
        set(key(operation), "", step);
    }

    private static Map<String, Object> copy(Map<String, Object> body) {
        Map<String, Object> copy = JsonTree.object(JsonTree.copy(body));
        return copy == null ? Map.of() : copy;
    }

    private void set(EntryKey key, String pointer, Step step) {
        settings.computeIfAbsent(key, each -> new ArrayList<>())
                .add(new Assignment(pointer, step.layer, step.operation));
    }

    /** {@return the entry of a valid step} An earlier step of the same group cannot have removed it. */
    private Located located(Operation operation) {
        Map<String, Object> root = root(operation);
        Located found = root == null ? null : operation.kind().locate(operation.id(), root);
        if (found == null) {
            throw new IllegalStateException("no " + key(operation) + " although it was there");
        }
        return found;
    }

    private @Nullable Map<String, Object> root(Operation operation) {
        return root(operation.kind(), operation.id());
    }

    private @Nullable Map<String, Object> root(EntryFormat kind, String id) {
        String file = kind.file(id);
        Map<String, Object> root = edited.get(file);
        if (root == null) {
            root = base.apply(file);
            if (root != null) {
                edited.put(file, root);
            }
        }
        return root;
    }

    private boolean fault(Step step, FaultCode code, String message) {
        faults.add(code, step.layer.file(), step.operation.pointer(), message);
        return false;
    }

    public List<OverlayFile> overlays() {
        return overlays;
    }

    /** {@return the files that were changed or added, with their new content} */
    public Map<String, Map<String, Object>> edited() {
        return edited;
    }

    /** {@return the values that overlays set in an entry, the last one at the end} */
    List<Assignment> settings(EntryFormat kind, String id) {
        return settings.getOrDefault(new EntryKey(kind, id), List.of());
    }

    /** {@return the entries that overlays added} */
    List<Assignment> added() {
        return settings.values().stream()
                .flatMap(List::stream)
                .filter(setting -> setting.pointer().isEmpty())
                .toList();
    }

    /** {@return the notices of entries that are marked for removal} */
    Map<EntryKey, IdNotice> deprecated() {
        return deprecated;
    }

    /** {@return the notices of entries that were removed} */
    public Map<EntryKey, IdNotice> removed() {
        return removed;
    }
}

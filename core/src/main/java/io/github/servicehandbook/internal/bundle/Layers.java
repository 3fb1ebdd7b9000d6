package io.github.servicehandbook.internal.bundle;

import io.github.servicehandbook.internal.bundle.OverlayFile.Op;
import io.github.servicehandbook.internal.bundle.OverlayFile.Operation;
import io.github.servicehandbook.internal.bundle.OverlayKind.Located;
import io.github.servicehandbook.internal.fault.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.json.JsonTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lays overlays over the files of a bundle. Those of lower priority come first; those of one priority see the same state,
 * and must not touch the same thing, so that the order in which a caller names overlays does not matter. For one thread
 * while it is made; what it holds then does not change.
 */
final class Layers {
    /** A step that deprecates or removes an entry. */
    record Notice(Step step) {
        String since() {
            return step.layer.label();
        }

        @Nullable
        String replacedBy() {
            return step.operation.replacedBy();
        }

        String reason() {
            return step.operation.reason();
        }
    }

    /** A place in an entry, and the layer that set it. */
    record Setting(String pointer, OverlayFile layer, Operation operation) {}

    record Step(OverlayFile layer, Operation operation) {}

    private final List<OverlayFile> overlays;
    private final Function<String, @Nullable Map<String, Object>> base;
    private final Faults faults;
    private final Map<String, Map<String, Object>> edited = new TreeMap<>();
    private final Map<String, List<Setting>> settings = new HashMap<>();
    private final Map<String, Notice> deprecated = new HashMap<>();
    private final Map<String, Notice> removed = new HashMap<>();

    /**
     * Takes the overlays in any order.
     *
     * @param base the tree of a file, which will be changed; null if the bundle has none, or a broken one
     */
    Layers(List<OverlayFile> overlays, Function<String, @Nullable Map<String, Object>> base, Faults faults) {
        // Nearly always there is none, and then nothing that sorts need be loaded.
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
        checkReplacements(deprecated);
        checkReplacements(removed);
    }

    private void checkReplacements(Map<String, Notice> notices) {
        for (Notice notice : notices.values()) {
            Operation operation = notice.step.operation;
            String id = operation.replacedBy();
            Map<String, Object> root = id == null ? null : root(operation.kind(), id);
            if (id != null && (root == null || operation.kind().locate(id, root) == null)) {
                faults.add(
                        FaultCode.DANGLING,
                        notice.step.layer.file(),
                        operation.pointer() + "/replacedBy",
                        "the handbook has no " + key(operation.kind(), id));
            }
        }
    }

    private void applyGroup(List<Step> group) {
        Map<String, List<Setting>> claims = new HashMap<>();
        List<Step> sound = new ArrayList<>();
        for (Step step : group) {
            if (isTarget(step) && mayPatch(step) && claim(step, claims)) {
                sound.add(step);
            }
        }
        for (Op op : Op.values()) {
            sound.stream().filter(step -> step.operation.op() == op).forEach(this::applyStep);
        }
    }

    private static String key(Operation operation) {
        return key(operation.kind(), operation.id());
    }

    static String key(OverlayKind kind, String id) {
        return kind.label() + " " + id;
    }

    /** Whether there is what the step changes, and not yet what it adds. */
    private boolean isTarget(Step step) {
        Operation operation = step.operation;
        Map<String, Object> root = root(operation);
        if (operation.op() == Op.ADD && operation.kind() == OverlayKind.TREE) {
            return root == null || fault(step, FaultCode.OVERLAY_CONFLICT, "the handbook has this tree already");
        }
        if (root == null) {
            return fault(step, FaultCode.OVERLAY_TARGET, "the handbook has no " + key(operation));
        }
        Located found = operation.kind().locate(operation.id(), root);
        if (operation.op() == Op.ADD) {
            if (operation.kind() == OverlayKind.PASSWORD_POLICY) {
                return fault(step, FaultCode.OVERLAY_TARGET, "a handbook has one password policy; patch it");
            }
            if (found != null) {
                return fault(step, FaultCode.OVERLAY_CONFLICT, "the handbook has the " + key(operation) + " already");
            }
            return operation.kind().arrayFor(operation.parent(), root) != null
                    || fault(
                            step,
                            FaultCode.OVERLAY_TARGET,
                            "no section or clause of the handbook to add to; say it as \"in\"");
        }
        if (found == null) {
            return fault(
                    step,
                    FaultCode.OVERLAY_TARGET,
                    "the handbook has no " + key(operation)
                            + "; it must be in the base or in an overlay of lower priority");
        }
        return operation.op() != Op.TOMBSTONE
                || found.array() != null
                || fault(step, FaultCode.OVERLAY_TARGET, "a " + operation.kind().label() + " cannot be removed");
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
                        "may not be patched; of a " + operation.kind().label() + " an overlay may patch "
                                + operation.kind().fields().stream().sorted().toList());
                may = false;
            }
        }
        return may;
    }

    /** Whether no other step of the same priority says anything of the same place. */
    private boolean claim(Step step, Map<String, List<Setting>> claims) {
        Operation operation = step.operation;
        List<String> pointers = new ArrayList<>();
        if (operation.op() == Op.PATCH) {
            leaves(operation.body(), "", pointers);
        } else {
            pointers.add(operation.op() == Op.DEPRECATE ? "/deprecated" : "");
        }
        List<Setting> claimed = claims.computeIfAbsent(key(operation), key -> new ArrayList<>());
        for (String pointer : pointers) {
            for (Setting other : claimed) {
                if (overlap(pointer, other.pointer)) {
                    return fault(
                            step,
                            FaultCode.OVERLAY_CONFLICT,
                            "sets what " + other.layer.file() + other.operation.pointer()
                                    + " sets with the same priority; give one of the overlays another priority");
                }
            }
        }
        pointers.forEach(pointer -> claimed.add(new Setting(pointer, step.layer, operation)));
        return true;
    }

    private static boolean overlap(String a, String b) {
        return a.equals(b) || a.startsWith(b + "/") || b.startsWith(a + "/");
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
        String key = key(operation);
        switch (operation.op()) {
            case ADD -> add(step);
            case PATCH -> {
                JsonTree.merge(located(operation).entry(), operation.body());
                List<String> pointers = new ArrayList<>();
                leaves(operation.body(), "", pointers);
                pointers.forEach(pointer -> set(key, pointer, step));
            }
            case DEPRECATE -> deprecated.put(key, new Notice(step));
            case TOMBSTONE -> remove(step);
        }
    }

    /** A clause may be gone already, with the one that it stood in; what stood in it goes with it. */
    private void remove(Step step) {
        Operation operation = step.operation;
        Map<String, Object> root = root(operation);
        Located found = root == null ? null : operation.kind().locate(operation.id(), root);
        if (root != null && found != null && found.array() != null) {
            found.array().remove(found.index());
            root.values().forEach(Layers::dropEmptyArrays);
            noteRemoved(operation.kind(), operation.id(), found.entry(), step);
        }
    }

    private void noteRemoved(OverlayKind kind, String id, Map<String, Object> entry, Step step) {
        String key = key(kind, id);
        deprecated.remove(key);
        removed.put(key, new Notice(step));
        if (kind == OverlayKind.SECTION) {
            noteAllRemoved(OverlayKind.SECTION, entry.get("sections"), step);
            noteAllRemoved(OverlayKind.CLAUSE, entry.get("clauses"), step);
        } else if (kind == OverlayKind.CLAUSE) {
            noteAllRemoved(OverlayKind.CLAUSE, entry.get("children"), step);
        }
    }

    private void noteAllRemoved(OverlayKind kind, @Nullable Object entries, Step step) {
        List<Object> array = JsonTree.array(entries);
        for (Object each : array == null ? List.of() : array) {
            Map<String, Object> entry = JsonTree.object(each);
            if (entry != null) {
                noteRemoved(kind, String.valueOf(entry.get("id")), entry, step);
            }
        }
    }

    /** Below the top of a file an array without elements is left out. */
    private static void dropEmptyArrays(Object value) {
        List<Object> array = JsonTree.array(value);
        Map<String, Object> object = JsonTree.object(value);
        if (array != null) {
            array.forEach(Layers::dropEmptyArrays);
        } else if (object != null) {
            object.values().forEach(Layers::dropEmptyArrays);
            object.values().removeIf(member -> member instanceof List<?> list && list.isEmpty());
        }
    }

    private void add(Step step) {
        Operation operation = step.operation;
        if (operation.kind() == OverlayKind.TREE) {
            edited.put(operation.kind().file(operation.id()), new LinkedHashMap<>(copy(operation.body())));
        } else {
            Map<String, Object> root = root(operation);
            List<Object> array = root == null ? null : operation.kind().arrayFor(operation.parent(), root);
            if (array != null) {
                array.add(copy(operation.body()));
            }
        }
        removed.remove(key(operation));
        set(key(operation), "", step);
    }

    private static Map<String, Object> copy(Map<String, Object> body) {
        Map<String, Object> copy = JsonTree.object(JsonTree.copy(body));
        return copy == null ? Map.of() : copy;
    }

    private void set(String key, String pointer, Step step) {
        settings.computeIfAbsent(key, each -> new ArrayList<>()).add(new Setting(pointer, step.layer, step.operation));
    }

    /** The entry of a step that was found sound; a step before it in its group cannot have taken it away. */
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

    private @Nullable Map<String, Object> root(OverlayKind kind, String id) {
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

    List<OverlayFile> overlays() {
        return overlays;
    }

    /** The files that were changed or added, with what they hold now. */
    Map<String, Map<String, Object>> edited() {
        return edited;
    }

    /** What overlays set in an entry, the last one last. */
    List<Setting> settings(OverlayKind kind, String id) {
        return settings.getOrDefault(key(kind, id), List.of());
    }

    /** The entries that overlays added. */
    List<Setting> added() {
        return settings.values().stream()
                .flatMap(List::stream)
                .filter(setting -> setting.pointer().isEmpty())
                .toList();
    }

    /** What is to be given up, by {@link #key}. */
    Map<String, Notice> deprecated() {
        return deprecated;
    }

    /** What was removed, by {@link #key}. */
    Map<String, Notice> removed() {
        return removed;
    }
}

package io.github.servicehandbook.internal.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Collects the names of the files in a directory or zip, and the problems found in them.
 *
 * <p>Not thread-safe.
 */
final class Listing {
    private final List<FileRejection> problems = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final Map<String, String> byLowerCase = new HashMap<>();

    /** Adds a name, or records why it is rejected. */
    void add(String name) {
        String hazard = BundlePath.hazard(name);
        if (hazard != null) {
            reject(FileRejection.Reason.PATH, name, hazard);
            return;
        }
        String same = byLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        if (name.equals(same)) {
            reject(FileRejection.Reason.ZIP, name, "duplicate entry");
        } else if (same != null) {
            reject(FileRejection.Reason.PATH, name, "differs from " + same + " only by case");
        } else {
            paths.add(name);
        }
    }

    void reject(FileRejection.Reason reason, String file, String message) {
        problems.add(new FileRejection(reason, file, message));
    }

    /** Returns the names in order, if no name was rejected. */
    List<String> paths() throws RejectedException {
        throwIfAny();
        return paths.stream().sorted().toList();
    }

    void throwIfAny() throws RejectedException {
        if (!problems.isEmpty()) {
            throw new RejectedException(problems);
        }
    }
}

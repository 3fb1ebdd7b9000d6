package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.ref.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a node leads. The first route whose guard is TRUE is taken; else {@code unknown} if some guard is UNKNOWN and
 * there is such a way; else {@code otherwise}.
 *
 * @param first whether several guards may be TRUE at once, of which the first counts
 */
public record Ways(
        boolean first,
        List<Route> routes,
        @Nullable NodeId otherwise,
        @Nullable NodeId unknown) {
    /** A way that is taken if a condition holds. */
    public record Route(Guard when, NodeId to) {}
}

package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.ref.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The routes out of a node. The first route whose guard is TRUE is taken. If there is none, {@code unknown} is taken if
 * present and some guard is UNKNOWN; otherwise {@code otherwise}.
 *
 * @param first whether several guards may be TRUE at once; the first such route is then taken
 */
public record Routing(
        boolean first,
        List<Route> routes,
        @Nullable NodeId otherwise,
        @Nullable NodeId unknown) {
    /** A route that is taken if its guard is TRUE. */
    public record Route(Guard when, NodeId to) {}
}

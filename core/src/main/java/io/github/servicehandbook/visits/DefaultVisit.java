package io.github.servicehandbook.visits;

import io.github.servicehandbook.ref.StandardId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visit, written by hand: a collector reads millions of visits, and the JVM does not eliminate an {@code Optional}. A class
 * that Immutables generates cannot be read without one unless it stores each value twice.
 */
final class DefaultVisit implements Visit {
    private final @Nullable Instant arrived;
    private final @Nullable Instant greeted;
    private final @Nullable Instant called;
    private final @Nullable Instant finished;
    private final @Nullable Queue queue;
    private final @Nullable StandardId handlingLimit;
    private final Map<String, String> dimensions;

    DefaultVisit(Parts parts) {
        arrived = parts.arrived;
        greeted = parts.greeted;
        called = parts.called;
        finished = parts.finished;
        queue = parts.queue;
        handlingLimit = parts.handlingLimit;
        dimensions = Map.copyOf(parts.dimensions);
        dimensions.forEach((name, value) -> {
            DimensionText.require("dimensions", name);
            DimensionText.require("dimensions: " + name, value);
        });
    }

    /** Nullable, for a collector. */
    @Nullable
    Instant arrivedOrNull() {
        return arrived;
    }

    @Nullable
    Instant greetedOrNull() {
        return greeted;
    }

    @Nullable
    Instant calledOrNull() {
        return called;
    }

    @Nullable
    Instant finishedOrNull() {
        return finished;
    }

    @Nullable
    Queue queueOrNull() {
        return queue;
    }

    @Nullable
    StandardId activityOrNull() {
        return handlingLimit;
    }

    @Override
    public Optional<Instant> arrived() {
        return Optional.ofNullable(arrived);
    }

    @Override
    public Optional<Instant> greeted() {
        return Optional.ofNullable(greeted);
    }

    @Override
    public Optional<Instant> called() {
        return Optional.ofNullable(called);
    }

    @Override
    public Optional<Instant> finished() {
        return Optional.ofNullable(finished);
    }

    @Override
    public Optional<Queue> queue() {
        return Optional.ofNullable(queue);
    }

    @Override
    public Optional<StandardId> handlingLimit() {
        return Optional.ofNullable(handlingLimit);
    }

    @Override
    public Map<String, String> dimensions() {
        return dimensions;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DefaultVisit that
                && Objects.equals(arrived, that.arrived)
                && Objects.equals(greeted, that.greeted)
                && Objects.equals(called, that.called)
                && Objects.equals(finished, that.finished)
                && queue == that.queue
                && Objects.equals(handlingLimit, that.handlingLimit)
                && dimensions.equals(that.dimensions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(arrived, greeted, called, finished, queue, handlingLimit, dimensions);
    }

    /** Returns moments, queue and handling limit; no value of a dimension. */
    @Override
    public String toString() {
        return "Visit arrived " + arrived + ", greeted " + greeted + ", called " + called + ", finished " + finished
                + ", queue " + queue + ", handling limit " + handlingLimit + ", by " + dimensions.keySet();
    }

    /** What a visit is put together of. */
    static final class Parts implements Builder {
        private @Nullable Instant arrived;
        private @Nullable Instant greeted;
        private @Nullable Instant called;
        private @Nullable Instant finished;
        private @Nullable Queue queue;
        private @Nullable StandardId handlingLimit;
        private final Map<String, String> dimensions = new HashMap<>();

        @Override
        public Parts arrived(Instant instant) {
            arrived = Objects.requireNonNull(instant, "arrived");
            return this;
        }

        @Override
        public Parts greeted(Instant instant) {
            greeted = Objects.requireNonNull(instant, "greeted");
            return this;
        }

        @Override
        public Parts called(Instant instant) {
            called = Objects.requireNonNull(instant, "called");
            return this;
        }

        @Override
        public Parts finished(Instant instant) {
            finished = Objects.requireNonNull(instant, "finished");
            return this;
        }

        @Override
        public Parts queue(Queue visited) {
            queue = Objects.requireNonNull(visited, "queue");
            return this;
        }

        @Override
        public Parts handlingLimit(StandardId limit) {
            handlingLimit = Objects.requireNonNull(limit, "handlingLimit");
            return this;
        }

        @Override
        public Parts dimension(String name, String value) {
            dimensions.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
            return this;
        }

        @Override
        public Visit build() {
            return new DefaultVisit(this);
        }
    }
}

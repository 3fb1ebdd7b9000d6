package io.github.servicehandbook;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A lazily computed value. One thread computes it; the others wait for the result, and their interrupt status is
 * preserved. A failure is thrown in all threads that waited for it, but is not stored: the next caller tries again.
 *
 * <p>Thread-safe.
 */
final class Lazy<T> {
    private final Supplier<T> maker;
    private final AtomicReference<@Nullable CompletableFuture<T>> making = new AtomicReference<>();
    private volatile @Nullable T made;

    /** Takes the value if it is already known, or null. */
    Lazy(@Nullable T made, Supplier<T> maker) {
        this.made = made;
        this.maker = maker;
    }

    T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private T make() {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> other = making.compareAndExchange(null, mine);
        if (other != null) {
            return await(other);
        }
        // Clear the future first: a caller that sees a failure and tries again must not find the old one.
        try {
            T known = made;
            if (known == null) {
                known = Objects.requireNonNull(maker.get());
                made = known;
            }
            making.set(null);
            mine.complete(known);
            return known;
        } catch (RuntimeException | Error e) {
            making.set(null);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static <T> T await(CompletableFuture<T> other) {
        try {
            return other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}

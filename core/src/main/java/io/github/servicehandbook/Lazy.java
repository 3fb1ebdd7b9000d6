package io.github.servicehandbook;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made when first asked for. One thread makes it, the others wait for its result without losing their
 * interrupt. A failure is the result of all who waited for it and of nobody else: the next caller tries again.
 */
final class Lazy<T> {
    private final Supplier<T> maker;
    private final AtomicReference<@Nullable CompletableFuture<T>> making = new AtomicReference<>();
    private volatile @Nullable T made;

    /** Takes it too if it was made already. */
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
        // The place is free before the result is out: who sees a failure and tries again must not find the old one.
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

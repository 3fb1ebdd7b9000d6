package io.github.servicehandbook;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.internal.text.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * A holder of the current handbook that can replace it with a newer one while the program runs. The host decides when:
 * a manager has no thread and no timer.
 *
 * <p>A handbook never changes. Code that holds a handbook continues to use that one; the next call of
 * {@link #current()} returns the new one. For several related queries, call {@link #current()} once and keep the
 * result. A failed reload changes nothing.
 *
 * <p>Example: {@code manager.reload()} from a scheduled task of the host; {@code manager.current().codes()} wherever a
 * handbook is needed.
 *
 * <p>Only a reload can block, and only while another reload is loading; it preserves the interrupt status. Listeners
 * are called without holding a lock, so a slow listener delays neither readers nor reloads nor rollbacks.
 *
 * <p>Thread-safe.
 */
public sealed interface HandbookManager extends AutoCloseable permits DefaultHandbookManager {
    /** A policy for reloads that find a lower version of the content. */
    enum Downgrade {
        /**
         * Rejects a lower version of the bundle or of an overlay with the fault {@code E-ROLLBACK}, which prevents
         * replay of old content.
         */
        REJECTED,
        /** Accepts a lower version like any other. */
        ALLOWED
    }

    /** The result of a reload. */
    sealed interface ReloadResult {
        /**
         * Returns a message for display.
         *
         * <p>Example: 内容已更新到1.3.0。
         *
         * @param locale the locale; an English locale gives English, all others give Chinese
         * @return the message
         */
        String message(Locale locale);

        /**
         * The handbook was replaced. Use {@link io.github.servicehandbook.release.HandbookDiff#between} to find the
         * changes.
         *
         * @param older the handbook before the reload
         * @param newer the handbook after the reload
         */
        record Replaced(Handbook older, Handbook newer) implements ReloadResult {
            /** Validates the components. */
            public Replaced {
                Objects.requireNonNull(older, "older");
                Objects.requireNonNull(newer, "newer");
            }

            @Override
            public String message(Locale locale) {
                String version = newer.info().version();
                return Languages.pick(locale, "内容已更新到" + version + "。", "Updated to " + version + ".");
            }
        }

        /** The content was read and verified, and is the same as the current content. */
        record Unchanged() implements ReloadResult {
            @Override
            public String message(Locale locale) {
                return Languages.pick(locale, "内容已是最新。", "Already up to date.");
            }
        }

        /**
         * The content was rejected; the current handbook remains.
         *
         * @param faults all faults, as in {@link io.github.servicehandbook.bundle.HandbookContentException#faults()};
         *     at least one
         */
        record Failed(List<Fault> faults) implements ReloadResult {
            /** Copies the list. */
            public Failed {
                faults = List.copyOf(faults);
            }

            @Override
            public String message(Locale locale) {
                return Languages.pick(
                        locale,
                        "更新失败，继续使用现有内容：" + faults.size() + "个问题。",
                        "Update failed; the current content stays in use: " + faults.size()
                                + (faults.size() == 1 ? " fault." : " faults."));
            }
        }
    }

    /** The registration of a listener, returned by {@link HandbookManager#onChange}. */
    interface Registration extends AutoCloseable {
        /**
         * Removes the listener; it is not notified of any change of which it has not been notified yet. A second call
         * has no effect.
         */
        @Override
        void close();
    }

    /**
     * Loads a handbook and returns a manager that rejects downgrades.
     *
     * @param loader the loader; every load reads and verifies all content, regardless of {@link HandbookLoader#mode}
     * @return a manager with the loaded handbook as the current one
     * @throws io.github.servicehandbook.bundle.HandbookContentException if the content has faults; the exception lists
     *     them all
     */
    static HandbookManager load(HandbookLoader loader) {
        return load(loader, Downgrade.REJECTED);
    }

    /**
     * Loads a handbook and returns a manager.
     *
     * @param loader the loader, as for {@link #load(HandbookLoader)}
     * @param downgrade whether a reload can go back to a lower version; {@link #rollback()} always can
     * @return a manager with the loaded handbook as the current one
     * @throws io.github.servicehandbook.bundle.HandbookContentException if the content has faults; the exception lists
     *     them all
     */
    static HandbookManager load(HandbookLoader loader, Downgrade downgrade) {
        Objects.requireNonNull(loader, "loader");
        return DefaultHandbookManager.load(loader, Objects.requireNonNull(downgrade, "downgrade"));
    }

    /**
     * Returns the current handbook. The cost is one volatile read.
     *
     * @return the handbook in use
     * @throws IllegalStateException if the manager is closed
     */
    Handbook current();

    /**
     * Loads and verifies all content again. If the content differs, replaces the current handbook and notifies the
     * listeners. Content is the same if its digests, including those of its overlays, are equal. The loaded content is
     * compared with the handbook that is current when loading ends, even if another was current when it began.
     *
     * @return the result; bad content gives a {@link ReloadResult.Failed}, not an exception
     * @throws IllegalStateException if the manager is closed, or was closed before the handbook was replaced, or if a
     *     listener or the content source calls this method
     */
    ReloadResult reload();

    /**
     * Restores the handbook that was in use before the last reload that replaced it, and notifies the listeners. At
     * most two previous handbooks are kept; a handbook that was rolled back is not kept. Does not wait for a reload in
     * progress.
     *
     * @return whether a handbook was restored; false if none is kept
     * @throws IllegalStateException if the manager is closed, or if a listener or the content source calls this method
     */
    boolean rollback();

    /**
     * Returns the previous handbooks that {@link #rollback()} can restore.
     *
     * @return the previous handbooks, the latest first, at most two; without the current one; unmodifiable
     * @throws IllegalStateException if the manager is closed
     */
    List<BundleInfo> previous();

    /**
     * Registers a listener. It receives the older and the newer handbook after each change: each change once, in the
     * order of the changes. By then {@link #current()} returns the newer handbook, or one that replaced it in turn. To
     * find what changed, call {@link io.github.servicehandbook.release.HandbookDiff#between}.
     *
     * <p>One thread at a time calls the listeners, in the order of their registration. It is the thread that made the
     * change, or, if listeners are already being called, the thread that calls them. A reload or rollback may therefore
     * return before the listeners have been notified of its change. An exception of a listener is logged as a warning;
     * it affects neither the change nor other listeners. A slow listener delays only the listeners after it; the
     * handbooks of changes not yet notified stay in memory.
     *
     * @param listener the consumer of the older handbook and the newer one
     * @return a registration whose {@code close()} removes the listener
     * @throws IllegalStateException if the manager is closed
     */
    Registration onChange(BiConsumer<Handbook, Handbook> listener);

    /**
     * Releases the loader, handbooks and listeners. Handbooks already obtained remain usable. A reload in progress no
     * longer replaces the handbook, and listeners are not notified of any change of which they have not been notified
     * yet. A second call has no effect.
     */
    @Override
    void close();
}

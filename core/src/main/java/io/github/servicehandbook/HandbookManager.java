package io.github.servicehandbook;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.Fault;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Keeps the handbook that is in use and replaces it by a newer one while the program runs. The host says when: there is no
 * thread and no timer in it.
 *
 * <p>A handbook never changes: whoever holds one goes on with it, and whoever asks for {@link #current()} next gets the new
 * one. For several questions that belong together ask once and keep the answer. A reload that fails leaves everything as it
 * was.
 *
 * <p>Example: {@code manager.reload()} from a scheduled task of the host; {@code manager.current().codes()} wherever a
 * handbook is needed.
 *
 * <p>Safe to share between threads. Reading never waits. Reloads and rollbacks wait for one another, listeners included;
 * a thread that waits keeps its interrupt.
 */
public sealed interface HandbookManager extends AutoCloseable permits SwappedHandbooks {
    /** Whether a reload may go back to a lower version of the content. */
    enum Downgrade {
        /** A lower version of the bundle or of an overlay is a fault, {@code E-ROLLBACK}: old content cannot be slipped in. */
        REFUSED,
        /** A lower version is taken like any other. */
        ALLOWED
    }

    /** What a reload did. */
    sealed interface Reload {
        /**
         * Another handbook is in use now.
         *
         * @param diff what changed
         */
        record Swapped(HandbookDiff diff) implements Reload {
            /**
             * Checks that nothing is null.
             *
             * @param diff what changed
             */
            public Swapped {
                Objects.requireNonNull(diff, "diff");
            }
        }

        /** The content was read and verified, and is the one in use. */
        record Unchanged() implements Reload {}

        /**
         * The content was refused; the handbook in use stays.
         *
         * @param faults what is wrong, as of {@link
         *     io.github.servicehandbook.bundle.HandbookContentException#faults()}; at least one
         */
        record Failed(List<Fault> faults) implements Reload {
            /**
             * Copies the list.
             *
             * @param faults what is wrong
             */
            public Failed {
                faults = List.copyOf(faults);
            }
        }
    }

    /** What {@link HandbookManager#onChange} returns. */
    interface Registration extends AutoCloseable {
        /** Takes the listener away; a second time does nothing. */
        @Override
        void close();
    }

    /**
     * Loads a handbook and keeps it; refuses downgrades.
     *
     * @param loader where the content comes from; every load reads and verifies all of it, whatever {@link
     *     HandbookLoader#verify} says
     * @return the manager
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if the content has one
     */
    static HandbookManager of(HandbookLoader loader) {
        return of(loader, Downgrade.REFUSED);
    }

    /**
     * Loads a handbook and keeps it.
     *
     * @param loader as of {@link #of(HandbookLoader)}
     * @param downgrade whether a reload may go back to a lower version; {@link #rollback()} always may
     * @return the manager
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if the content has one
     */
    static HandbookManager of(HandbookLoader loader, Downgrade downgrade) {
        Objects.requireNonNull(loader, "loader");
        return SwappedHandbooks.load(loader, Objects.requireNonNull(downgrade, "downgrade"));
    }

    /**
     * Returns the handbook in use: one volatile read.
     *
     * @return the handbook
     * @throws IllegalStateException if the manager is closed
     */
    Handbook current();

    /**
     * Loads everything anew, verifies it and, if it is other content, puts it in use and tells the listeners. The same
     * content is the one whose digests, those of the layers too, are equal.
     *
     * @return what happened; bad content is a {@link Reload.Failed}, no exception
     * @throws IllegalStateException if the manager is closed, or was closed before the swap, or if a listener calls this
     */
    Reload reload();

    /**
     * Puts the handbook in use that was there before the last reload that swapped. At most the last two are kept, and those
     * rolled back are not among them. Tells the listeners.
     *
     * @return false if none is kept
     * @throws IllegalStateException if the manager is closed, or if a listener calls this
     */
    boolean rollback();

    /**
     * Returns what {@link #rollback()} can go back to.
     *
     * @return the earlier handbooks, the latest first, at most two; without the one in use; unmodifiable
     * @throws IllegalStateException if the manager is closed
     */
    List<BundleInfo> kept();

    /**
     * Registers a listener. After each swap it gets what changed, in the thread that reloaded and in the order of the swaps;
     * {@link #current()} is the newer handbook by then. If it throws, that is logged as a warning, and neither the swap nor
     * other listeners notice. It must not wait for another thread that reloads.
     *
     * @param listener gets the difference
     * @return closes the registration
     * @throws IllegalStateException if the manager is closed
     */
    Registration onChange(Consumer<HandbookDiff> listener);

    /**
     * Lets go of loader, handbooks and listeners. Whoever holds a handbook can go on with it. A reload under way swaps
     * nothing any more. A second time does nothing.
     */
    @Override
    void close();
}

package io.github.servicehandbook;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.Fault;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

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
 * <p>Thread-safe. Only a reload ever waits, and only while another one loads; it keeps its interrupt. No listener is called
 * while a lock is held, so that a slow one delays neither readers nor reloads nor rollbacks.
 */
public sealed interface HandbookManager extends AutoCloseable permits DefaultHandbookManager {
    /** Whether a reload may go back to a lower version of the content. */
    enum Downgrade {
        /** A lower version of the bundle or of an overlay is a fault, {@code E-ROLLBACK}: old content cannot be slipped in. */
        REJECTED,
        /** A lower version is taken like any other. */
        ALLOWED
    }

    /** What a reload did. */
    sealed interface ReloadResult {
        /**
         * Another handbook is in use now. {@link io.github.servicehandbook.release.HandbookDiff#between} tells what
         * changed.
         *
         * @param older the handbook that was in use before
         * @param newer the handbook that replaced it
         */
        record Replaced(Handbook older, Handbook newer) implements ReloadResult {
            /** Checks the handbooks. */
            public Replaced {
                Objects.requireNonNull(older, "older");
                Objects.requireNonNull(newer, "newer");
            }
        }

        /** The content was read and verified, and is the one in use. */
        record Unchanged() implements ReloadResult {}

        /**
         * The content was refused; the handbook in use stays.
         *
         * @param faults what is wrong, as of {@link
         *     io.github.servicehandbook.bundle.HandbookContentException#faults()}; at least one
         */
        record Failed(List<Fault> faults) implements ReloadResult {
            /** Copies the list. */
            public Failed {
                faults = List.copyOf(faults);
            }
        }
    }

    /** What {@link HandbookManager#onChange} returns. */
    interface Registration extends AutoCloseable {
        /** Takes the listener away: it is told of no swap that it was not told of by then. A second time does nothing. */
        @Override
        void close();
    }

    /**
     * Loads a handbook and keeps it; refuses downgrades.
     *
     * @param loader where the content comes from; every load reads and verifies all of it, whatever {@link
     *     HandbookLoader#mode} says
     * @return the manager
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if the content has one
     */
    static HandbookManager load(HandbookLoader loader) {
        return load(loader, Downgrade.REJECTED);
    }

    /**
     * Loads a handbook and keeps it.
     *
     * @param loader as of {@link #load(HandbookLoader)}
     * @param downgrade whether a reload may go back to a lower version; {@link #rollback()} always may
     * @return the manager
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if the content has one
     */
    static HandbookManager load(HandbookLoader loader, Downgrade downgrade) {
        Objects.requireNonNull(loader, "loader");
        return DefaultHandbookManager.load(loader, Objects.requireNonNull(downgrade, "downgrade"));
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
     * content is the one whose digests, those of the layers too, are equal. What was loaded is compared with the handbook
     * that is in use when the load ends, even if that is not the one that was in use when it began.
     *
     * @return what happened; bad content is a {@link ReloadResult.Failed}, no exception
     * @throws IllegalStateException if the manager is closed, or was closed before the swap, or if a listener or the
     *     content source calls this
     */
    ReloadResult reload();

    /**
     * Puts the handbook in use that was there before the last reload that swapped. At most the last two are kept, and those
     * rolled back are not among them. Tells the listeners. Does not wait for a reload under way.
     *
     * @return false if none is kept
     * @throws IllegalStateException if the manager is closed, or if a listener or the content source calls this
     */
    boolean rollback();

    /**
     * Returns what {@link #rollback()} can go back to.
     *
     * @return the earlier handbooks, the latest first, at most two; without the one in use; unmodifiable
     * @throws IllegalStateException if the manager is closed
     */
    List<BundleInfo> previous();

    /**
     * Registers a listener. After each swap it gets the older and the newer handbook: each swap once, in the order of the
     * swaps. {@link #current()} is the newer one by then, or one that was put in use still later. A host that asks what
     * changed calls {@link io.github.servicehandbook.release.HandbookDiff#between}.
     *
     * <p>One thread at a time calls the listeners, in the order of their registration: the one that swapped, or, if listeners
     * are being called already, the one that calls them. A reload or a rollback may therefore return before the listeners
     * have heard of its swap. If a listener throws, that is logged as a warning, and neither the swap nor other listeners
     * notice. A slow listener delays the listeners after it, and nobody else; the handbooks of swaps that were not told yet
     * stay in memory.
     *
     * @param listener gets the older handbook, then the newer one
     * @return closes the registration
     * @throws IllegalStateException if the manager is closed
     */
    Registration onChange(BiConsumer<Handbook, Handbook> listener);

    /**
     * Lets go of loader, handbooks and listeners. Whoever holds a handbook can go on with it. A reload under way swaps
     * nothing any more, and a listener that was not told of a swap by then is not told of it. A second time does nothing.
     */
    @Override
    void close();
}

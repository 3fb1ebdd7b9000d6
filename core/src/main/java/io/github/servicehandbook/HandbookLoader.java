package io.github.servicehandbook;

import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Overlay;
import io.github.servicehandbook.bundle.TrustStore;

/**
 * Says where content comes from and how it is checked, then loads it. Each method returns another loader and leaves this
 * one as it is.
 *
 * <p>Immutable and safe to share between threads.
 */
public sealed interface HandbookLoader permits LoaderSettings {
    /** When the files of a bundle are read and checked. */
    enum Verify {
        /** In {@link HandbookLoader#load()}: every file. */
        ALL,
        /**
         * The manifest in {@link HandbookLoader#load()}, every other file when the content is first used: once, however
         * many threads ask; others wait. A failure reaches all who wait, and the next use tries again. A signature is
         * checked with the manifest; trees of a folder or a zip are proved with the other files.
         */
        ON_FIRST_USE
    }

    /**
     * Takes the content from a source; nothing is discovered.
     *
     * @param source where the files come from
     * @return a loader with that source
     */
    HandbookLoader source(ContentSource source);

    /**
     * Lays an overlay over the content. Of several that set one thing the one of highest priority wins; two of the same
     * priority must not set one thing. In which order they are named does not matter. The result is checked as a whole,
     * like a bundle of its own.
     *
     * @param overlay the overlay
     * @param priority any number; higher wins
     * @return a loader with that overlay too
     */
    HandbookLoader overlay(Overlay overlay, int priority);

    /**
     * Takes only content that is signed: {@code bundle.json.sig} must hold a signature of {@code bundle.json} by a key of
     * the store, and none by such a key that does not fit. It is checked before anything in the manifest is interpreted;
     * the manifest in turn vouches for all other files. Of each overlay, {@code overlay.json.sig} must hold the same for
     * {@code overlay.json}. Without a trust store signatures are ignored.
     *
     * @param trust the keys that may sign
     * @return a loader with that trust store
     */
    HandbookLoader trust(TrustStore trust);

    /**
     * Chooses when files are checked.
     *
     * @param mode {@link Verify#ALL} unless chosen otherwise
     * @return a loader with that mode
     */
    HandbookLoader verify(Verify mode);

    /**
     * Loads the handbook. A failure is never remembered: the next call reads everything anew.
     *
     * @return the handbook
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if the content has one
     */
    Handbook load();
}

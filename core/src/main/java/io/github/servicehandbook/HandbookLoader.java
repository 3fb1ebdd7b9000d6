package io.github.servicehandbook;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Overlay;
import io.github.servicehandbook.bundle.TrustStore;
import io.github.servicehandbook.internal.bundle.BundleContent;
import io.github.servicehandbook.internal.bundle.BundleReader;
import io.github.servicehandbook.internal.manifest.Discovery;
import io.github.servicehandbook.internal.manifest.NamedSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says where content comes from and how it is checked, then loads it. Each method returns another loader and leaves this
 * one as it is.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class HandbookLoader {
    static final HandbookLoader DEFAULT = new HandbookLoader(null, null, List.of(), LoadMode.VERIFIED);

    private final @Nullable ContentSource source;
    private final @Nullable TrustStore trust;
    private final List<BundleReader.Layer> overlays;
    private final LoadMode mode;

    private HandbookLoader(
            @Nullable ContentSource source,
            @Nullable TrustStore trust,
            List<BundleReader.Layer> overlays,
            LoadMode mode) {
        this.source = source;
        this.trust = trust;
        this.overlays = overlays;
        this.mode = mode;
    }

    /** When the files of a bundle are read and checked. */
    public enum LoadMode {
        /** In {@link HandbookLoader#load()}: every file. */
        VERIFIED,
        /**
         * The manifest in {@link HandbookLoader#load()}, every other file when the content is first used: once, however
         * many threads ask; others wait. A failure reaches all who wait, and the next use tries again. A signature is
         * checked with the manifest; trees of a folder or a zip are proved with the other files.
         */
        LAZY
    }

    /**
     * Takes the content from a source; nothing is discovered.
     *
     * @param source where the files come from
     * @return a loader with that source
     */
    public HandbookLoader source(ContentSource source) {
        return new HandbookLoader(Objects.requireNonNull(source, "source"), trust, overlays, mode);
    }

    /**
     * Lays an overlay over the content. Of several that set one thing the one of highest priority wins; two of the same
     * priority must not set one thing. In which order they are named does not matter. The result is checked as a whole,
     * like a bundle of its own.
     *
     * @param overlay the overlay
     * @param priority any number; higher wins
     * @return a loader with that overlay too
     */
    public HandbookLoader overlay(Overlay overlay, int priority) {
        List<BundleReader.Layer> more = new ArrayList<>(overlays);
        more.add(new BundleReader.Layer(Objects.requireNonNull(overlay, "overlay"), priority));
        return new HandbookLoader(source, trust, List.copyOf(more), mode);
    }

    /**
     * Takes only content that is signed: {@code bundle.json.sig} must hold a signature of {@code bundle.json} by a key of
     * the store, and none by such a key that does not fit. It is checked before anything in the manifest is interpreted;
     * the manifest in turn vouches for all other files. Of each overlay, {@code overlay.json.sig} must hold the same for
     * {@code overlay.json}. Without a trust store signatures are ignored.
     *
     * @param trust the keys that may sign
     * @return a loader with that trust store
     */
    public HandbookLoader trustStore(TrustStore trust) {
        return new HandbookLoader(source, Objects.requireNonNull(trust, "trust"), overlays, mode);
    }

    /**
     * Chooses when files are checked.
     *
     * @param mode {@link LoadMode#VERIFIED} unless chosen otherwise
     * @return a loader with that mode
     */
    public HandbookLoader mode(LoadMode mode) {
        return new HandbookLoader(source, trust, overlays, Objects.requireNonNull(mode, "mode"));
    }

    /**
     * Loads the handbook. A failure is never remembered: the next call reads everything anew.
     *
     * @return the handbook
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if the content has one
     */
    public Handbook load() {
        Discovery.Found found =
                source == null ? Discovery.find() : new Discovery.Found(NamedSource.of(source), List.of());
        BundleReader reader = BundleReader.open(found.source(), trust, overlays, Clock.systemUTC());
        BundleContent content = null;
        if (mode == LoadMode.VERIFIED) {
            content = reader.content();
        } else {
            reader.checkManifest();
        }
        return new DefaultHandbook(withNotices(reader.info(), found.notices()), reader, content);
    }

    private static BundleInfo withNotices(BundleInfo info, List<String> notices) {
        if (notices.isEmpty()) {
            return info;
        }
        List<String> all = new ArrayList<>(notices);
        all.addAll(info.notices());
        return BundleInfo.of(
                info.id(),
                info.version(),
                info.format(),
                info.digest(),
                info.edition(),
                info.language(),
                info.overlays(),
                all);
    }

    private List<@Nullable Object> settings() {
        return Arrays.asList(source, trust, overlays, mode);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HandbookLoader that && settings().equals(that.settings());
    }

    @Override
    public int hashCode() {
        return settings().hashCode();
    }

    @Override
    public String toString() {
        return "HandbookLoader" + settings();
    }
}

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
 * A loader of handbooks, configured with a content source, overlays, trusted keys and a load mode. Each configuration
 * method returns a new loader and leaves this one unchanged.
 *
 * <p>Immutable and thread-safe.
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

    /** The time at which the files of a bundle are read and checked. */
    public enum LoadMode {
        /** Reads and checks every file in {@link HandbookLoader#load()}. */
        VERIFIED,
        /**
         * Reads the manifest in {@link HandbookLoader#load()}, and every other file when the content is first used,
         * which may throw {@link io.github.servicehandbook.bundle.HandbookContentException}. The content is read once:
         * one thread reads, the others wait. A failure is thrown in all waiting threads, and the next use tries again.
         * The signature is checked with the manifest; trees from a directory or a ZIP file are verified with the other
         * files.
         */
        LAZY
    }

    /**
     * Sets the content source and disables discovery.
     *
     * @param source the source of the files
     * @return a loader with that source
     */
    public HandbookLoader source(ContentSource source) {
        return new HandbookLoader(Objects.requireNonNull(source, "source"), trust, overlays, mode);
    }

    /**
     * Adds an overlay. If several overlays set the same value, the one with the highest priority takes precedence;
     * overlays of equal priority must not set the same value. The order of the calls does not matter. The result is
     * checked as a whole, like a bundle.
     *
     * @param overlay the overlay
     * @param priority any number; a higher number takes precedence
     * @return a loader with that overlay added
     */
    public HandbookLoader overlay(Overlay overlay, int priority) {
        List<BundleReader.Layer> more = new ArrayList<>(overlays);
        more.add(new BundleReader.Layer(Objects.requireNonNull(overlay, "overlay"), priority));
        return new HandbookLoader(source, trust, List.copyOf(more), mode);
    }

    /**
     * Sets the trusted keys and accepts only signed content. {@code bundle.json.sig} must contain a signature of
     * {@code bundle.json} by a trusted key, and no signature by a trusted key that does not match. Each overlay must
     * have the same in {@code overlay.json.sig} for {@code overlay.json}. The signature is checked before anything in
     * the manifest is interpreted; the manifest in turn authenticates all other files. Without a trust store,
     * signatures are ignored.
     *
     * @param trustStore the trusted keys
     * @return a loader with that trust store
     */
    public HandbookLoader trustStore(TrustStore trustStore) {
        return new HandbookLoader(source, Objects.requireNonNull(trustStore, "trustStore"), overlays, mode);
    }

    /**
     * Sets the time at which files are checked. The default is {@link LoadMode#VERIFIED}.
     *
     * @param mode the load mode
     * @return a loader with that mode
     */
    public HandbookLoader mode(LoadMode mode) {
        return new HandbookLoader(source, trust, overlays, Objects.requireNonNull(mode, "mode"));
    }

    /**
     * Loads the handbook. Failures are not cached: the next call reads everything again.
     *
     * @return a handbook with the loaded content
     * @throws io.github.servicehandbook.bundle.HandbookContentException if the content has faults; the exception lists
     *     them all
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

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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one loader: its settings, and the load. */
record LoaderSettings(
        @Nullable ContentSource source,
        @Nullable TrustStore trust,
        List<BundleReader.Layer> overlays,
        Verify mode,
        Clock clock)
        implements HandbookLoader {
    static final LoaderSettings DEFAULT = new LoaderSettings(null, null, List.of(), Verify.ALL, Clock.systemUTC());

    @Override
    public HandbookLoader source(ContentSource chosen) {
        return new LoaderSettings(Objects.requireNonNull(chosen, "source"), trust, overlays, mode, clock);
    }

    @Override
    public HandbookLoader overlay(Overlay overlay, int priority) {
        List<BundleReader.Layer> more = new ArrayList<>(overlays);
        more.add(new BundleReader.Layer(Objects.requireNonNull(overlay, "overlay"), priority));
        return new LoaderSettings(source, trust, List.copyOf(more), mode, clock);
    }

    @Override
    public HandbookLoader trust(TrustStore chosen) {
        return new LoaderSettings(source, Objects.requireNonNull(chosen, "trust"), overlays, mode, clock);
    }

    @Override
    public HandbookLoader verify(Verify chosen) {
        return new LoaderSettings(source, trust, overlays, Objects.requireNonNull(chosen, "mode"), clock);
    }

    @Override
    public Handbook load() {
        Discovery.Found found =
                source == null ? Discovery.find() : new Discovery.Found(NamedSource.of(source), List.of());
        BundleReader reader = BundleReader.open(found.source(), trust, overlays, clock);
        BundleContent content = null;
        if (mode == Verify.ALL) {
            content = reader.content();
        } else {
            reader.checkManifest();
        }
        return new LoadedHandbook(withNotices(reader.info(), found.notices()), reader, content);
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
                info.layers(),
                all);
    }
}

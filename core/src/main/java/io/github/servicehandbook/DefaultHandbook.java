package io.github.servicehandbook;

import io.github.servicehandbook.account.AccountLifecycle;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.EntryKind;
import io.github.servicehandbook.bundle.Lookup;
import io.github.servicehandbook.bundle.Provenance;
import io.github.servicehandbook.codes.BusinessCodes;
import io.github.servicehandbook.internal.bundle.BundleContent;
import io.github.servicehandbook.internal.bundle.BundleReader;
import io.github.servicehandbook.internal.bundle.ContentHolder;
import io.github.servicehandbook.internal.bundle.EntryFinder;
import io.github.servicehandbook.internal.search.HandbookSearch;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.search.SearchHit;
import io.github.servicehandbook.sections.Contents;
import io.github.servicehandbook.standards.ServiceStandards;
import io.github.servicehandbook.troubleshooting.TroubleshootingTrees;
import io.github.servicehandbook.visits.Visits;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The handbook of one bundle. Content that was not read while loading is read when first used. */
final class DefaultHandbook implements Handbook, ContentHolder {
    private final BundleInfo info;
    private final Lazy<BundleContent> content;
    private final Lazy<EntryFinder> finder;
    private final Lazy<HandbookSearch> search;

    /** Takes the content, or null to read it when first used. */
    DefaultHandbook(BundleInfo info, BundleReader reader, @Nullable BundleContent content) {
        this.info = info;
        this.content = new Lazy<>(content, reader::content);
        finder = new Lazy<>(null, () -> new EntryFinder(content()));
        search = new Lazy<>(null, this::makeSearch);
    }

    @Override
    public BundleInfo info() {
        return info;
    }

    @Override
    public BusinessCodes codes() {
        return content().codes();
    }

    @Override
    public Contents contents() {
        return content().contents();
    }

    @Override
    public ServiceStandards standards() {
        return content().standards();
    }

    @Override
    public Visits visits() {
        return Visits.of(standards());
    }

    @Override
    public PasswordPolicy passwordPolicy() {
        return content().passwordPolicy();
    }

    @Override
    public AccountLifecycle accountLifecycle() {
        return AccountLifecycle.of(passwordPolicy());
    }

    @Override
    public TroubleshootingTrees troubleshooting() {
        return content().troubleshooting();
    }

    @Override
    public String toString() {
        return "Handbook " + info.id() + " " + info.version();
    }

    @Override
    public List<SearchHit> search(String text, int maxResults) {
        Objects.requireNonNull(text, "text");
        if (maxResults < 1) {
            throw new IllegalArgumentException("maxResults: " + maxResults + "; expected at least 1");
        }
        return search.get().search(text, maxResults);
    }

    @Override
    public Lookup lookup(EntryKind kind, String id) {
        return finder.get().find(Objects.requireNonNull(kind, "kind"), Objects.requireNonNull(id, "id"));
    }

    @Override
    public Provenance provenance(EntryKind kind, String id, String pointer) {
        return finder.get()
                .provenance(
                        Objects.requireNonNull(kind, "kind"),
                        Objects.requireNonNull(id, "id"),
                        Objects.requireNonNull(pointer, "pointer"));
    }

    private HandbookSearch makeSearch() {
        BundleContent all = content();
        return new HandbookSearch(all.codes(), all.contents(), all.standards(), all.troubleshooting(), all.synonyms());
    }

    @Override
    public BundleContent content() {
        return content.get();
    }
}

package io.github.servicehandbook.internal.index;

import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.BusinessCodes;
import io.github.servicehandbook.codes.CodeMatch;
import io.github.servicehandbook.internal.search.CodeSuggester;
import io.github.servicehandbook.internal.text.NearMatches;
import io.github.servicehandbook.ref.CodeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The business codes, indexed by their four characters. */
public final class IndexedBusinessCodes implements BusinessCodes {
    private final List<BusinessCode> all;
    private final Map<String, BusinessCode> byId;
    private volatile @Nullable CodeSuggester suggester;

    public IndexedBusinessCodes(List<BusinessCode> codes) {
        all = List.copyOf(codes);
        byId = new LinkedHashMap<>();
        for (BusinessCode code : all) {
            byId.put(code.id().value(), code);
        }
    }

    @Override
    public List<BusinessCode> all() {
        return all;
    }

    @Override
    public BusinessCode get(CodeId id) {
        return NearMatches.get("business code", Objects.requireNonNull(id, "id").value(), byId);
    }

    @Override
    public Optional<BusinessCode> find(CodeId id) {
        return Optional.ofNullable(byId.get(Objects.requireNonNull(id, "id").value()));
    }

    @Override
    public Optional<BusinessCode> find(String text) {
        BusinessCode exact = byId.get(Objects.requireNonNull(text, "text"));
        return exact == null ? CodeId.parse(text).map(id -> byId.get(id.value())) : Optional.of(exact);
    }

    @Override
    public List<BusinessCode> reversedBy(CodeId id) {
        get(id);
        List<BusinessCode> reversing = new ArrayList<>();
        for (BusinessCode code : all) {
            if (code.reverses().contains(id)) {
                reversing.add(code);
            }
        }
        return List.copyOf(reversing);
    }

    @Override
    public List<CodeMatch> suggest(String text, int maxResults) {
        Objects.requireNonNull(text, "text");
        if (maxResults < 1) {
            throw new IllegalArgumentException("maxResults: " + maxResults + "; expected at least 1");
        }
        CodeSuggester known = suggester;
        if (known == null) {
            // Concurrent first calls may each create one; all are equal.
            known = new CodeSuggester(all);
            suggester = known;
        }
        return known.suggest(text, maxResults);
    }
}

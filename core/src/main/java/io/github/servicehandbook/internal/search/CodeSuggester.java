package io.github.servicehandbook.internal.search;

import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.CodeMatch;
import io.github.servicehandbook.internal.search.Alignment.Tolerance;
import io.github.servicehandbook.ref.CodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Suggests codes for the text typed so far. There are few targets, so each is compared for every keystroke. Exact,
 * pinyin and initial matches suppress homophones, and homophones suppress typos.
 *
 * <p>Immutable and thread-safe.
 */
public final class CodeSuggester {
    /** The minimum number of keys for a typo match; fewer keys with a typo match too many targets. */
    private static final int MIN_KEYS_FOR_TYPO = 4;

    private static final Comparator<CodeMatch> BEST_FIRST =
            Comparator.comparingDouble(CodeMatch::score).reversed();

    private final List<BusinessCode> codes;
    /** The targets of each code, its number first. */
    private final SearchTarget[][] targets;

    public CodeSuggester(List<BusinessCode> codes) {
        this.codes = codes;
        targets = new SearchTarget[codes.size()][];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = targets(codes.get(i));
        }
    }

    private static SearchTarget[] targets(BusinessCode code) {
        List<SearchTarget> all = new ArrayList<>();
        all.add(new SearchTarget(SearchTarget.Kind.NUMBER, code.id().value()));
        code.name().ifPresent(name -> all.add(new SearchTarget(SearchTarget.Kind.NAME, name)));
        code.searchWords().forEach(word -> all.add(new SearchTarget(SearchTarget.Kind.WORD, word)));
        return all.toArray(SearchTarget[]::new);
    }

    /** Returns the matches, best first. Ties keep the order of the codes. */
    public List<CodeMatch> suggest(String text, int maxResults) {
        TypedQuery typed = TypedQuery.of(text);
        if (typed == null) {
            return List.of();
        }
        CodeId number = CodeId.parse(text).orElse(null);
        for (Tolerance tolerance : Tolerance.values()) {
            if (tolerance == Tolerance.TYPO && typed.length() < MIN_KEYS_FOR_TYPO) {
                continue;
            }
            List<CodeMatch> found = new ArrayList<>();
            CodeMatcher matching = new CodeMatcher(typed, number, tolerance);
            for (int i = 0; i < targets.length; i++) {
                CodeMatch match = matching.best(codes.get(i), targets[i]);
                if (match != null) {
                    found.add(match);
                }
            }
            if (!found.isEmpty()) {
                found.sort(BEST_FIRST);
                return List.copyOf(found.subList(0, Math.min(maxResults, found.size())));
            }
        }
        return List.of();
    }
}

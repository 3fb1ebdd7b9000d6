package io.github.servicehandbook.internal.search;

import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.CodeMatch;
import io.github.servicehandbook.internal.search.Alignment.Tolerance;
import io.github.servicehandbook.ref.CodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Suggests codes for what was typed so far. The targets are few, so each is looked at for each key; what fits exactly, in
 * pinyin or by first letters keeps wrong characters out, and those keep mistakes in typing out. Immutable.
 */
public final class CodeSuggester {
    /** Fewer keys with a mistake could be anything. */
    private static final int MIN_KEYS_WITH_A_MISTAKE = 4;

    private static final Comparator<CodeMatch> BEST_FIRST =
            Comparator.comparingDouble(CodeMatch::score).reversed();

    private final List<BusinessCode> codes;
    /** Of each code, its number first. */
    private final Target[][] targets;

    public CodeSuggester(List<BusinessCode> codes) {
        this.codes = codes;
        targets = new Target[codes.size()][];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = targets(codes.get(i));
        }
    }

    private static Target[] targets(BusinessCode code) {
        List<Target> all = new ArrayList<>();
        all.add(new Target(Target.Kind.NUMBER, code.id().value()));
        code.name().ifPresent(name -> all.add(new Target(Target.Kind.NAME, name)));
        code.searchWords().forEach(word -> all.add(new Target(Target.Kind.WORD, word)));
        return all.toArray(Target[]::new);
    }

    /** Best first, ties in the order of the codes. */
    public List<CodeMatch> suggest(String text, int limit) {
        Typed typed = Typed.of(text);
        if (typed == null) {
            return List.of();
        }
        CodeId number = CodeId.parse(text).orElse(null);
        for (Tolerance tolerance : Tolerance.values()) {
            if (tolerance == Tolerance.TYPO && typed.length() < MIN_KEYS_WITH_A_MISTAKE) {
                continue;
            }
            List<CodeMatch> found = new ArrayList<>();
            Matching matching = new Matching(typed, number, tolerance);
            for (int i = 0; i < targets.length; i++) {
                CodeMatch match = matching.best(codes.get(i), targets[i]);
                if (match != null) {
                    found.add(match);
                }
            }
            if (!found.isEmpty()) {
                found.sort(BEST_FIRST);
                return List.copyOf(found.subList(0, Math.min(limit, found.size())));
            }
        }
        return List.of();
    }
}

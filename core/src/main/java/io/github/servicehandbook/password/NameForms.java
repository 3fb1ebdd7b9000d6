package io.github.servicehandbook.password;

import io.github.servicehandbook.internal.pinyin.Readings;
import io.github.servicehandbook.internal.text.CaseFolding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a name, in Han characters and in every reading: family name first, given name first, and given name
 * alone; also the initials of all syllables. The family name alone and parts of the given name are excluded.
 */
final class NameForms {
    private static final int MIN = 4;
    private static final int MIN_INITIALS = 3;

    private final List<Token> tokens = new ArrayList<>();
    private final List<List<String>> initials = new ArrayList<>();
    private @Nullable NotEvaluatedReason unevaluated;

    private NameForms() {}

    static NameForms of(Subject subject) {
        NameForms forms = new NameForms();
        String family = CaseFolding.fold(subject.familyName().orElse(""));
        String given = CaseFolding.fold(subject.givenName().orElse(""));
        if (withoutGaps(given).isEmpty()) {
            forms.unevaluated = NotEvaluatedReason.NO_NAME;
        } else {
            forms.add(family, given);
        }
        return forms;
    }

    List<Token> tokens() {
        return tokens;
    }

    /**
     * Returns the initials of names with at least three syllables: for each syllable, the letters with which it can
     * begin.
     */
    List<List<String>> initials() {
        return initials;
    }

    @Nullable
    NotEvaluatedReason unevaluated() {
        return unevaluated;
    }

    private void add(String family, String given) {
        addAsWritten(family, given);
        List<List<String>> familySyllables = syllables(family);
        List<List<String>> givenSyllables = syllables(given);
        boolean familyIsReadable = !familySyllables.contains(List.<String>of());
        boolean givenIsReadable = !givenSyllables.contains(List.<String>of());
        if (givenIsReadable) {
            addIfLongEnough(givenSyllables);
            addInitials(givenSyllables);
        }
        if (givenIsReadable && familyIsReadable) {
            addWithFamilyName(familySyllables, givenSyllables);
        } else {
            unevaluated = NotEvaluatedReason.UNREADABLE_NAME;
        }
        if (tokens.isEmpty() && initials.isEmpty()) {
            unevaluated = NotEvaluatedReason.SHORT_NAME;
        }
    }

    /** Adds the characters themselves, with and without the gaps and dots in the name (阿不都·热合曼). */
    private void addAsWritten(String family, String given) {
        Set<String> forms = new LinkedHashSet<>();
        addOrders(forms, family, given);
        addOrders(forms, withoutGaps(family), withoutGaps(given));
        for (String form : forms) {
            if (SubjectTokens.isDistinctive(form)) {
                tokens.add(SpelledToken.of(form));
            }
        }
    }

    private static void addOrders(Set<String> forms, String family, String given) {
        forms.add(family + given);
        forms.add(given + family);
        forms.add(given);
    }

    private void addWithFamilyName(List<List<String>> family, List<List<String>> given) {
        if (!family.isEmpty()) {
            addIfLongEnough(concat(family, given));
            addIfLongEnough(concat(given, family));
            addInitials(concat(family, given));
        }
    }

    /**
     * Also adds the initials of the given name alone if it has enough syllables: a family name must not make a password
     * stronger.
     */
    private void addInitials(List<List<String>> syllables) {
        if (syllables.size() >= MIN_INITIALS) {
            initials.add(syllables.stream().map(NameForms::firstLetters).toList());
        }
    }

    private void addIfLongEnough(List<List<String>> syllables) {
        int most = 0;
        for (List<String> spellings : syllables) {
            most += spellings.stream()
                    .mapToInt(spelling -> spelling.codePointCount(0, spelling.length()))
                    .max()
                    .orElse(0);
        }
        if (most >= MIN) {
            tokens.add(SpelledToken.of(syllables, MIN));
        }
    }

    private static String firstLetters(List<String> spellings) {
        StringBuilder letters = new StringBuilder();
        for (String spelling : new TreeSet<>(spellings)) {
            letters.append(spelling.charAt(0));
        }
        return letters.toString();
    }

    /**
     * Returns the syllables of a folded name, each with all its spellings. A syllable without spellings is a character
     * of unknown reading. A word of letters is one syllable, because its syllable boundaries are unknown.
     */
    private static List<List<String>> syllables(String name) {
        List<List<String>> syllables = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int codePoint;
        for (int i = 0; i < name.length(); i += Character.charCount(codePoint)) {
            codePoint = name.codePointAt(i);
            boolean han = SubjectTokens.isHan(codePoint);
            if (isPartOfWord(codePoint) && !han) {
                word.appendCodePoint(codePoint);
                continue;
            }
            endWord(word, syllables);
            if (han) {
                syllables.add(spellings(codePoint));
            }
        }
        endWord(word, syllables);
        return syllables;
    }

    private static void endWord(StringBuilder word, List<List<String>> syllables) {
        if (word.length() > 0) {
            syllables.add(List.of(word.toString()));
            word.setLength(0);
        }
    }

    private static List<String> spellings(int han) {
        Set<String> spellings = new LinkedHashSet<>();
        for (String reading : Readings.of(han)) {
            spellings.addAll(Readings.spellings(reading));
            spellings.add(reading.replace('v', 'ü'));
        }
        return List.copyOf(spellings);
    }

    private static String withoutGaps(String name) {
        StringBuilder parts = new StringBuilder();
        name.codePoints().filter(NameForms::isPartOfWord).forEach(parts::appendCodePoint);
        return parts.toString();
    }

    /** Accepts letters with their marks, and numbers, including 〇; rejects word separators. */
    private static boolean isPartOfWord(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.LETTER_NUMBER -> true;
            default -> Character.isLetterOrDigit(codePoint) || SubjectTokens.isHan(codePoint);
        };
    }

    private static List<List<String>> concat(List<List<String>> one, List<List<String>> other) {
        List<List<String>> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}

package io.github.servicehandbook.password;

import io.github.servicehandbook.internal.text.CaseFolding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tokens to search for in the passwords of one subject, and the rules that the subject leaves unevaluated. */
final class SubjectTokens {
    private static final int MIN = 4;
    private static final int MIN_HAN = 2;
    private static final int LAST_DIGITS = 4;

    private final List<TokenRule> clues = new ArrayList<>();
    private final List<RunScan.Run> runs = new ArrayList<>();
    private final Map<FindingCode, NotEvaluatedReason> unevaluated = new EnumMap<>(FindingCode.class);
    private final TokenScan tokenScan;
    private final RunScan runScan;

    private SubjectTokens(DefaultSubject subject) {
        addLogin(subject.login().orElse(null));
        addName(NameForms.of(subject));
        subject.birthday()
                .ifPresentOrElse(
                        birthday -> addBirthday(new BirthdayForms(birthday)),
                        () -> unevaluated.put(FindingCode.CONTAINS_BIRTHDAY, NotEvaluatedReason.NO_BIRTHDAY));
        subject.mobileNumber()
                .ifPresentOrElse(
                        this::addMobile,
                        () -> unevaluated.put(FindingCode.CONTAINS_PHONE, NotEvaluatedReason.NO_MOBILE));
        addSurroundings(subject.surroundings());
        tokenScan = new TokenScan(clues);
        runScan = new RunScan(runs);
    }

    static SubjectTokens of(DefaultSubject subject) {
        return new SubjectTokens(subject);
    }

    /** Returns the occurrences of the subject's tokens in a folded text, or null if there are none. */
    @Nullable
    Occurrences search(char[] folded) {
        return runScan.search(folded, tokenScan.search(folded, null));
    }

    /** Returns the checks that were not made, or not fully, with the reasons. */
    Map<FindingCode, NotEvaluatedReason> unevaluated() {
        return unevaluated;
    }

    private void addLogin(@Nullable String login) {
        if (login == null) {
            unevaluated.put(FindingCode.CONTAINS_LOGIN, NotEvaluatedReason.NO_LOGIN);
            unevaluated.put(FindingCode.CONTAINS_LOGIN_REVERSED, NotEvaluatedReason.NO_LOGIN);
            return;
        }
        String folded = CaseFolding.fold(login);
        boolean whole = folded.codePointCount(0, folded.length()) < MIN;
        String reversed = new StringBuilder(folded).reverse().toString();
        clues.add(new TokenRule(FindingCode.CONTAINS_LOGIN, SpelledToken.of(folded), whole));
        clues.add(new TokenRule(FindingCode.CONTAINS_LOGIN_REVERSED, SpelledToken.of(reversed), whole));
    }

    private void addName(NameForms name) {
        if (name.unevaluated() != null) {
            unevaluated.put(FindingCode.CONTAINS_NAME, name.unevaluated());
        }
        for (Token token : name.tokens()) {
            clues.add(new TokenRule(FindingCode.CONTAINS_NAME, token, false));
        }
        for (List<String> initials : name.initials()) {
            runs.add(new RunScan.Run(FindingCode.CONTAINS_NAME, initials));
        }
    }

    private void addBirthday(BirthdayForms birthday) {
        for (Token token : birthday.tokens()) {
            clues.add(new TokenRule(FindingCode.CONTAINS_BIRTHDAY, token, false));
        }
        runs.add(RunScan.Run.of(FindingCode.CONTAINS_BIRTHDAY, birthday.monthAndDay()));
    }

    private void addMobile(String mobile) {
        String number = MobileNumber.digits(mobile);
        if (number.length() < MIN) {
            unevaluated.put(FindingCode.CONTAINS_PHONE, NotEvaluatedReason.SHORT_MOBILE);
            return;
        }
        clues.add(new TokenRule(FindingCode.CONTAINS_PHONE, SpelledToken.of(number), false));
        runs.add(RunScan.Run.of(FindingCode.CONTAINS_PHONE, number.substring(number.length() - LAST_DIGITS)));
    }

    private void addSurroundings(List<String> terms) {
        if (terms.isEmpty()) {
            unevaluated.put(FindingCode.CONTAINS_SURROUNDINGS, NotEvaluatedReason.NO_SURROUNDINGS);
        }
        for (String term : terms) {
            String folded = CaseFolding.fold(term);
            if (isDistinctive(folded)) {
                clues.add(new TokenRule(FindingCode.CONTAINS_SURROUNDINGS, SpelledToken.of(folded), false));
            } else {
                unevaluated.put(FindingCode.CONTAINS_SURROUNDINGS, NotEvaluatedReason.SHORT_SURROUNDINGS);
            }
        }
    }

    /** Requires four characters or two Han characters: shorter text occurs in too many passwords by chance. */
    static boolean isDistinctive(String folded) {
        long han = folded.codePoints().filter(SubjectTokens::isHan).count();
        return han >= MIN_HAN || folded.codePointCount(0, folded.length()) >= MIN;
    }

    /**
     * Includes private-use characters, which fonts draw as Han: some characters of names had private code points before
     * Unicode added them.
     */
    static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN
                || Character.getType(codePoint) == Character.PRIVATE_USE;
    }
}

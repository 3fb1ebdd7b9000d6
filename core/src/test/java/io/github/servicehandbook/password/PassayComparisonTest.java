package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.passay.PasswordData;
import org.passay.data.EnglishCharacterData;
import org.passay.rule.CharacterCharacteristicsRule;
import org.passay.rule.CharacterRule;
import org.passay.rule.LengthRule;
import org.passay.rule.Rule;
import org.passay.rule.UsernameRule;

/**
 * Passay 2.0.0 as a second opinion on length, classes and login. Where the two differ, one of a few named reasons holds,
 * each worked out from the texts alone; a difference without a reason fails the test, and so does a reason that no
 * difference had.
 */
class PassayComparisonTest {
    private static final int PASSWORDS = 15_000;
    private static final long SEED = 20_261_122;
    private static final Set<FindingCode> COMPARED = EnumSet.of(
            FindingCode.TOO_SHORT,
            FindingCode.TOO_LONG,
            FindingCode.TOO_FEW_CLASSES,
            FindingCode.CONTAINS_LOGIN,
            FindingCode.CONTAINS_LOGIN_REVERSED);
    private static final List<String> LOGINS = List.of(
            "lixm0912",
            "Zhang.San",
            "k8q",
            "abcba",
            "o0ol1I",
            "王五",
            "欧阳娜娜",
            "Ａdmin７",
            "ſtraße",
            "😀key😀",
            "İstanbul",
            "te_st",
            "q",
            "Σίσυφος",
            "élise");
    private static final Rule LENGTH = new LengthRule(8, 128);
    private static final Rule CLASSES = new CharacterCharacteristicsRule(
            2,
            new CharacterRule(EnglishCharacterData.Alphabetical),
            new CharacterRule(EnglishCharacterData.Digit),
            new CharacterRule(EnglishCharacterData.SpecialAscii));
    private static final Rule LOGIN = new UsernameRule(true, true);

    /** Why the two may differ. */
    private enum Reason {
        /** Of a password that is too long we look at nothing else. */
        NOTHING_ELSE_OF_WHAT_IS_TOO_LONG,
        /** We also count the characters of the NFKC form, which may be fewer. */
        SHORTER_IN_NFKC,
        /** We count classes in the NFKC form, where a full-width letter is a letter. */
        OTHER_CLASSES_IN_NFKC,
        /** We look for a login under four characters only as the whole password. */
        SHORT_LOGIN,
        /** We compare NFKC forms; Passay what is written. */
        LOGIN_IN_NFKC,
        /** A mark behind the login makes another letter of its last one. */
        LOGIN_NOT_IN_NFKC,
        /** We fold case by upper and then lower case; Passay by lower case alone. */
        LOGIN_IN_OTHER_CASE,
        /** We pass over separators. */
        LOGIN_SEPARATED,
        /** We take look-alikes for letters. */
        LOGIN_IN_LOOK_ALIKES
    }

    @Test
    void differsFromPassayForKnownReasonsOnly() {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        int agreed = 0;
        for (int i = 0; i < PASSWORDS; i++) {
            String login = LOGINS.get(random.nextInt(LOGINS.size()));
            String password = password(login, random);
            Set<FindingCode> ours = ours(password, login);
            Set<FindingCode> theirs = theirs(password, login);
            agreed += ours.equals(theirs) ? 1 : 0;
            for (FindingCode code : COMPARED) {
                if (ours.contains(code) != theirs.contains(code)) {
                    Reason reason = reason(code, ours, password, login);
                    assertThat(reason)
                            .as("%s of %s, login %s, found by us: %s", code, password, login, ours.contains(code))
                            .isNotNull();
                    reasons.merge(reason, 1, Integer::sum);
                }
            }
        }
        assertThat(reasons).containsOnlyKeys(Reason.values());
        assertThat(agreed).isGreaterThan(PASSWORDS / 2);
    }

    private static Set<FindingCode> ours(String password, String login) {
        Subject subject = Subject.builder().login(login).build();
        Set<FindingCode> codes = PasswordChecks.codes(PasswordChecks.check(password, subject));
        codes.retainAll(COMPARED);
        return codes;
    }

    private static Set<FindingCode> theirs(String password, String login) {
        PasswordData data = new PasswordData(login, password);
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        if (says(LENGTH, data, LengthRule.ERROR_CODE_MIN)) {
            codes.add(FindingCode.TOO_SHORT);
        }
        if (says(LENGTH, data, LengthRule.ERROR_CODE_MAX)) {
            codes.add(FindingCode.TOO_LONG);
        }
        if (says(CLASSES, data, CharacterCharacteristicsRule.ERROR_CODE)) {
            codes.add(FindingCode.TOO_FEW_CLASSES);
        }
        if (says(LOGIN, data, UsernameRule.ERROR_CODE)) {
            codes.add(FindingCode.CONTAINS_LOGIN);
        }
        if (says(LOGIN, data, UsernameRule.ERROR_CODE_REVERSED)) {
            codes.add(FindingCode.CONTAINS_LOGIN_REVERSED);
        }
        return codes;
    }

    private static boolean says(Rule rule, PasswordData data, String errorCode) {
        return rule.validate(data).getDetails().stream()
                .anyMatch(detail -> List.of(detail.getErrorCodes()).contains(errorCode));
    }

    /** The reason for a difference, or null. */
    private static Reason reason(FindingCode code, Set<FindingCode> ours, String password, String login) {
        boolean found = ours.contains(code);
        String normalized = nfkc(password);
        if (ours.contains(FindingCode.TOO_LONG)) {
            return found ? null : Reason.NOTHING_ELSE_OF_WHAT_IS_TOO_LONG;
        }
        return switch (code) {
            case TOO_SHORT -> found && length(password) >= 8 && length(normalized) < 8 ? Reason.SHORTER_IN_NFKC : null;
            case TOO_FEW_CLASSES ->
                (classes(normalized) < 2) == found && (classes(password) < 2) != found
                        ? Reason.OTHER_CLASSES_IN_NFKC
                        : null;
            case CONTAINS_LOGIN, CONTAINS_LOGIN_REVERSED -> {
                boolean reversed = code == FindingCode.CONTAINS_LOGIN_REVERSED;
                String name = reversed ? reversed(login) : login;
                yield found ? reasonToFind(password, name) : reasonNotToFind(password, name);
            }
            default -> null;
        };
    }

    private static Reason reasonNotToFind(String password, String login) {
        if (length(fold(login)) < 4) {
            return Reason.SHORT_LOGIN;
        }
        return fold(password).contains(fold(login)) ? null : Reason.LOGIN_NOT_IN_NFKC;
    }

    private static Reason reasonToFind(String password, String login) {
        if (lower(nfkc(password)).contains(lower(nfkc(login)))) {
            return Reason.LOGIN_IN_NFKC;
        }
        String text = fold(password);
        String name = fold(login);
        if (text.contains(name)) {
            return Reason.LOGIN_IN_OTHER_CASE;
        }
        if (joined(text).contains(joined(name))) {
            return Reason.LOGIN_SEPARATED;
        }
        return likened(joined(text)).contains(likened(joined(name))) ? Reason.LOGIN_IN_LOOK_ALIKES : null;
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String lower(String text) {
        return each(text, Character::toLowerCase);
    }

    private static String fold(String text) {
        return nfkc(lower(each(nfkc(text), Character::toUpperCase)));
    }

    private static String each(String text, IntUnaryOperator change) {
        return text.codePoints().map(change).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String joined(String text) {
        return text.replaceAll("[-_./ ]", "");
    }

    /** One sign for each group of look-alikes. */
    private static String likened(String text) {
        return each(text, c -> {
            int group = "o0il1!e3a4@s5$t7b8g9".indexOf(c);
            return group < 0 ? c : "00111133444555778899".charAt(group);
        });
    }

    private static int classes(String text) {
        int classes = 0;
        for (EnglishCharacterData one : List.of(
                EnglishCharacterData.Alphabetical, EnglishCharacterData.Digit, EnglishCharacterData.SpecialAscii)) {
            classes += text.chars().anyMatch(c -> one.getCharacters().indexOf(c) >= 0) ? 1 : 0;
        }
        return classes;
    }

    private static String password(String login, SplittableRandom random) {
        if (random.nextInt(100) == 0) {
            return "😀a7".repeat(40 + random.nextInt(8)) + login;
        }
        Subject subject = Subject.builder().login(login).build();
        List<String> pieces = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            pieces.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new PasswordPieces(random.nextLong()).piece(subject);
                        case 1 -> text(random, ' ', 0x7f);
                        case 2 -> text(random, 0, random.nextBoolean() ? 0x2fff : Character.MAX_CODE_POINT + 1);
                        default -> disguisedLogin(login, random);
                    });
        }
        return String.join("", pieces);
    }

    private static String text(SplittableRandom random, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            text.appendCodePoint(random.nextInt(from, to));
        }
        return text.toString();
    }

    private static String disguisedLogin(String login, SplittableRandom random) {
        String name = random.nextInt(3) == 0 ? reversed(login) : login;
        return switch (random.nextInt(6)) {
            case 0 -> each(name, Character::toUpperCase);
            case 1 -> name + "\u0301";
            case 2 -> nfkc(name);
            case 3 -> name.replace("i", "1").replace("o", "0").replace("e", "3").replace("a", "@");
            case 4 -> name.charAt(0) + "-" + name.substring(1);
            default -> name;
        };
    }
}

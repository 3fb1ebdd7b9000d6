package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.examples.benchmarks.PasswordCorpus.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.passay.DefaultPasswordValidator;
import org.passay.PasswordData;
import org.passay.PasswordValidator;
import org.passay.RuleResultDetail;
import org.passay.UnicodeString;
import org.passay.ValidationResult;
import org.passay.data.EnglishCharacterData;
import org.passay.dictionary.ArrayWordList;
import org.passay.dictionary.WordListDictionary;
import org.passay.dictionary.sort.ArraysSort;
import org.passay.rule.CharacterCharacteristicsRule;
import org.passay.rule.CharacterRule;
import org.passay.rule.DictionarySubstringRule;
import org.passay.rule.IllegalRegexRule;
import org.passay.rule.LengthRule;
import org.passay.rule.Rule;
import org.passay.rule.UsernameRule;

/**
 * The policy's rules for the subject of the corpus, as Passay implements them: length, two of three classes, illegal
 * characters, the login forwards and backwards, and the subject's other data as words that must not occur anywhere.
 *
 * <p>Where Passay leaves a choice, the cheaper one is taken: ASCII symbols only, no finding for each missing class, no
 * messages, no entropy, a regular expression for illegal characters (65 control characters alone cost its {@code
 * IllegalCharacterRule} 65 passes), and words that are created beforehand, outside the measurement.
 *
 * <p>Passay is not charged for features that it lacks, and the corpus does not use them. This library's check does all
 * of the following in addition. It expands the name in Han characters into its spellings. It recognizes look-alikes
 * (x1a0m1ng), separators (xiao-ming, 1992/9/12) and full-width characters (NFKC). It finds month and day, the last four
 * digits of the phone and initials if they are a whole run. It advises against weak passwords. It reports place, manner
 * and clause of each finding.
 */
final class PassayRules {
    private static final int MIN_LENGTH = 8;
    private static final int MAX_LENGTH = 128;
    private static final int MIN_CLASSES = 2;

    /** All spellings that Passay can search for, in lower case. */
    private static final String[] WORDS = {
        "lixiaoming",
        "xiaomingli",
        "xiaoming",
        "李晓明",
        "晓明李",
        "晓明",
        "19920912",
        "12091992",
        "09121992",
        "920912",
        "120992",
        "091292",
        PasswordCorpus.MOBILE,
        "10086",
        "yidong",
        "hejiating"
    };

    private static final Pattern ILLEGAL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final UnicodeString LOGIN = new UnicodeString(PasswordCorpus.LOGIN);

    private PassayRules() {}

    /** Returns a validator with Passay's rule for words inside a password. */
    static PasswordValidator withDictionary() {
        ArrayWordList words = new ArrayWordList(WORDS.clone(), false, new ArraysSort());
        return with(new DictionarySubstringRule(new WordListDictionary(words)));
    }

    /** Returns a validator with all words in one regular expression, the fastest way that Passay offers. */
    static PasswordValidator withRegex() {
        return with(new IllegalRegexRule(String.join("|", WORDS), Pattern.CASE_INSENSITIVE, false));
    }

    private static PasswordValidator with(Rule words) {
        return new DefaultPasswordValidator(
                new LengthRule(MIN_LENGTH, MAX_LENGTH),
                new CharacterCharacteristicsRule(
                        true,
                        false,
                        MIN_CLASSES,
                        new CharacterRule(EnglishCharacterData.Alphabetical),
                        new CharacterRule(EnglishCharacterData.Digit),
                        new CharacterRule(EnglishCharacterData.SpecialAscii)),
                new IllegalRegexRule(ILLEGAL.pattern(), false),
                new UsernameRule(true, true),
                words);
    }

    /** Returns a password of the subject in Passay's form. */
    static PasswordData data(char[] password) {
        return new PasswordData(LOGIN, new UnicodeString(password));
    }

    /** Returns the reasons why Passay rejects a password. */
    static Set<Reason> reasons(ValidationResult result) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        List<RuleResultDetail> details = result.getDetails();
        for (RuleResultDetail detail : details) {
            reasons.add(reason(detail));
        }
        return reasons;
    }

    private static Reason reason(RuleResultDetail detail) {
        return switch (detail.getErrorCode()) {
            case LengthRule.ERROR_CODE_MIN -> Reason.TOO_SHORT;
            case LengthRule.ERROR_CODE_MAX -> Reason.TOO_LONG;
            case CharacterCharacteristicsRule.ERROR_CODE -> Reason.TOO_FEW_CLASSES;
            case IllegalRegexRule.ERROR_CODE -> isIllegal(detail) ? Reason.ILLEGAL_CHARACTER : Reason.WORD;
            case DictionarySubstringRule.ERROR_CODE -> Reason.WORD;
            case UsernameRule.ERROR_CODE -> Reason.LOGIN;
            case UsernameRule.ERROR_CODE_REVERSED -> Reason.LOGIN_REVERSED;
            default -> throw new IllegalStateException("unknown finding of Passay: " + detail.getErrorCode());
        };
    }

    private static boolean isIllegal(RuleResultDetail detail) {
        return ILLEGAL.pattern().equals(String.valueOf(detail.getParameters().get("pattern")));
    }
}

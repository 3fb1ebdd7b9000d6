package io.github.servicehandbook.content;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the figures of a text: what it counts or measures, as number and unit without space between, in ASCII digits:
 * {@code 24小时}, {@code 5张}, {@code -27dBm}, {@code 3‰}. It would rather find one too many than miss one: whatever is not
 * on the following list of exceptions is a figure, and if its unit is not known, its bare number is.
 *
 * <p>The text is taken in normal form NFKC, so that full-width and circled digits are digits. Then
 *
 * <ul>
 *   <li>every run of digits is a figure, with sign, decimals and thousands, with a Latin unit or name that follows at once
 *       ({@code 4A}, {@code 300KB}) or a known unit after a space ({@code 48 小时}, {@code 27 dBm}). Exceptions: a digit
 *       behind a Latin letter belongs to a name ({@code IPv6}, {@code e199}); a business code of the handbook without a
 *       unit is a code ({@code 1104}, but {@code 1500元} is a figure); 手册3.2/2.1, 附录6.3 and 第3项 are places.
 *   <li>Chinese numerals are a figure before a known unit (五张 is {@code 5张}, 两年 is {@code 2年}, 半年 is {@code 半年})
 *       and in fractions (百分之一, 三分之二, which stay as they are). Exceptions: 第三代, 第五章 and the like are places or
 *       names; 十分 and 一两个 say no number; 一 before a word that only counts things (一条, 一次, 一部) is an article
 *       unless something limits it (只能改一次, 最多一张, 一次以内); 一 before a unit of time is no figure after a word that
 *       points (哪一天, 下一月).
 * </ul>
 *
 * <p>English texts are not listed; {@link #numbersInEnglish} serves to hold them against their Chinese siblings.
 */
final class Figures {
    /** Units that measure or price, longer ones first; 一 before them counts. */
    private static final String MEASURES =
            "个计费周期|个工作日|个自然日|个小时|个季度|个星期|个月|工作日|自然日|小时|分钟|秒钟|毫秒|星期|季度|字节|比特|毫米|厘米|公里" + "|年|月|日|天|周|秒|元|角|倍|成|兆|米";

    /** Words that only count things; 一 before them is an article. */
    private static final String COUNTERS =
            "个|张|次|位|种|条|项|台|部|户|人|名|份|家|级|档|遍|字|号|类|代|步|段|句|格|声|盏|根|端(?!口)|口|层|套|笔|件|轮|点|路|键|毛|分";

    private static final String LATIN_UNITS =
            "dBm|dB|[KMGT]?bps|[KMGT]b/s|[KMGT]B/s|[KMGT]B|[kMG]?Hz|nm|mm|cm|km|ms|min|h|s|m|V|W|[KMGT](?![A-Za-z])";

    private static final String UNIT = "(?:" + MEASURES + "|" + COUNTERS + ")";

    private static final Pattern DIGITS =
            Pattern.compile("(?<![0-9A-Za-z.])(?<place>第 ?)?(?<number>(?:(?<![0-9A-Za-z])[-+])?"
                    + "(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:[.:][0-9]+)*)"
                    + "(?<unit>[%‰℃]| ?(?:" + MEASURES + "|" + COUNTERS + ")| (?:" + LATIN_UNITS
                    + ")(?![A-Za-z])|[A-Za-z]+(?:/s)?)?");

    private static final String NUMERALS = "零〇一二两三四五六七八九十百千万亿";
    private static final Pattern FRACTION = Pattern.compile("[" + NUMERALS + "]+分之[" + NUMERALS + "]+");
    private static final Pattern CHINESE =
            Pattern.compile("(?<place>第)?(?<number>[" + NUMERALS + "]+|半)(?<unit>" + UNIT + ")");

    /** Units behind 第 that make a place in a text or a name. */
    private static final Set<String> PLACES = Set.of("条", "项", "段", "步", "代", "类");

    /** 十分 is very, 一两个 is a few. */
    private static final Set<String> VAGUE = Set.of("十分", "一两个", "一两次", "一两条", "一两项");

    private static final Pattern SECTION =
            Pattern.compile("第(?<chapter>[" + NUMERALS + "]+)章 ?第(?<section>[" + NUMERALS + "]+)节");

    private static final Pattern REFERENCE = Pattern.compile("(?<=手册|附录) ?[0-9]+(?:\\.[0-9]+)*(?:/[0-9.p]+)?");

    private static final Pattern POINTS = Pattern.compile(".*(?:[哪同某这那另每任]|(?<!以)[上下])$");
    private static final Pattern LIMITS =
            Pattern.compile(".*(限|只能|只可|最多|至多|最少|至少|超过|每[年月日天周次人户]|仅)[^、。;:?!()“”]{0,4}$");
    private static final Pattern LIMITED = Pattern.compile("^(以[上下内]|之内|为限|封顶).*");

    private static final Pattern ENGLISH_DIGITS = Pattern.compile("(?<![0-9A-Za-z.])(?<number>[0-9]+(?:[.,:][0-9]+)*)");
    private static final List<String> ENGLISH_WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern ENGLISH_COUNT = Pattern.compile(
            "(?<!half )\\b(?<number>an|" + String.join("|", ENGLISH_WORDS)
                    + ")[ -](?:working |calendar |billing )?(?<unit>hour|minute|second|day|week|month|year|time|card|cycle)s?\\b");

    private final Set<String> codes;

    /** With the business codes of the handbook, which are no figures. */
    Figures(Set<String> codes) {
        this.codes = Set.copyOf(codes);
    }

    /** The figures of a Chinese text, in its order. */
    List<String> in(String raw) {
        String text = normal(raw);
        Map<Integer, String> found = new java.util.TreeMap<>();
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            ofDigits(digits).ifPresent(figure -> found.put(digits.start(), figure));
        }
        Matcher fraction = FRACTION.matcher(text);
        StringBuilder rest = new StringBuilder(text);
        while (fraction.find()) {
            found.put(fraction.start(), fraction.group());
            for (int i = fraction.start(); i < fraction.end(); i++) {
                rest.setCharAt(i, '、');
            }
        }
        Matcher chinese = CHINESE.matcher(rest);
        while (chinese.find()) {
            ofNumerals(chinese, rest.toString()).ifPresent(figure -> found.put(chinese.start(), figure));
        }
        return new ArrayList<>(found.values());
    }

    /** Without references to places. A Chinese comma between two numbers must not become one of thousands. */
    private static String normal(String raw) {
        String text = Normalizer.normalize(raw.replace('，', '、'), Normalizer.Form.NFKC);
        return REFERENCE.matcher(text).replaceAll("");
    }

    private Optional<String> ofDigits(Matcher match) {
        String unit = match.group("unit") == null ? "" : match.group("unit").strip();
        String figure = match.group("number") + unit;
        boolean place = match.group("place") != null;
        if (codes.contains(figure.toLowerCase(Locale.ROOT)) || (place && PLACES.contains(unit))) {
            return Optional.empty();
        }
        return Optional.of((place ? "第" : "") + figure);
    }

    private static Optional<String> ofNumerals(Matcher match, String text) {
        String number = match.group("number");
        String unit = match.group("unit");
        boolean place = match.group("place") != null;
        if (place) {
            return PLACES.contains(unit) ? Optional.empty() : Optional.of("第" + digits(number) + unit);
        }
        if (VAGUE.contains(number + unit)) {
            return Optional.empty();
        }
        String before = text.substring(0, match.start());
        String after = text.substring(match.end());
        if (number.equals("一") && isArticle(before, unit, after)) {
            return Optional.empty();
        }
        return Optional.of(digits(number) + unit);
    }

    private static boolean isArticle(String before, String unit, String after) {
        if (Pattern.matches(MEASURES, unit)) {
            return POINTS.matcher(before).matches();
        }
        return !LIMITS.matcher(before).matches() && !LIMITED.matcher(after).matches();
    }

    /** The numeral in ASCII digits; as it is if it is no usual numeral. */
    private static String digits(String numeral) {
        int total = 0;
        int digit = -1;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int value = "零一二三四五六七八九".indexOf(c == '两' ? '二' : c == '〇' ? '零' : c);
            int unit = "十百千万".indexOf(c);
            if (value >= 0 && digit < 1) {
                digit = value;
            } else if (unit >= 0) {
                int times = digit < 0 ? 1 : digit;
                total = c == '万' ? (total + Math.max(digit, 0)) * 10_000 : total + times * (int) Math.pow(10, unit + 1);
                digit = -1;
            } else {
                return numeral;
            }
        }
        return String.valueOf(total + Math.max(digit, 0));
    }

    /** The numbers of a Chinese text without their units: 再试一次 has a 1, too, and 第五章第六节 a 5.6. */
    Set<String> numbersInChinese(String raw) {
        Set<String> numbers = new TreeSet<>();
        String text = normal(raw);
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            numbers.add(plain(digits.group("number")));
        }
        Matcher chinese = CHINESE.matcher(text);
        while (chinese.find()) {
            numbers.add(digits(chinese.group("number")));
        }
        Matcher section = SECTION.matcher(text);
        while (section.find()) {
            numbers.add(digits(section.group("chapter")) + "." + digits(section.group("section")));
        }
        return numbers;
    }

    /** The numbers of an English text: digits, and words before a unit; "an hour" has a 1. */
    static Set<String> numbersInEnglish(String raw) {
        Set<String> numbers = new TreeSet<>();
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        Matcher digits = ENGLISH_DIGITS.matcher(text);
        while (digits.find()) {
            numbers.add(plain(digits.group("number")));
        }
        Matcher words = ENGLISH_COUNT.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            String word = words.group("number");
            if (!word.equals("an")) {
                numbers.add(String.valueOf(ENGLISH_WORDS.indexOf(word)));
            } else if (words.group("unit").equals("hour")) {
                numbers.add("1");
            }
        }
        return numbers;
    }

    /** Without sign and thousands; what stays with colon or several points is itself. */
    private static String plain(String number) {
        String unsigned = number.replaceFirst("^[-+]", "").replace(",", "");
        boolean leadingZero = unsigned.matches("0[0-9].*");
        return unsigned.matches("[0-9]+(\\.[0-9]+)?") && !leadingZero
                ? new BigDecimal(unsigned).stripTrailingZeros().toPlainString()
                : unsigned;
    }
}

package io.github.servicehandbook.internal.search;

import org.jspecify.annotations.Nullable;

/** Numbers with units, in any notation: 90天, 九十天, 90 日. */
final class Quantities {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String OTHERS = "〇两十百千半";
    /** The notations of each unit, the longest first, and its canonical form. */
    private static final String[][] UNITS = {
        {"分钟", "分"},
        {"个小时", "时"},
        {"个钟头", "时"},
        {"小时", "时"},
        {"钟头", "时"},
        {"刻钟", "刻"},
        {"秒钟", "秒"},
        {"个星期", "周"},
        {"个礼拜", "周"},
        {"星期", "周"},
        {"礼拜", "周"},
        {"个月", "月"},
        {"毫米", "mm"},
        {"min", "分"},
        {"mbps", "m"},
        {"mb/s", "mb"},
        {"mm", "mm"},
        {"kb", "k"},
        {"块钱", "元"},
        {"字符", "位"},
        {"周", "周"},
        {"天", "天"},
        {"日", "天"},
        {"分", "分"},
        {"秒", "秒"},
        {"月", "月"},
        {"年", "年"},
        {"次", "次"},
        {"回", "次"},
        {"遍", "次"},
        {"位", "位"},
        {"元", "元"},
        {"块", "元"},
        {"张", "张"},
        {"级", "级"},
        {"星", "星"},
        {"人", "人"},
        {"个", "个"},
        {"条", "条"},
        {"倍", "倍"},
        {"兆", "m"},
        {"m", "m"},
        {"k", "k"},
        {"%", "%"},
        {"‰", "‰"},
    };

    private static final String TIMES = "秒分刻时天周月年";
    /** The length of each of those units, in seconds. A month counts as 30 days, as in everyday use. */
    private static final int[] SECONDS = {1, 60, 900, 3_600, 86_400, 604_800, 2_592_000, 31_104_000};

    private Quantities() {}

    /** A number with its unit; the unit is empty for a fraction. */
    record Amount(String number, String unit, int end) {
        String term() {
            return "#" + number + unit;
        }

        boolean isTime() {
            return !unit.isEmpty() && TIMES.contains(unit);
        }

        /** Returns a term that is equal for times of the same length: 24小时 and 一天. */
        String length() {
            boolean plain = number.indexOf('.') == number.lastIndexOf('.');
            double value = plain ? Double.parseDouble(number) : 0;
            return "#=" + Math.round(value * SECONDS[TIMES.indexOf(unit)]);
        }
    }

    static boolean mayBegin(char c) {
        return Folding.isDigit(c) || isChinese(c);
    }

    private static boolean isChinese(char c) {
        return DIGITS.indexOf(c) >= 0 || OTHERS.indexOf(c) >= 0;
    }

    /**
     * Returns the end of the number with its unit that starts at a position, or the position itself if there is none.
     */
    static int end(char[] text, int from) {
        Amount amount = mayBegin(text[from]) ? at(text, from) : null;
        return amount == null ? from : amount.end();
    }

    /** Returns the number with its unit, or the fraction, that starts at a position, or null if there is none. */
    static @Nullable Amount at(char[] text, int from) {
        int end = numberEnd(text, from);
        String number = number(text, from, end);
        if (CharArrays.startWith(text, end, "分之") && end + 2 < text.length && mayBegin(text[end + 2])) {
            int last = numberEnd(text, end + 2);
            return new Amount(number(text, end + 2, last) + "/" + number, "", last);
        }
        if (end + 1 < text.length && text[end] == '/' && Folding.isDigit(text[end + 1])) {
            int last = numberEnd(text, end + 1);
            return new Amount(number + "/" + number(text, end + 1, last), "", last);
        }
        int unit = end;
        while (unit < text.length && text[unit] == ' ') {
            unit++;
        }
        for (String[] writing : UNITS) {
            if (CharArrays.startWith(text, unit, writing[0])) {
                return new Amount(number, writing[1], unit + writing[0].length());
            }
        }
        return null;
    }

    private static int numberEnd(char[] text, int from) {
        boolean digits = Folding.isDigit(text[from]);
        int end = from;
        while (end < text.length
                && (digits ? Folding.isDigit(text[end]) || isPoint(text, end) : isChinese(text[end]))) {
            end++;
        }
        return end;
    }

    private static String number(char[] text, int from, int end) {
        return Folding.isDigit(text[from]) ? new String(text, from, end - from) : value(text, from, end);
    }

    private static boolean isPoint(char[] text, int at) {
        return text[at] == '.' && at + 1 < text.length && Folding.isDigit(text[at + 1]);
    }

    /**
     * Returns the value of a Chinese number: 九十 is 90, 十五 15, 一百二十 120, 两 2, 半 0.5. Other numbers are read digit by
     * digit, as in 二〇〇五.
     */
    private static String value(char[] text, int from, int end) {
        long total = 0;
        long digit = -1;
        StringBuilder plain = new StringBuilder();
        boolean positional = true;
        for (int i = from; i < end; i++) {
            char c = text[i];
            int scale = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 1;
            if (scale > 1) {
                total += Math.max(digit, digit < 0 ? 1 : digit) * scale;
                digit = -1;
                positional = false;
            } else if (c == '半') {
                return "0.5";
            } else {
                digit = c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
                plain.append(digit);
            }
        }
        return positional ? plain.toString() : Long.toString(total + Math.max(digit, 0));
    }
}

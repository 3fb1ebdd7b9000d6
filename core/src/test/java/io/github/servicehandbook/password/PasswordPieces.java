package io.github.servicehandbook.password;

import io.github.servicehandbook.internal.pinyin.Readings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Subjects, and pieces of passwords that provoke findings of them or just miss one. The same seed makes the same. */
final class PasswordPieces {
    private static final List<String> LOGINS = List.of(
            "lixm0912",
            "zengwei",
            "shanyl",
            "ouyangnn",
            "k8q",
            "Zhang.San",
            "li_xm-01",
            "abcba",
            "1221",
            "o0ol1I",
            "ab",
            "q",
            "王五",
            "张三丰",
            "欧阳娜娜",
            "Ａdmin７",
            "ſtraßeK",
            "aaaa",
            "aabaab",
            "0912",
            "13912345678",
            "x--y",
            "Iılİ",
            "😀key😀",
            "a.b",
            "lí.chén");
    private static final List<String> FAMILY_NAMES =
            List.of("李", "曾", "单", "欧阳", "吕", "解", "万俟", "尉迟", "重", "阿", "Li", "Smith", "van Dyke", "ＯＵ", "김", "鿰");
    private static final List<String> GIVEN_NAMES = List.of(
            "晓明",
            "伟",
            "雅丽",
            "娜娜",
            "洁",
            "明",
            "乐行",
            "长",
            "阿娥",
            "安",
            "女",
            "略",
            "Mary Ann",
            "Al",
            "Xiaoming",
            "ǅuro",
            "伟 明",
            "Élise",
            "철수",
            "㐂明",
            "Anne-Marie Lou",
            "重重");
    private static final List<String> MOBILES = List.of(
            "13912345678",
            "+86 139-1234-5678",
            "0086 13800138000",
            "１８６０００００９１２",
            "10086",
            "123",
            "8613912345678",
            "none");
    private static final List<String> TERMS = List.of(
            "10086",
            "yidong",
            "hejiating",
            "移动",
            "营业厅",
            "5G",
            "5G厅堂",
            "abc",
            "和家庭!",
            "Kx7#",
            "a_b-c",
            "o0 1l",
            "全球通",
            "....");
    private static final String FILLER = "Kx7#mQ2vT9z!eW4";
    private static final String SEPARATORS = " -_./";
    private static final String NEARLY_SEPARATORS = "#~,\\:·　–‐年月日";
    private static final String ODD =
            "ſıİKÅßﬁ①½㏠㋀㍻ﷺ\u0301\u0323\u200b\u00ad\ud83d\ude00\u0000\u2028가가ㄱﾞｶ\ufeff\ufffd\ue000٣৩אع";
    private static final int LAST_YEAR = 2030;

    private final SplittableRandom random;

    PasswordPieces(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A subject, most parts of which are given. */
    Subject subject() {
        Subject.Builder subject = Subject.builder();
        if (mostly()) {
            subject.login(one(LOGINS));
        }
        if (mostly()) {
            subject.familyName(one(FAMILY_NAMES));
        }
        if (mostly()) {
            subject.givenName(one(GIVEN_NAMES));
        }
        if (mostly()) {
            subject.birthday(birthday());
        }
        if (mostly()) {
            subject.mobileNumber(one(MOBILES));
        }
        // More than the bits of a long: a matcher may keep its tokens in such sets.
        for (int terms = random.nextInt(20) == 0 ? Long.SIZE : 0; terms > 0; terms--) {
            subject.surroundings("poster" + terms);
        }
        for (int terms = random.nextInt(4); terms > 0; terms--) {
            subject.surroundings(one(TERMS));
        }
        return subject.build();
    }

    private LocalDate birthday() {
        if (random.nextInt(4) == 0) {
            return one(List.of(
                    LocalDate.of(1992, 9, 12),
                    LocalDate.of(2000, 2, 29),
                    LocalDate.of(1919, 1, 1),
                    LocalDate.of(2011, 11, 11),
                    LocalDate.of(2012, 12, 20)));
        }
        return LocalDate.of(LAST_YEAR - random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    /** A piece of a password, plain or disguised. */
    String piece(Subject subject) {
        String piece = plainPiece(subject);
        for (int steps = random.nextInt(3); steps > 0; steps--) {
            piece = disguised(piece);
        }
        return piece;
    }

    private String plainPiece(Subject subject) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> subject.login().orElse("nobody");
            case 2, 3 -> name(subject);
            case 4 -> initials(subject);
            case 5, 6 -> date(subject.birthday().orElse(LocalDate.EPOCH));
            case 7 -> phone(subject.mobileNumber().orElse("0000"));
            case 8 -> subject.surroundings().isEmpty() ? "room" : one(subject.surroundings());
            case 9 -> characters(FILLER, 1 + random.nextInt(6));
            case 10 -> characters("0123456789", 1 + random.nextInt(4));
            default -> characters(random.nextBoolean() ? SEPARATORS : ODD, 1 + random.nextInt(2));
        };
    }

    private String name(Subject subject) {
        boolean read = random.nextInt(4) > 0;
        String family = read(subject.familyName().orElse(""), read);
        String given = read(subject.givenName().orElse(""), read);
        return switch (random.nextInt(5)) {
            case 0, 1 -> family + given;
            case 2 -> given + family;
            case 3 -> given;
            default -> family;
        };
    }

    private String read(String name, boolean read) {
        StringBuilder text = new StringBuilder();
        name.codePoints().forEach(c -> {
            List<String> readings = read ? Readings.of(c) : List.of();
            if (readings.isEmpty()) {
                text.appendCodePoint(c);
            } else {
                text.append(one(Readings.spellings(one(readings))));
            }
        });
        return text.toString();
    }

    private String initials(Subject subject) {
        String name =
                subject.familyName().orElse("") + " " + subject.givenName().orElse("");
        StringBuilder initials = new StringBuilder();
        boolean inside = false;
        for (int c : name.codePoints().toArray()) {
            List<String> readings = Readings.of(c);
            if (!readings.isEmpty()) {
                initials.append(one(readings).charAt(0));
            } else if (!inside && Character.isLetter(c)) {
                initials.appendCodePoint(c);
            }
            inside = readings.isEmpty() && Character.isLetter(c);
        }
        return initials.toString();
    }

    private String date(LocalDate birthday) {
        LocalDate day = random.nextInt(5) == 0 ? birthday.plusDays(random.nextInt(3) - 1) : birthday;
        String year = String.format(Locale.ROOT, "%04d", day.getYear());
        String shortYear = year.substring(2);
        String month = number(day.getMonthValue());
        String date = number(day.getDayOfMonth());
        String y = random.nextBoolean() ? year : shortYear;
        String one = gap();
        String other = gap();
        return switch (random.nextInt(8)) {
            case 0, 1 -> y + one + month + other + date;
            case 2 -> date + one + month + other + y;
            case 3 -> month + one + date + other + y;
            case 4 -> month + one + date;
            case 5 -> String.format(Locale.ROOT, "%02d%02d", day.getMonthValue(), day.getDayOfMonth());
            case 6 -> y + one + month;
            default -> y + one + date + other + month;
        };
    }

    private String number(int number) {
        return String.format(Locale.ROOT, random.nextInt(3) == 0 ? "%d" : "%02d", number);
    }

    private String gap() {
        return random.nextBoolean() ? "" : characters(SEPARATORS + "年月#", 1 + random.nextInt(2));
    }

    private String phone(String mobile) {
        String digits = mobile.replaceAll("[^0-9]", "");
        int last = Math.min(digits.length(), 3 + random.nextInt(3));
        return random.nextBoolean() ? mobile : digits.substring(random.nextBoolean() ? 0 : digits.length() - last);
    }

    private String disguised(String piece) {
        return switch (random.nextInt(11)) {
            case 0 -> each(piece, 3, c -> Character.toString(Character.toUpperCase(c)));
            case 1, 2 -> each(piece, 2, this::lookAlike);
            case 3, 4 -> each(piece, 3, c -> Character.toString(c) + characters(SEPARATORS, 1 + random.nextInt(2)));
            case 5 -> each(piece, 2, c -> c > ' ' && c < 0x7f ? Character.toString(c + 0xfee0) : Character.toString(c));
            case 6 -> each(piece, 6, c -> Character.toString(c) + characters(NEARLY_SEPARATORS, 1));
            case 7 -> new StringBuilder(piece).reverse().toString();
            case 8 -> each(piece, 6, c -> "");
            case 9 -> each(piece, 6, c -> characters(ODD + FILLER, 1));
            default ->
                each(
                        piece,
                        2,
                        c -> c >= 'a' && c <= 'z' ? Character.toString(0x1d41a + c - 'a') : Character.toString(c));
        };
    }

    /** Changes each character with a chance of one in so many. */
    private String each(String piece, int chance, java.util.function.IntFunction<String> change) {
        StringBuilder text = new StringBuilder();
        piece.codePoints().forEach(c -> {
            if (random.nextInt(chance) == 0) {
                text.append(change.apply(c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    private String lookAlike(int c) {
        List<String> pairs =
                List.of("o0", "i1", "l1", "i!", "e3", "a4", "a@", "s5", "s$", "t7", "b8", "g9", "z2", "0o", "1l");
        List<String> fitting = new ArrayList<>();
        for (String pair : pairs) {
            if (pair.charAt(0) == Character.toLowerCase(c)) {
                fitting.add(pair.substring(1));
            }
        }
        return fitting.isEmpty() ? Character.toString(c) : one(fitting);
    }

    private String characters(String alphabet, int length) {
        int[] all = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(all[random.nextInt(all.length)]);
        }
        return text.toString();
    }

    private boolean mostly() {
        return random.nextInt(5) > 0;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The pieces that the seeds give, one behind the other. */
    static String password(Subject subject, List<Long> seeds) {
        StringBuilder password = new StringBuilder();
        seeds.forEach(seed -> password.append(new PasswordPieces(seed).piece(subject)));
        return password.toString();
    }
}

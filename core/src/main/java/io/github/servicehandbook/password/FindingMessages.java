package io.github.servicehandbook.password;

import io.github.servicehandbook.password.Finding.MatchForm;

/** The messages of findings, one for each code and match form. None contains any part of a password. */
final class FindingMessages {
    private FindingMessages() {}

    static String chinese(PasswordPolicy policy, FindingCode code, MatchForm matched) {
        return switch (code) {
            case TOO_SHORT -> "密码太短，至少需要" + policy.minLength() + "位。";
            case TOO_LONG -> "密码太长，最多" + policy.maxLength() + "位。";
            case TOO_FEW_CLASSES ->
                switch (policy.minClasses()) {
                    case 1 -> "密码至少要包含字母、数字、符号中的一种。";
                    case 2 -> "密码至少要包含字母、数字、符号中的两种。";
                    default -> "密码要同时包含字母、数字和符号。";
                };
            case ILLEGAL_CHARACTER -> policy.asciiOnly() ? "密码只能使用半角的英文字母、数字和符号。" : "密码中有不支持的字符，请删除后重试。";
            case CONTAINS_LOGIN -> "密码中不能包含登录名" + how(matched) + "。";
            case CONTAINS_LOGIN_REVERSED -> "密码中不能包含倒写的登录名。";
            case CONTAINS_NAME -> "密码中不能包含姓名、姓名拼音或拼音首字母" + how(matched) + "。";
            case CONTAINS_BIRTHDAY -> "密码中不能包含生日" + how(matched) + "。";
            case CONTAINS_PHONE -> "密码中不能包含手机号或手机号后四位" + how(matched) + "。";
            case CONTAINS_SURROUNDINGS -> "密码中不能包含身边看得到的内容，例如店名、墙上的标语" + how(matched) + "。";
            case REUSED -> "不能使用最近" + policy.historySize() + "次用过的密码（包括当前密码）。";
        };
    }

    private static String how(MatchForm matched) {
        return switch (matched) {
            case DIFFERENT_CASE -> "（改变大小写也算）";
            case LEET -> "（用形似的数字或符号代替也算）";
            case SEPARATED -> "（中间加空格或符号也算）";
            case FULL_WIDTH -> "（改用全角字符也算）";
            case EXACT, REVERSED, NONE -> "";
        };
    }

    static String english(PasswordPolicy policy, FindingCode code, MatchForm matched) {
        return switch (code) {
            case TOO_SHORT -> "The password must have at least " + policy.minLength() + " characters.";
            case TOO_LONG -> "The password must have at most " + policy.maxLength() + " characters.";
            case TOO_FEW_CLASSES ->
                switch (policy.minClasses()) {
                    case 1 -> "The password must contain at least one of these: letters, digits, symbols.";
                    case 2 -> "The password must contain at least two of these: letters, digits, symbols.";
                    default -> "The password must contain letters, digits and symbols.";
                };
            case ILLEGAL_CHARACTER ->
                policy.asciiOnly()
                        ? "Use only English letters, digits and keyboard symbols."
                        : "The password contains an unsupported character. Remove it and try again.";
            case CONTAINS_LOGIN -> "The password must not contain the login name" + howEn(matched) + ".";
            case CONTAINS_LOGIN_REVERSED -> "The password must not contain the login name spelled backwards.";
            case CONTAINS_NAME ->
                "The password must not contain the name, its pinyin or its initials" + howEn(matched) + ".";
            case CONTAINS_BIRTHDAY -> "The password must not contain the birthday" + howEn(matched) + ".";
            case CONTAINS_PHONE ->
                "The password must not contain the mobile number or its last four digits" + howEn(matched) + ".";
            case CONTAINS_SURROUNDINGS ->
                "The password must not contain words visible in the room, such as a slogan on the wall" + howEn(matched)
                        + ".";
            case REUSED ->
                "Choose a password that is not among the last " + policy.historySize() + ", including the current one.";
        };
    }

    private static String howEn(MatchForm matched) {
        return switch (matched) {
            case DIFFERENT_CASE -> ", even in different case";
            case LEET -> ", even with look-alike digits or symbols";
            case SEPARATED -> ", even with separators in between";
            case FULL_WIDTH -> ", even in full-width characters";
            case EXACT, REVERSED, NONE -> "";
        };
    }
}

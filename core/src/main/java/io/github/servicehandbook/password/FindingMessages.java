package io.github.servicehandbook.password;

import io.github.servicehandbook.password.Finding.MatchForm;

/** The messages of findings, one for each code and match form. None contains any part of a password. */
final class FindingMessages {
    private FindingMessages() {}

    static String chinese(PasswordPolicy policy, FindingCode code, MatchForm matched) {
        return switch (code) {
            case TOO_SHORT -> "密码不足" + policy.minLength() + "位。";
            case TOO_LONG -> "密码超过" + policy.maxLength() + "位。";
            case TOO_FEW_CLASSES ->
                policy.minClasses() == 3 ? "密码没有同时包含字母、数字和符号。" : "密码没有包含字母、数字、符号中的至少" + policy.minClasses() + "类。";
            case ILLEGAL_CHARACTER -> policy.asciiOnly() ? "密码含有不可使用的字符；只可使用ASCII字符。" : "密码含有不可使用的字符，例如控制字符。";
            case CONTAINS_LOGIN -> "密码含有登录名" + how(matched) + "。";
            case CONTAINS_LOGIN_REVERSED -> "密码含有倒着拼写的登录名。";
            case CONTAINS_NAME -> "密码含有名字" + how(matched) + "。";
            case CONTAINS_BIRTHDAY -> "密码含有生日" + how(matched) + "。";
            case CONTAINS_PHONE -> "密码含有手机号码或其后四位" + how(matched) + "。";
            case CONTAINS_SURROUNDINGS -> "密码含有房间里看得见的东西" + how(matched) + "。";
            case REUSED -> "密码与最近" + policy.historySize() + "次用过的密码相同。";
        };
    }

    private static String how(MatchForm matched) {
        return switch (matched) {
            case DIFFERENT_CASE -> "（大小写不同）";
            case LEET -> "（用了形近的数字或符号）";
            case SEPARATED -> "（中间有分隔）";
            case FULL_WIDTH -> "（用了全角等其他字形）";
            case EXACT, REVERSED, NONE -> "";
        };
    }

    static String english(PasswordPolicy policy, FindingCode code, MatchForm matched) {
        return switch (code) {
            case TOO_SHORT -> "The password has fewer than " + policy.minLength() + " characters.";
            case TOO_LONG -> "The password has more than " + policy.maxLength() + " characters.";
            case TOO_FEW_CLASSES ->
                "The password holds fewer than " + policy.minClasses() + " of the classes letters, digits and symbols.";
            case ILLEGAL_CHARACTER ->
                policy.asciiOnly()
                        ? "The password holds a character that may not be used; only ASCII may be."
                        : "The password holds a character that may not be used, such as a control character.";
            case CONTAINS_LOGIN -> "The password contains the login name" + howEn(matched) + ".";
            case CONTAINS_LOGIN_REVERSED -> "The password contains the login name spelt backwards.";
            case CONTAINS_NAME -> "The password contains the name" + howEn(matched) + ".";
            case CONTAINS_BIRTHDAY -> "The password contains the birthday" + howEn(matched) + ".";
            case CONTAINS_PHONE ->
                "The password contains the mobile number or its last four digits" + howEn(matched) + ".";
            case CONTAINS_SURROUNDINGS ->
                "The password contains something that can be seen in the room" + howEn(matched) + ".";
            case REUSED -> "The password is one of the last " + policy.historySize() + " used.";
        };
    }

    private static String howEn(MatchForm matched) {
        return switch (matched) {
            case DIFFERENT_CASE -> ", in other capitals";
            case LEET -> ", with look-alike digits or symbols";
            case SEPARATED -> ", with separators in between";
            case FULL_WIDTH -> ", in full-width or other forms of the characters";
            case EXACT, REVERSED, NONE -> "";
        };
    }
}

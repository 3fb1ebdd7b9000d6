package io.github.servicehandbook.password;

/** A reason why a rule was not evaluated, or not fully. */
enum NotEvaluatedReason {
    NO_LOGIN("没有提供登录名。", "No login name was given."),
    NO_NAME("没有提供名字。", "No given name was given."),
    SHORT_NAME("名字太短，没有可以比对的写法。", "The name is too short to have a form that can be compared."),
    UNREADABLE_NAME(
            "名字中有读音不明的字，没有比对拼音。", "The name has a character of unknown reading, so its pinyin was not compared."),
    NO_BIRTHDAY("没有提供生日。", "No birthday was given."),
    NO_MOBILE("没有提供手机号码。", "No mobile number was given."),
    SHORT_MOBILE("手机号码太短，无法比对。", "The mobile number is too short to be compared."),
    NO_SURROUNDINGS("没有提供房间里看得见的东西。", "No terms for things visible in the room were given."),
    SHORT_SURROUNDINGS("有的词太短，没有比对。", "Some of the terms are too short and were not compared."),
    NO_HISTORY("没有提供用过的密码。", "No earlier passwords were given."),
    OTHERS_FAILED("其他规则未通过，没有比对用过的密码。", "Earlier passwords were not compared, because another rule failed."),
    UNREADABLE_HISTORY("有用过的密码无法读取。", "An earlier password could not be read."),
    LENGTH("密码过长，没有继续检查。", "The password is too long, so nothing else was checked."),
    NO_CHECK("这条规定没有自己的检查项。", "This rule has no check of its own.");

    private final String chinese;
    private final String english;

    NotEvaluatedReason(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }
}

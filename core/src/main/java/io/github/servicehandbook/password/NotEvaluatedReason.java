package io.github.servicehandbook.password;

/** A reason why a rule was not evaluated, or not fully. */
enum NotEvaluatedReason {
    NO_LOGIN("未提供登录名，未检查此项。", "Not checked: no login name provided."),
    NO_NAME("未提供姓名中的名字，未检查此项。", "Not checked: no given name provided."),
    SHORT_NAME("姓名太短，未检查此项。", "Not checked: the name is too short."),
    UNREADABLE_NAME(
            "姓名中有不能识别读音的字，未检查姓名拼音。",
            "Partly checked: the name has a character without a known reading, so its pinyin was not checked."),
    NO_BIRTHDAY("未提供生日，未检查此项。", "Not checked: no birthday provided."),
    NO_MOBILE("未提供手机号，未检查此项。", "Not checked: no mobile number provided."),
    SHORT_MOBILE("手机号不足四位，未检查此项。", "Not checked: the mobile number has fewer than four digits."),
    NO_SURROUNDINGS("未提供身边看得到的内容，未检查此项。", "Not checked: no words visible in the room provided."),
    SHORT_SURROUNDINGS("部分词语太短，未检查。", "Partly checked: some words are too short."),
    NO_HISTORY("未提供历史密码，未检查此项。", "Not checked: no password history provided."),
    OTHERS_FAILED("其他规则未通过，暂未检查历史密码。", "Not checked: another rule failed first."),
    UNREADABLE_HISTORY(
            "有历史密码无法读取，不能确认是否重复，请联系系统管理员。",
            "A previous password could not be read, so reuse cannot be ruled out. Contact the system administrator."),
    LENGTH("密码太长，未检查其他规则。", "Not checked: the password is too long."),
    NO_CHECK("此条为说明，不单独检查。", "Informational rule; no check.");

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

package io.github.servicehandbook.codes;

import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;

/** The kind of business of a code. The classification is the content authors'; the handbook has none. */
public enum CodeKind {
    /** Opening an account. */
    ACTIVATION("开户", "activation"),
    /** Customer data. */
    PROFILE("客户资料", "customer profile"),
    /** SIM cards. */
    CARD("卡务", "SIM card"),
    /** Suspension and other combined changes. */
    SUSPENSION("停复机", "suspension"),
    /** Main and additional tariffs. */
    TARIFF("资费", "tariff"),
    /** Payments. */
    PAYMENT("缴费", "payment"),
    /** Reversal of an earlier business. */
    REVERSAL("冲正", "reversal"),
    /** Queries that change nothing. */
    QUERY("查询", "query"),
    /** Value-added services. */
    VALUE_ADDED("增值业务", "value-added service"),
    /** Marketing campaigns. */
    MARKETING("营销", "marketing"),
    /** Loyalty points. */
    POINTS("积分", "loyalty points"),
    /** Unknown: the handbook does not name the business. */
    UNKNOWN("未知", "unknown");

    private final String chinese;
    private final String english;

    CodeKind(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * {@return the label of this kind for display}
     *
     * @param locale the locale; an English locale gives English, all others give Chinese
     */
    public String label(Locale locale) {
        return Languages.pick(locale, chinese, english);
    }
}

package io.github.servicehandbook.standards;

import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;

/** A moment in a customer's visit to a shop. The constants are in the order in which the moments occur. */
public enum Moment {
    /** The customer entered the shop. */
    ARRIVED("进厅", "arrival"),
    /** The customer was greeted. */
    GREETED("打招呼", "greeting"),
    /** The customer was called to a counter. */
    CALLED("叫号", "call"),
    /** The customer's request was completed. */
    FINISHED("办结", "completion");

    private final String chinese;
    private final String english;

    Moment(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * {@return the label of this moment for display: a noun in lower case, for use in a sentence}
     *
     * @param locale the locale; an English locale gives English, all others give Chinese
     */
    public String label(Locale locale) {
        return Languages.pick(locale, chinese, english);
    }
}

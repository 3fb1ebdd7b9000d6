package io.github.servicehandbook.standards;

import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;

/** A point in a customer's visit to a shop. The constants are in the order in which these points occur. */
public enum Moment {
    /** The customer came into the shop. */
    ARRIVED("进厅", "arrived"),
    /** The customer was greeted. */
    GREETED("打招呼", "greeted"),
    /** The customer was called to a counter. */
    CALLED("叫号", "called"),
    /** What the customer came for was done. */
    FINISHED("办结", "finished");

    private final String chinese;
    private final String english;

    Moment(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * Returns the moment for a screen.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return the wording
     */
    public String label(Locale locale) {
        return Languages.pick(locale, chinese, english);
    }
}

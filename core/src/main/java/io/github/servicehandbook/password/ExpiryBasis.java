package io.github.servicehandbook.password;

import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;

/** The basis for counting the age of a password. */
public enum ExpiryBasis {
    /**
     * Elapsed time: a password is valid for exactly {@link PasswordPolicy#maxAge()} from the instant at which it was
     * set.
     */
    ELAPSED("按实际时长", "Elapsed time"),
    /**
     * Calendar days in {@link PasswordPolicy#zone()}: a password is valid until the end of the day that is
     * {@link PasswordPolicy#maxAge()} after the day on which it was set.
     */
    CALENDAR_DAY("按自然日", "Calendar days");

    private final String chinese;
    private final String english;

    ExpiryBasis(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * {@return the label for a screen}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    public String label(Locale locale) {
        return Languages.pick(locale, chinese, english);
    }
}

package io.github.servicehandbook.internal.text;

import java.util.Locale;
import java.util.Objects;

/** The two languages of the library's texts: Chinese, and English for English locales. */
public final class Languages {
    private Languages() {}

    /**
     * Returns the English text for every English locale and the Chinese text for all others, since Chinese is the
     * language of the content.
     */
    public static String pick(Locale locale, String chinese, String english) {
        return isEnglish(locale) ? english : chinese;
    }

    public static boolean isEnglish(Locale locale) {
        return Objects.requireNonNull(locale, "locale").getLanguage().equals("en");
    }
}

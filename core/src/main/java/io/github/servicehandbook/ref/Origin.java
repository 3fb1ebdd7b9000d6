package io.github.servicehandbook.ref;

import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;

/** The origin of a statement. */
public enum Origin {
    /** Stated by the handbook itself. */
    HANDBOOK("手册原文", "Handbook"),
    /** Written by the authors of the content, with public references or with a note that the decision is theirs. */
    AUTHORED("编者补充", "Added by authors"),
    /** Added or changed by an overlay. */
    OVERLAY("本地补充", "Local addition");

    private final String chinese;
    private final String english;

    Origin(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * {@return the label of this origin for display}
     *
     * @param locale the locale; an English locale gives English, all others give Chinese
     */
    public String label(Locale locale) {
        return Languages.pick(locale, chinese, english);
    }
}

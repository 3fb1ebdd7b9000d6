package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.internal.text.Languages;
import java.util.List;
import java.util.Locale;

/**
 * The specification of the answers that a node accepts.
 *
 * <p>Immutable and thread-safe.
 */
public interface AnswerSpec {
    /** The kind of an answer. */
    enum Kind {
        /** Yes or no. */
        YES_NO("是或否", "Yes or no"),
        /** One of several options. */
        ONE_OF("单选", "Single choice"),
        /** One or more of several options. */
        ANY_OF("多选", "Multiple choice"),
        /** A number in a range. */
        NUMBER("数字", "Number"),
        /** Free text. */
        TEXT("文字", "Text"),
        /** A date. */
        DATE("日期", "Date");

        private final String chinese;
        private final String english;

        Kind(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this kind for a screen}
         *
         * @param locale the locale; an English locale selects English, any other selects Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /** An option of a question or check. */
    interface Option {
        /** {@return the stable ID of this option, unique within its fact} */
        String id();

        /**
         * {@return the label of this option for a screen}
         *
         * @param locale the locale; an English locale selects English, any other selects Chinese
         */
        String label(Locale locale);

        /** {@return whether this option excludes all others, as 以上都没有 does} */
        boolean exclusive();
    }

    /** {@return the kind of the answer} */
    default Kind kind() {
        return fact().kind();
    }

    /** {@return the name of the fact that the answer sets} */
    default String factName() {
        return fact().name();
    }

    /** {@return the fact that the answer sets, with its options and bounds} */
    Fact fact();

    /** {@return whether {@link Answer#unknown()} is accepted: the customer does not know} */
    boolean allowsUnknown();

    /**
     * Returns the options available in a walk. Guards may hide some options of the fact.
     *
     * @param session a session at the node or before it
     * @return the options in the order of the content; empty for kinds other than ONE_OF and ANY_OF
     */
    List<Option> options(Session session);
}

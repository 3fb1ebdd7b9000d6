package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;

/** The labels of the ticket types and severities of the bundled content. Other content may define others. */
final class TicketLabels {
    private TicketLabels() {}

    static String ofType(String type, Locale locale) {
        return switch (type) {
            case "incident" -> Languages.pick(locale, "故障单", "Incident");
            case "complaint" -> Languages.pick(locale, "投诉单", "Complaint");
            case "request" -> Languages.pick(locale, "需求单", "Request");
            default -> orItself(type, locale);
        };
    }

    static String ofSeverity(String severity, Locale locale) {
        return switch (severity) {
            case "Critical" -> Languages.pick(locale, "紧急", "Critical");
            case "Major" -> Languages.pick(locale, "重要", "Major");
            case "Minor" -> Languages.pick(locale, "一般", "Minor");
            default -> orItself(severity, locale);
        };
    }

    /** Checks the locale even where it makes no difference. */
    private static String orItself(String word, Locale locale) {
        return Languages.pick(locale, word, word);
    }
}

package io.github.servicehandbook.release;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.internal.text.DurationText;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.release.HandbookDiff.Change;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a change as one line of text.
 *
 * <p>Immutable and thread-safe.
 */
final class ChangeText {
    /** The maximum number of code points of a text; the beginning is enough to identify a longer one. */
    private static final int MAX_LENGTH = 200;

    private static final int MAX_ASCII = 0x7F;
    private static final Set<String> DURATIONS = Set.of("limit", "maxAge", "due");
    private static final String OUTCOMES = "/outcomes";
    /** The prefix of the node where answers stop; alone if this is not known. */
    private static final String NO_END = "?";

    private final Change change;
    private final Locale locale;
    private final UnaryOperator<String> escape;

    /**
     * Creates a text.
     *
     * @param escape the escaping of texts of the content
     */
    ChangeText(Change change, Locale locale, UnaryOperator<String> escape) {
        this.change = change;
        this.locale = Objects.requireNonNull(locale, "locale");
        this.escape = escape;
    }

    String line() {
        if (change.pointer().isEmpty()) {
            boolean isAdded = change.before().isEmpty();
            String value = isAdded ? change.after() : change.before();
            List<String> list = list(value);
            return subject() + colon() + added(isAdded) + elements(list == null ? List.of(value) : list);
        }
        return subject() + property() + colon() + values();
    }

    private String subject() {
        String kind = content(change.kindLabel(locale));
        // The ID of the only password policy is the name of its kind.
        if (change.id().isEmpty() || change.id().equals(change.kind().text())) {
            return kind;
        }
        String name = pick(change.name(), change.nameEn().isEmpty() ? change.name() : change.nameEn());
        if (name.isEmpty()) {
            return kind + pick(quoted(change.id()), " " + content(change.id()));
        }
        return kind + pick("“", " \"") + content(name) + pick("”（", "\" (") + content(change.id()) + pick("）", ")");
    }

    /** {@return the property} A time limit has only one that matters to people, which its kind already names. */
    private String property() {
        if (change.kind() == ChangeKind.TIME_LIMIT && change.pointer().equals("/limit")) {
            return "";
        }
        String label = change.propertyLabel(locale);
        return pick("，", ", ") + content(pick(label, DiffLabels.inSentence(label)));
    }

    private String values() {
        if (change.pointer().startsWith(OUTCOMES) && change.after().equals(NO_END)) {
            return pick("流程过大，未逐项比较", "too large to compare");
        }
        List<String> before = list(change.before());
        List<String> after = list(change.after());
        if (before == null || after == null || (before.isEmpty() && after.isEmpty())) {
            return value(change.before()) + pick("改为", " → ") + value(change.after());
        }
        List<String> removed = without(before, after);
        List<String> added = without(after, before);
        if (removed.isEmpty() && added.isEmpty()) {
            return elements(before) + pick("改为", " → ") + elements(after);
        }
        List<String> parts = new ArrayList<>();
        if (!added.isEmpty()) {
            parts.add(added(true) + elements(added));
        }
        if (!removed.isEmpty()) {
            parts.add(added(false) + elements(removed));
        }
        return String.join(pick("，", "; "), parts);
    }

    private String added(boolean isAdded) {
        return isAdded ? pick("新增", "added ") : pick("删除", "removed ");
    }

    private String value(String value) {
        if (value.isEmpty()) {
            return pick("（空）", "(empty)");
        }
        if (change.pointer().startsWith(OUTCOMES) && value.startsWith(NO_END)) {
            return pick("停在步骤", "stops at step ") + content(value.substring(NO_END.length()));
        }
        if (DURATIONS.contains(change.pointer().substring(change.pointer().lastIndexOf('/') + 1))) {
            try {
                return duration(Duration.parse(value));
            } catch (DateTimeParseException e) {
                return content(value);
            }
        }
        return pick(quoted(value), content(value));
    }

    private String duration(Duration duration) {
        long days = duration.toDays();
        if (days > 1 && duration.equals(Duration.ofDays(days))) {
            return days + pick("天", " days");
        }
        return DurationText.of(duration, locale);
    }

    /** {@return the elements of a list} In Chinese each is quoted, so that the separators stand out. */
    private String elements(List<String> elements) {
        return elements.stream()
                .map(this::content)
                .map(text -> pick("“" + text + "”", text))
                .collect(Collectors.joining(pick("、", ", ")));
    }

    /** {@return a text in quotes, to separate it from the Chinese around it; an ASCII text has none} */
    private String quoted(String value) {
        boolean isAscii = value.chars().allMatch(c -> c <= MAX_ASCII);
        return isAscii ? content(value) : "“" + content(value) + "”";
    }

    /** {@return a text of the content, shortened, on one line and escaped} */
    private String content(String value) {
        String text = value.codePointCount(0, value.length()) <= MAX_LENGTH
                ? value
                : value.substring(0, value.offsetByCodePoints(0, MAX_LENGTH)) + "…";
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> visible.appendCodePoint(isHidden(c) ? ' ' : c));
        return escape.apply(visible.toString());
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    /** {@return the elements that the other list does not have as often} */
    private static List<String> without(List<String> list, List<String> other) {
        List<String> rest = new ArrayList<>(list);
        other.forEach(rest::remove);
        return rest;
    }

    /** {@return the elements of a list of scalars, none for an absent value, or null for any other value} */
    private static @Nullable List<String> list(String value) {
        List<String> elements = new ArrayList<>();
        if (value.isEmpty()) {
            return elements;
        }
        if (value.charAt(0) != '[') {
            return null;
        }
        try (JsonParser json = JsonReader.newFactory().createParser(value)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() == null || !json.currentToken().isScalarValue()) {
                    return null;
                }
                elements.add(json.getText());
            }
            return json.nextToken() == null ? elements : null;
        } catch (IOException e) {
            // A text that only begins like a list.
            return null;
        }
    }

    private String colon() {
        return pick("：", ": ");
    }

    private String pick(String chinese, String english) {
        return Languages.pick(locale, chinese, english);
    }
}

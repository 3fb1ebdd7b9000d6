package io.github.servicehandbook.release;

import io.github.servicehandbook.internal.manifest.EntryKind;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.release.HandbookDiff.Change;
import io.github.servicehandbook.release.HandbookDiff.Impact;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Writes changes as a Markdown note for people.
 *
 * <p>Not thread-safe.
 */
final class DiffMarkdown {
    /** The maximum number of code points of a text; the beginning is enough to identify a longer one. */
    private static final int MAX_LENGTH = 200;
    /** Characters that can be markup within a line; a text never begins a line. */
    private static final String SIGNS = "\\`*_[]<>&|~!:@$#";

    private static final String OUTCOMES = "/outcomes";
    /** The prefix of the node where answers stop; alone if this is not known. */
    private static final String NO_END = "?";

    /** Some readers turn this into a link without any markup. */
    private static final Pattern WWW = Pattern.compile("(?i)(www)\\.");

    private final HandbookDiff diff;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    DiffMarkdown(HandbookDiff diff, Locale locale) {
        this.diff = diff;
        this.locale = locale;
    }

    String text() {
        text.append("# ")
                .append(diff.newer().id())
                .append(": ")
                .append(diff.older().version());
        text.append(" → ").append(diff.newer().version()).append("\n\n");
        summary();
        Impact[] impacts = Impact.values();
        for (int i = impacts.length - 1; i > 0; i--) {
            section(impacts[i]);
        }
        return text.toString();
    }

    private void summary() {
        text.append(diff.impact().label(locale));
        if (!diff.changes().isEmpty()) {
            int count = diff.changes().size();
            text.append(pick("，共" + count + "处变更。", ", " + count + (count == 1 ? " change." : " changes.")));
            String step = diff.requiredBump().label(locale);
            text.append(pick("至少须升" + step + "。", " At least a new " + step + " version is due."));
        } else {
            text.append(pick("。", "."));
        }
        text.append('\n');
        if (!diff.versionSuffices()) {
            text.append('\n')
                    .append(pick("**版本号升得不够。**", "**The version is too low for that.**"))
                    .append('\n');
        }
    }

    private void section(Impact impact) {
        List<Change> changes = diff.changes().stream()
                .filter(change -> change.impact() == impact)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        text.append("\n## ")
                .append(impact.label(locale))
                .append(" (")
                .append(changes.size())
                .append(")\n\n");
        changes.forEach(this::line);
    }

    private static EntryKind kind(Change change) {
        return Objects.requireNonNull(EntryKind.of(change.kind()));
    }

    private void line(Change change) {
        text.append("- ").append(kind(change).displayName(locale));
        // The ID of the only password policy is the name of its kind.
        if (!change.id().isEmpty() && !change.id().equals(change.kind())) {
            text.append(' ').append(escape(change.id()));
        }
        if (change.pointer().isEmpty()) {
            text.append(change.before().isEmpty() ? pick("，新增：", ", added: ") : pick("，删除：", ", removed: "));
            text.append(escape(shortened(change.before() + change.after())));
        } else {
            text.append(pick("，", ", ")).append(escape(DiffWords.property(change.pointer(), locale)));
            text.append(pick("：", ": ")).append(shown(change, change.before()));
            text.append(" → ").append(shown(change, change.after()));
        }
        text.append('\n');
    }

    private String shown(Change change, String value) {
        if (value.isEmpty()) {
            return pick("（无）", "(none)");
        }
        if (change.pointer().startsWith(OUTCOMES) && value.startsWith(NO_END)) {
            String node = escape(value.substring(NO_END.length()));
            return node.isEmpty() ? pick("状态过多，未逐一比较", "too many states to tell") : pick("停在 ", "stops at ") + node;
        }
        return escape(shortened(value));
    }

    private static String shortened(String value) {
        if (value.codePointCount(0, value.length()) <= MAX_LENGTH) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, MAX_LENGTH)) + "…";
    }

    /** {@return the text on one line, with markup escaped and without automatic links} */
    private static String escape(String value) {
        StringBuilder escaped = new StringBuilder();
        value.codePoints().forEach(c -> {
            escaped.append(SIGNS.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(isHidden(c) ? ' ' : c);
        });
        return WWW.matcher(escaped).replaceAll("$1\\\\.");
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    private String pick(String chinese, String english) {
        return Languages.pick(locale, chinese, english);
    }
}

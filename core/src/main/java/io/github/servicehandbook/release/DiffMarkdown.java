package io.github.servicehandbook.release;

import io.github.servicehandbook.internal.manifest.SemVer;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.release.HandbookDiff.Change;
import io.github.servicehandbook.release.HandbookDiff.Impact;
import io.github.servicehandbook.release.HandbookDiff.VersionBump;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes changes as a Markdown note for people.
 *
 * <p>Not thread-safe.
 */
final class DiffMarkdown {
    /** Characters that can be markup within a line; a text never begins a line. */
    private static final String MARKUP = "\\`*_[]<>&|~!:@$#";

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
        int count = diff.changes().size();
        // The same manifest: the changes are those of overlays, and the version of the bundle is right.
        boolean isSameBundle = diff.older().digest().equals(diff.newer().digest());
        if (count == 0) {
            text.append(diff.impact().label(locale)).append(pick("。", "."));
        } else {
            text.append(pick("共" + count + "处变更", count + (count == 1 ? " change" : " changes")));
            String bump = diff.requiredBump().label(locale);
            String advice = pick("，建议升级" + bump + "。", "; the next version should be at least a " + bump + " release.");
            text.append(isSameBundle ? pick("。", ".") : advice);
        }
        text.append('\n');
        if (!isSameBundle && !diff.versionSuffices()) {
            text.append("\n**").append(requiredVersion()).append("**\n");
        }
    }

    private String requiredVersion() {
        String older = diff.older().version();
        if (diff.requiredBump() != VersionBump.NONE && SemVer.of(diff.older()).isUnstable()) {
            return pick("版本号需要高于" + older + "。", "The version must be higher than " + older + ".");
        }
        String version = raised(older, diff.requiredBump());
        return pick("版本号需要至少升到" + version + "。", "The version must be at least " + version + ".");
    }

    /** {@return a version without pre-release and build, with the number of a bump raised} */
    private static String raised(String version, VersionBump bump) {
        String[] numbers = version.split("[-+]", 2)[0].split("\\.", -1);
        return switch (bump) {
            case NONE -> version;
            case PATCH -> numbers[0] + "." + numbers[1] + "." + next(numbers[2]);
            case MINOR -> numbers[0] + "." + next(numbers[1]) + ".0";
            case MAJOR -> next(numbers[0]) + ".0.0";
        };
    }

    private static BigInteger next(String number) {
        return new BigInteger(number).add(BigInteger.ONE);
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
        changes.forEach(change -> text.append("- ")
                .append(new ChangeText(change, locale, DiffMarkdown::escape).line())
                .append('\n'));
    }

    /** {@return a text with markup escaped and without automatic links} */
    private static String escape(String value) {
        StringBuilder escaped = new StringBuilder();
        value.codePoints()
                .forEach(c -> escaped.append(MARKUP.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c));
        return WWW.matcher(escaped).replaceAll("$1\\\\.");
    }

    private String pick(String chinese, String english) {
        return Languages.pick(locale, chinese, english);
    }
}

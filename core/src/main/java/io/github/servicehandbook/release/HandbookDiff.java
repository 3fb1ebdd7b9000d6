package io.github.servicehandbook.release;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.HandbookLoader;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.internal.text.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The changes from one handbook to another, entry by entry and property by property.
 *
 * <p>The impact of a change follows from what it affects. The first matching rule applies:
 *
 * <ul>
 *   <li>{@link Impact#BREAKING}: an ID was removed, with or without a tombstone, and no alias replaces it (the ID of a
 *       code, chapter, section, clause, standard, password rule or tree, or of a fact, option or outcome of a tree); or
 *       an ID has another meaning (the kind or reversal of a code, the phase of a time limit, the kind or audience of a
 *       conduct rule, the kind of a fact, the language or name of the bundle); or an alias or a tombstone was removed,
 *       so that a former ID is unknown.
 *   <li>{@link Impact#SECURITY_RELAXING}, {@link Impact#SECURITY_TIGHTENING}: a figure of the password policy changed,
 *       or the checks of its rules, as compared by {@link io.github.servicehandbook.password.PasswordPolicy#diff};
 *       relaxing if both apply.
 *   <li>{@link Impact#BEHAVIORAL}: an ID has the same meaning but gives other results (the duration of a time limit, a
 *       measure, the nodes and routes of a tree and the outcomes of its answers, the links and citations of an entry,
 *       common passwords), or an ID was renamed by an alias or a list of former IDs. A link that only uses the new ID
 *       is the same link.
 *   <li>{@link Impact#ADDITIVE}: an ID is new or deprecated.
 *   <li>{@link Impact#EDITORIAL}: words, labels, pages, notes and order; errata, sources and synonyms.
 * </ul>
 *
 * <p>The version of the content follows from the impact ({@link #requiredBump()}): major for breaking changes, minor
 * for additions and other results, patch for wording.
 *
 * <p>Example: {@code HandbookDiff.between(older, newer).toMarkdown(Locale.CHINESE)} is a note that can be sent to
 * colleagues.
 *
 * <p>Two diffs are equal if their contents are equal.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface HandbookDiff permits DefaultHandbookDiff {
    /** The impact of a change, in ascending order. */
    enum Impact {
        /** No changes. */
        NONE("无变更", "No changes"),
        /** Changes of wording only. */
        EDITORIAL("文字调整", "Wording changes"),
        /** Additions only; existing callers are unaffected. */
        ADDITIVE("新增内容", "Additions"),
        /** The same query gives another result. */
        BEHAVIORAL("规则或流程变化", "Changed rules or procedures"),
        /** Passwords that were accepted may be rejected, or accounts may be locked earlier. */
        SECURITY_TIGHTENING("密码规则收紧", "Stricter password rules"),
        /** Passwords that were rejected may be accepted, or accounts may be locked later. */
        SECURITY_RELAXING("密码规则放宽", "Weaker password rules"),
        /** An ID that a program or a stored record refers to was removed or has another meaning. */
        BREAKING("不兼容变更", "Breaking changes");

        private final String chinese;
        private final String english;

        Impact(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this impact for a screen}
         *
         * @param locale the locale: English for an English locale, Chinese for all others
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /** The part of the content version that must be raised, in ascending order. */
    enum VersionBump {
        /** No changes; the version may stay the same. */
        NONE("不变", "none"),
        /** Changes of wording only: 1.2.3 to 1.2.4. */
        PATCH("修订号", "patch"),
        /** Additions or other results: 1.2.3 to 1.3.0. */
        MINOR("次版本号", "minor"),
        /** Breaking changes: 1.2.3 to 2.0.0. */
        MAJOR("主版本号", "major");

        private final String chinese;
        private final String english;

        VersionBump(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this version bump for a screen}
         *
         * @param locale the locale: English for an English locale, Chinese for all others
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * A change of one property or of a whole entry.
     *
     * <p>Immutable and thread-safe.
     *
     * @param kind the kind of the entry
     * @param id the ID of the entry, in the older handbook if it is in both; for a part of a tree, the ID of the tree,
     *     a slash and its own ID; empty for a change of order
     * @param name the name or title of the entry in the older handbook; empty if it has none, for a change of order or
     *     of the ID history, and for an entry that was added or removed
     * @param nameEn the name or title in English; empty if {@code name} is empty or there is no English name
     * @param pointer the property in the entry, for example {@code /limit}; empty if the entry as a whole was added or
     *     removed; {@code /id} if it was renamed; {@code /alias}, {@code /deprecated} and {@code /tombstone} for
     *     changes in the ID history; {@code /order}; {@code /outcomes/} followed by the answers, if they now lead to
     *     another outcome
     * @param before the value in the older handbook, a list as JSON; empty if absent; for a removed entry its title, or
     *     its ID if it has no title
     * @param after the value in the newer handbook, in the same form; {@code ?} at {@code /outcomes} if a tree has too
     *     many states to compare the outcomes
     * @param impact the impact of the change
     */
    record Change(
            ChangeKind kind,
            String id,
            String name,
            String nameEn,
            String pointer,
            String before,
            String after,
            Impact impact) {
        /** Validates the components. */
        public Change {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(nameEn, "nameEn");
            Objects.requireNonNull(pointer, "pointer");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(impact, "impact");
        }

        /**
         * Creates a change of an entry without a name.
         *
         * @param kind the kind of the entry
         * @param id the ID of the entry
         * @param pointer the property in the entry
         * @param before the value in the older handbook
         * @param after the value in the newer handbook
         * @param impact the impact of the change
         */
        public Change(ChangeKind kind, String id, String pointer, String before, String after, Impact impact) {
            this(kind, id, "", "", pointer, before, after, impact);
        }

        /**
         * {@return the label of the kind for a screen, for example "Time limit"}
         *
         * @param locale the locale: English for an English locale, Chinese for all others
         */
        public String kindLabel(Locale locale) {
            return kind.label(locale);
        }

        /**
         * {@return the label of the property for a screen, for example "Maximum age"} Nested properties are separated
         * by a slash: "Citation / page". A property without a label is shown by its name. Empty for an entry that was
         * added or removed as a whole.
         *
         * @param locale the locale: English for an English locale, Chinese for all others
         */
        public String propertyLabel(Locale locale) {
            return DiffLabels.property(pointer, locale);
        }

        /**
         * {@return the change in one line of plain text, without a full stop} Durations are written in words, lists as
         * added and removed elements, and long texts are shortened.
         *
         * <p>Example: {@code Time limit "Bill payment" (payment): 3 min → 2 min}
         *
         * @param locale the locale: English for an English locale, Chinese for all others
         */
        public String message(Locale locale) {
            return new ChangeText(this, locale, text -> text).line();
        }
    }

    /**
     * Compares two handbooks. Reads all content of both, which takes some milliseconds. If the structure of a tree
     * changed, all its answers are explored. This takes milliseconds for a tree used at a counter, and some seconds for
     * a tree with so many states that the exploration is aborted.
     *
     * @param older the older handbook
     * @param newer the newer handbook
     * @return the changes from the older to the newer handbook
     * @throws io.github.servicehandbook.bundle.HandbookContentException if a handbook is read only now
     *     ({@link HandbookLoader.LoadMode#LAZY}) and has faults; lists every fault
     */
    static HandbookDiff between(Handbook older, Handbook newer) {
        Objects.requireNonNull(older, "older");
        Objects.requireNonNull(newer, "newer");
        return new DefaultHandbookDiff(older.info(), newer.info(), HandbookComparison.between(older, newer));
    }

    /** {@return the ID, version and digest of the older handbook} */
    BundleInfo older();

    /** {@return the ID, version and digest of the newer handbook} */
    BundleInfo newer();

    /**
     * {@return all changes; unmodifiable, empty if none} The changes are ordered by kind, then as in the older
     * handbook; additions follow, ordered as in the newer handbook.
     */
    List<Change> changes();

    /** {@return the highest impact of all changes, or {@link Impact#NONE} without changes} */
    Impact impact();

    /** {@return the minimum version bump that the changes require} */
    VersionBump requiredBump();

    /**
     * {@return whether the version of the newer handbook was raised by at least {@link #requiredBump()}, as defined by
     * SemVer 2.0} A version below 1.0.0 and a pre-release promise no stability: any higher version is sufficient after
     * them. The result is {@code false} if the newer version is lower, or is the same despite changes.
     *
     * <p>Example: after a removed code, 2.0.0 and 2.0.0-rc.1 are sufficient for 1.2.3, and 1.9.0 is not.
     */
    boolean versionSuffices();

    /**
     * Writes the changes as a note for people, highest impact first: the advised version, and each change as in
     * {@link Change#message}. Texts of the content are escaped. If both handbooks have the same bundle and differ only
     * in overlays, the note does not advise a version.
     *
     * @param locale the locale: English for an English locale, Chinese for all others
     * @return Markdown (CommonMark)
     */
    String toMarkdown(Locale locale);

    /**
     * {@return the changes for programs, as a JSON object} The properties are {@code format} (now 1), {@code older} and
     * {@code newer} with ID, version and digest, {@code impact}, {@code requiredBump}, {@code versionSuffices}, and
     * {@code changes} with the properties of {@link Change} except the names.
     */
    String toJson();
}

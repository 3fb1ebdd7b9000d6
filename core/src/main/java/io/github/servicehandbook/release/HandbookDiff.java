package io.github.servicehandbook.release;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.HandbookLoader;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.internal.text.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What changed from one handbook to another, entry by entry and property by property.
 *
 * <p>How much a change matters follows from what it touches. A few rules, the first that fits:
 *
 * <ul>
 *   <li>{@link Impact#BREAKING}: an id is gone, with or without a tombstone, and no alias leads on from it (of a code,
 *       chapter, section, clause, standard, password rule or tree, of a fact, option or outcome of a tree), or it stands for
 *       something else (kind or reversal of a code, phase of a time limit, kind or audience of a conduct rule, kind of a fact,
 *       language or name of the bundle); or an alias or a tombstone is gone, so that a former id is unknown.
 *   <li>{@link Impact#SECURITY_RELAXING}, {@link Impact#SECURITY_TIGHTENING}: a figure of the password policy, or
 *       what its rules check for, as {@link io.github.servicehandbook.password.PasswordPolicy#compare} has it; relaxing if
 *       both.
 *   <li>{@link Impact#BEHAVIORAL}: an id stands for the same but gives other answers (the duration of a time limit, a
 *       measure, nodes and routes of a tree and where answers now end, what an entry links to or cites, common passwords), or
 *       an id is gone and an alias or a former name leads on. A link that only has the new name is the same link.
 *   <li>{@link Impact#ADDITIVE}: an id is new, or one is to be given up.
 *   <li>{@link Impact#EDITORIAL}: words, labels, pages, notes, order; errata, sources and synonyms.
 * </ul>
 *
 * <p>The content's version follows from it ({@link #requiredBump()}): major if something breaks, minor if something is
 * added or answers change, patch for words.
 *
 * <p>Example: {@code HandbookDiff.between(older, newer).toMarkdown(Locale.CHINESE)} is a note to send round.
 *
 * <p>Immutable and safe to share between threads; equal by content.
 */
public sealed interface HandbookDiff permits DefaultHandbookDiff {
    /** How much a change matters, in ascending order. */
    enum Impact {
        /** Nothing changed. */
        NONE("无变更", "No changes"),
        /** Words alone. */
        EDITORIAL("文字调整", "Wording"),
        /** Something is new; whoever uses the old notices nothing. */
        ADDITIVE("新增内容", "Additions"),
        /** The same question gets another answer. */
        BEHAVIORAL("结果变化", "Other results"),
        /** Passwords that were accepted may be refused, or accounts locked earlier. */
        SECURITY_TIGHTENING("口令规则收紧", "Password rules tightened"),
        /** Passwords that were refused may be accepted, or accounts locked later. */
        SECURITY_RELAXING("口令规则放宽", "Password rules relaxed"),
        /** What a program or a stored record names is gone or means something else. */
        BREAKING("不兼容变更", "Breaking");

        private final String chinese;
        private final String english;

        Impact(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * Returns the impact's name for a screen.
         *
         * @param locale English for an English locale, Chinese for all others
         * @return the name
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /** By how much the version of the content must rise, in ascending order. */
    enum VersionBump {
        /** Nothing changed, so that the version may stay. */
        NONE("不变", "none"),
        /** Only words changed: 1.2.3 to 1.2.4. */
        PATCH("修订号", "patch"),
        /** Something was added or gives other answers: 1.2.3 to 1.3.0. */
        MINOR("次版本号", "minor"),
        /** Something broke: 1.2.3 to 2.0.0. */
        MAJOR("主版本号", "major");

        private final String chinese;
        private final String english;

        VersionBump(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * Returns the step's name for a screen.
         *
         * @param locale English for an English locale, Chinese for all others
         * @return the name
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * One change.
     *
     * <p>Immutable and safe to share between threads.
     *
     * @param kind what sort of entry changed: {@code bundle}, {@code chapter}, {@code section}, {@code clause}, {@code code},
     *     {@code time-limit}, {@code conduct-rule}, {@code password-policy}, {@code policy-rule}, {@code tree}, {@code fact},
     *     {@code option}, {@code node}, {@code outcome}, {@code erratum}, {@code source} or {@code synonyms}
     * @param id the entry's id, in the older handbook if it is in both; of a part of a tree the tree's id, a slash and its own;
     *     empty for a change of order
     * @param pointer the property in the entry, for example {@code /limit}; empty if the entry as a whole was added or removed;
     *     {@code /id} if it was renamed; {@code /alias}, {@code /deprecated}, {@code /tombstone} for what is said of the id beside
     *     its entry; {@code /order}; {@code /outcomes/} and the answers, if these end elsewhere now
     * @param before what stood there, lists as JSON; empty if there was nothing; of an entry that was removed, its
     *     title, or its id if it has none
     * @param after what stands there now, likewise; a {@code ?} at {@code /outcomes} says that a tree has too many states to
     *     tell which answers end elsewhere
     * @param impact how much the change matters
     */
    record Change(String kind, String id, String pointer, String before, String after, Impact impact) {
        /** Checks that nothing is null. */
        public Change {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(pointer, "pointer");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(impact, "impact");
        }
    }

    /**
     * Compares two handbooks. It reads all of both and takes some milliseconds. Where a tree leads elsewhere, all answers
     * are tried: milliseconds for a tree of a counter, some seconds for one with so many states that it is given up.
     *
     * @param older the handbook before
     * @param newer the handbook after
     * @return what changed
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if one of them is read only now
     *     ({@link HandbookLoader.LoadMode#LAZY}) and has one
     */
    static HandbookDiff between(Handbook older, Handbook newer) {
        Objects.requireNonNull(older, "older");
        Objects.requireNonNull(newer, "newer");
        return new DefaultHandbookDiff(older.info(), newer.info(), HandbookComparison.between(older, newer));
    }

    /**
     * Returns which handbook was there before.
     *
     * @return the older one's id, version and digest
     */
    BundleInfo older();

    /**
     * Returns which handbook came after.
     *
     * @return the newer one's id, version and digest
     */
    BundleInfo newer();

    /**
     * Returns every change, kind by kind, then in the older handbook's order, then what was added in the newer one's order.
     *
     * @return the changes, empty if there is none; unmodifiable
     */
    List<Change> changes();

    /**
     * Returns how much the change that matters most does.
     *
     * @return the greatest impact; {@link Impact#NONE} without changes
     */
    Impact impact();

    /**
     * Returns by how much the version must rise at least.
     *
     * @return the least step
     */
    VersionBump requiredBump();

    /**
     * Tells whether the newer handbook's version has risen by {@link #requiredBump()} or more, as SemVer 2.0 counts. A
     * version below 1.0.0 and a pre-release promise nothing: from there on any higher version is enough.
     *
     * <p>Example: after a removed code, 2.0.0 and 2.0.0-rc.1 are enough for 1.2.3, and 1.9.0 is not.
     *
     * @return false too if the newer version is lower, or the same in spite of changes
     */
    boolean versionSuffices();

    /**
     * Writes the changes as a note for people, those that matter most first. Texts of the content are escaped, long ones
     * shortened.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return Markdown (CommonMark)
     */
    String toMarkdown(Locale locale);

    /**
     * Writes the changes for programs: {@code format} (now 1), {@code older} and {@code newer} with id, version and digest,
     * {@code impact}, {@code requiredBump}, {@code versionSuffices}, and {@code changes} with the properties of {@link
     * Change}.
     *
     * @return a JSON object
     */
    String toJson();
}

package io.github.servicehandbook;

import io.github.servicehandbook.account.AccountLifecycle;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.EntryKind;
import io.github.servicehandbook.bundle.Lookup;
import io.github.servicehandbook.bundle.Provenance;
import io.github.servicehandbook.codes.BusinessCodes;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.search.SearchHit;
import io.github.servicehandbook.sections.Contents;
import io.github.servicehandbook.standards.ServiceStandards;
import io.github.servicehandbook.troubleshooting.TroubleshootingTrees;
import io.github.servicehandbook.visits.Visits;
import java.util.List;
import java.util.Objects;

/**
 * A loaded service handbook. This is the main entry point of the library.
 *
 * <p>Example: {@code Handbook.load().standards().timeLimit("payment").assess(Duration.ofMinutes(4)).verdict()} is
 * EXCEEDED.
 *
 * <p>Load a handbook once and keep it: each load reads the content again. A handbook loaded with
 * {@link HandbookLoader.LoadMode#LAZY} reads its content when it is first used; every method other than {@link #info()}
 * may then throw {@link io.github.servicehandbook.bundle.HandbookContentException}, which lists all faults.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Handbook permits DefaultHandbook {
    /**
     * Loads the handbook on the class path or module path. Searches with the class loader of the library first, and
     * with the context class loader only if that finds none.
     *
     * @return the handbook, with every file verified
     * @throws io.github.servicehandbook.bundle.HandbookContentException if none is found, if several are found that
     *     differ, or if the content has faults; the exception lists them all
     */
    static Handbook load() {
        return loader().load();
    }

    /**
     * Returns a loader that can be configured with a content source, overlays and trusted keys.
     *
     * @return a loader that discovers its source and verifies everything
     */
    static HandbookLoader loader() {
        return HandbookLoader.DEFAULT;
    }

    /** {@return the ID, version, digest and notices of the loaded bundle} */
    BundleInfo info();

    /** {@return the business codes (4.1)} */
    BusinessCodes codes();

    /** {@return the text of the handbook: chapters, sections, clauses, errata and the bibliography} */
    Contents contents();

    /** {@return the time limits (3.2) and conduct rules (chapters 1 and 2, sections 3.1 and 3.3)} */
    ServiceStandards standards();

    /**
     * Returns the assessment of visits against the time limits of {@link #standards()}: single visits, clocks and
     * compliance reports.
     *
     * @return a new object at each call
     */
    Visits visits();

    /** {@return the password policy of staff accounts (3.3)} */
    PasswordPolicy passwordPolicy();

    /**
     * Returns the lifecycle of staff accounts (3.3) under {@link #passwordPolicy()}.
     *
     * @return a new object at each call
     */
    AccountLifecycle accountLifecycle();

    /** {@return the troubleshooting trees (chapter 5)} */
    TroubleshootingTrees troubleshooting();

    /**
     * Searches the whole handbook: clauses, titles of chapters and sections, codes, time limits, conduct rules, and the
     * titles, questions, checks and outcomes of troubleshooting trees. The text may contain natural questions
     * ({@code 密码多久要改一次}), several words, numbers with units in any notation ({@code 90天}, {@code 九十天}), synonyms listed
     * by the content, traditional characters, homophones typed by mistake, and pinyin. The first call builds the index,
     * which takes some milliseconds.
     *
     * <p>Example: {@code search("排队等多久", 5)} has the time limits of waiting.
     *
     * @param text any text; only the first 200 characters are used
     * @param maxResults the maximum number of hits, at least 1
     * @return the hits, best first; empty if nothing matches; unmodifiable
     * @throws IllegalArgumentException if {@code maxResults} is less than 1
     * @throws NullPointerException if {@code text} is null
     */
    List<SearchHit> search(String text, int maxResults);

    /**
     * Looks up a stored ID and returns its status: current, renamed, deprecated, removed or unknown. Never fails for an
     * unknown or malformed ID.
     *
     * <p>Example: {@code lookup(EntryKind.CODE, "1104")} is {@code Found} with the
     * {@link io.github.servicehandbook.codes.BusinessCode}.
     *
     * @param kind the kind of the entry
     * @param id any text
     * @return the status of the ID, with the element if there is one
     */
    Lookup lookup(EntryKind kind, String id);

    /**
     * Looks up a stored ID and returns its status, as {@link #lookup(EntryFormat, String)} does.
     *
     * @param kind the text of the kind, for example {@code time-limit}; see {@link EntryKind#text()}
     * @param id any text
     * @return the status of the ID, with the element if there is one
     * @throws IllegalArgumentException if {@code kind} is unknown
     */
    default Lookup lookup(String kind, String id) {
        return lookup(EntryKind.of(Objects.requireNonNull(kind, "kind")), id);
    }

    /**
     * Returns the provenance of a value: the bundle or the last overlay that set it. Reads the file of the bundle
     * again.
     *
     * <p>Example: {@code provenance(EntryKind.TIME_LIMIT, "payment", "/limit")} is {@code standards.json} of the
     * bundle, {@code /timeLimits/3/limit}.
     *
     * @param kind the kind of the entry
     * @param id the current ID of an element
     * @param pointer a JSON pointer (RFC 6901) into the element as written in the bundle; empty for the whole element
     * @return the provenance of the value
     * @throws java.util.NoSuchElementException if there is no such element, or no such value in it
     */
    Provenance provenance(EntryKind kind, String id, String pointer);

    /**
     * Returns the provenance of a value, as {@link #provenance(EntryFormat, String, String)} does.
     *
     * @param kind the text of the kind, for example {@code time-limit}; see {@link EntryKind#text()}
     * @param id the current ID of an element
     * @param pointer a JSON pointer (RFC 6901) into the element as written in the bundle; empty for the whole element
     * @return the provenance of the value
     * @throws IllegalArgumentException if {@code kind} is unknown
     * @throws java.util.NoSuchElementException if there is no such element, or no such value in it
     */
    default Provenance provenance(String kind, String id, String pointer) {
        return provenance(EntryKind.of(Objects.requireNonNull(kind, "kind")), id, pointer);
    }
}

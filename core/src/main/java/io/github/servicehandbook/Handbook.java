package io.github.servicehandbook;

import io.github.servicehandbook.account.AccountLifecycle;
import io.github.servicehandbook.bundle.BundleInfo;
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

/**
 * A service handbook; the front door of the library.
 *
 * <p>Example: {@code Handbook.load().standards().timeLimit("payment").assess(Duration.ofMinutes(4)).verdict()} is
 * EXCEEDED.
 *
 * <p>Immutable and safe to share between threads. Load one and keep it: each load reads the content anew.
 */
public sealed interface Handbook permits DefaultHandbook {
    /**
     * Loads the handbook that is on the class or module path. Core's own class loader is asked first, the context class
     * loader only if that finds none.
     *
     * @return the handbook, every file of it verified
     * @throws io.github.servicehandbook.bundle.HandbookContentException if there is none, if there are several that
     *     differ, or if the content has any fault; it lists them all
     */
    static Handbook load() {
        return loader().load();
    }

    /**
     * Returns a loader to which one says where the content comes from.
     *
     * @return a loader that discovers its source and verifies everything
     */
    static HandbookLoader loader() {
        return HandbookLoader.DEFAULT;
    }

    /**
     * Returns which content was loaded.
     *
     * @return the bundle's id, version, digest and notices
     */
    BundleInfo info();

    /**
     * Returns the business codes (4.1).
     *
     * @return the codes
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if the content is read only now
     *     ({@link HandbookLoader.LoadMode#LAZY}) and has one
     */
    BusinessCodes codes();

    /**
     * Returns chapters, sections, clauses, errata and the bibliography.
     *
     * @return the handbook as a text
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if the content is read only now
     *     ({@link HandbookLoader.LoadMode#LAZY}) and has one
     */
    Contents contents();

    /**
     * Returns the time limits (3.2) and conduct rules (chapters 1 and 2, sections 3.1 and 3.3).
     *
     * @return the standards
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if the content is read only now
     *     ({@link HandbookLoader.LoadMode#LAZY}) and has one
     */
    ServiceStandards standards();

    /**
     * Returns the assessment of visits against the time limits of {@link #standards()}, created at each call: single
     * visits, clocks and compliance reports.
     *
     * @return the visits
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if the content is read only now
     *     ({@link HandbookLoader.LoadMode#LAZY}) and has one
     */
    Visits visits();

    /**
     * Returns the password policy of staff accounts (3.3).
     *
     * @return the policy
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if the content is read only now
     *     ({@link HandbookLoader.LoadMode#LAZY}) and has one
     */
    PasswordPolicy passwordPolicy();

    /**
     * Returns the lifecycle of staff accounts (3.3) under {@link #passwordPolicy()}, made anew at each call.
     *
     * @return the lifecycle
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if the content is read only now
     *     ({@link HandbookLoader.LoadMode#LAZY}) and has one
     */
    AccountLifecycle accountLifecycle();

    /**
     * Returns the troubleshooting trees (chapter 5).
     *
     * @return the trees
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if the content is read only now
     *     ({@link HandbookLoader.LoadMode#LAZY}) and has one
     */
    TroubleshootingTrees troubleshooting();

    /**
     * Searches the whole handbook: clauses, titles of chapters and sections, codes, time limits, conduct rules, and the
     * titles, questions, checks and outcomes of troubleshooting trees. Understood are natural questions
     * ({@code 密码多久要改一次}), several words, numbers with units in any writing ({@code 90天}, {@code 九十天}), synonyms that
     * the content lists, traditional characters, wrong characters of the same sound, and pinyin. The index is made at the
     * first call and takes some milliseconds.
     *
     * <p>Example: {@code search("排队等多久", 5)} has the time limits of waiting.
     *
     * @param text any text; of a long one the first 200 characters count
     * @param limit how many hits at most, 1 or more
     * @return the hits, best first; empty if nothing in the text is found anywhere; unmodifiable
     * @throws IllegalArgumentException if {@code limit} is less than 1
     * @throws NullPointerException if {@code text} is null
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if the content is read only now
     *     ({@link HandbookLoader.LoadMode#LAZY}) and has one
     */
    List<SearchHit> search(String text, int limit);

    /**
     * Tells what has become of an id that a program stored: that it is in use, has another name, is to be given up, was
     * removed, or never was. There is always an answer, also for a text that is no id.
     *
     * <p>Example: {@code find("code", "1104")} is {@code Found} with the {@link
     * io.github.servicehandbook.codes.BusinessCode}.
     *
     * @param kind {@code code}, {@code section}, {@code clause}, {@code standard} or more closely {@code time-limit} or
     *     {@code conduct-rule}, {@code policy-rule}, {@code password-policy} (its one id is the same), {@code tree}, or
     *     {@code node}, whose ids are {@code tree/node}
     * @param id any text
     * @return the answer
     * @throws IllegalArgumentException if there is no such kind
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if the content is read only now
     *     ({@link HandbookLoader.LoadMode#LAZY}) and has one
     */
    Lookup lookup(String kind, String id);

    /**
     * Tells where a value comes from: the bundle, or the overlay that set it last. The bundle's file is read again for it.
     *
     * <p>Example: {@code provenance("time-limit", "payment", "/limit")} is {@code standards.json} of the bundle, {@code
     * /timeLimits/3/limit}.
     *
     * @param kind as for {@link #lookup}
     * @param id the id of an entry that is in use
     * @param pointer a JSON pointer (RFC 6901) into the entry as the bundle has it; empty for the whole entry
     * @return the place
     * @throws IllegalArgumentException if there is no such kind
     * @throws java.util.NoSuchElementException if there is no such entry, or no such value in it
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if the content is read only now
     *     ({@link HandbookLoader.LoadMode#LAZY}) and has one
     */
    Provenance provenance(String kind, String id, String pointer);
}

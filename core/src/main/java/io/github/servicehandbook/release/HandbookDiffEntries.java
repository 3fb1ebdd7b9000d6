package io.github.servicehandbook.release;

import static io.github.servicehandbook.release.HandbookDiff.Impact.BEHAVIORAL;
import static io.github.servicehandbook.release.HandbookDiff.Impact.BREAKING;
import static io.github.servicehandbook.release.HandbookDiff.Impact.EDITORIAL;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.internal.bundle.ContentHolder;
import io.github.servicehandbook.internal.manifest.EntryFormat;
import io.github.servicehandbook.internal.overlay.EntryIndex;
import io.github.servicehandbook.password.FindingCode;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.password.PolicyRule;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.Reference;
import io.github.servicehandbook.release.DiffEntry.Property;
import io.github.servicehandbook.sections.Chapter;
import io.github.servicehandbook.sections.Clause;
import io.github.servicehandbook.sections.Erratum;
import io.github.servicehandbook.sections.Section;
import io.github.servicehandbook.standards.ConductRule;
import io.github.servicehandbook.standards.TimeLimit;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The entries of a handbook by kind and ID, with the compared properties and the impact of a change of each. A tree has
 * only its ID and title here; {@link TreeDiffEntries} has its parts.
 *
 * <p>Not thread-safe.
 */
final class HandbookDiffEntries {
    private static final List<Property<BundleInfo>> BUNDLE = List.of(
            new Property<>("/edition", EDITORIAL, BundleInfo::edition),
            new Property<>("/language", BREAKING, BundleInfo::language));

    private static final List<Property<Chapter>> CHAPTER = List.of(
            new Property<>("/title", EDITORIAL, Chapter::title),
            new Property<>("/titleEn", EDITORIAL, Chapter::titleEn),
            new Property<>("/titleInContents", EDITORIAL, Chapter::titleInContents),
            new Property<>("/page", EDITORIAL, Chapter::page),
            new Property<>("/status", BEHAVIORAL, Chapter::status));

    private static final List<Property<Section>> SECTION = List.of(
            new Property<>("/title", EDITORIAL, Section::title),
            new Property<>("/titleEn", EDITORIAL, Section::titleEn),
            new Property<>("/titleInContents", EDITORIAL, Section::titleInContents),
            new Property<>("/page", EDITORIAL, Section::page),
            new Property<>("/status", BEHAVIORAL, Section::status));

    private static final List<Property<Clause>> CLAUSE = List.of(
            new Property<>("/label", EDITORIAL, Clause::label),
            new Property<>("/page", EDITORIAL, Clause::page),
            new Property<>("/text", EDITORIAL, Clause::text),
            new Property<>("/origin", BEHAVIORAL, Clause::origin),
            new Property<>("/references", EDITORIAL, clause -> sources(clause.references())),
            new Property<>("/note", EDITORIAL, Clause::note),
            new Property<>("/codes", BEHAVIORAL, Clause::codes),
            new Property<>("/standards", BEHAVIORAL, Clause::standards));

    private static final List<Property<BusinessCode>> CODE = cited(
            BusinessCode::citation,
            List.of(
                    new Property<>("/name", EDITORIAL, BusinessCode::name),
                    new Property<>("/nameEn", EDITORIAL, BusinessCode::nameEn),
                    new Property<>("/kind", BREAKING, BusinessCode::kind),
                    new Property<>("/reverses", BREAKING, BusinessCode::reverses),
                    new Property<>("/timeLimit", BEHAVIORAL, BusinessCode::timeLimit),
                    new Property<>("/searchWords", EDITORIAL, BusinessCode::searchWords),
                    new Property<>("/note", EDITORIAL, BusinessCode::note)));

    private static final List<Property<TimeLimit>> TIME_LIMIT = cited(
            TimeLimit::citation,
            List.of(
                    new Property<>("/name", EDITORIAL, TimeLimit::name),
                    new Property<>("/nameEn", EDITORIAL, TimeLimit::nameEn),
                    new Property<>("/phase", BREAKING, TimeLimit::phase),
                    new Property<>("/limit", BEHAVIORAL, TimeLimit::limit)));

    private static final List<Property<ConductRule>> CONDUCT_RULE = cited(
            ConductRule::citation,
            List.of(
                    new Property<>("/kind", BREAKING, ConductRule::kind),
                    new Property<>("/audience", BREAKING, ConductRule::audience),
                    new Property<>("/requirement", EDITORIAL, ConductRule::requirement),
                    new Property<>(
                            "/measure",
                            BEHAVIORAL,
                            rule -> rule.measure()
                                    .map(measure -> measure.quantity()
                                            + (measure.upper() ? " <= " : " >= ")
                                            + measure.bound().toPlainString()
                                            + " "
                                            + measure.unit()))));

    /** The figures; for most of them, the policy itself determines the impact of a change. */
    private static final List<Property<PasswordPolicy>> POLICY_FIGURES = List.of(
            new Property<>("/minLength", BEHAVIORAL, PasswordPolicy::minLength),
            new Property<>("/maxLength", BEHAVIORAL, PasswordPolicy::maxLength),
            new Property<>("/minClasses", BEHAVIORAL, PasswordPolicy::minClasses),
            new Property<>("/asciiOnly", BEHAVIORAL, PasswordPolicy::asciiOnly),
            new Property<>("/historySize", BEHAVIORAL, PasswordPolicy::historySize),
            new Property<>("/maxAge", BEHAVIORAL, PasswordPolicy::maxAge),
            new Property<>("/expiryBasis", BEHAVIORAL, PasswordPolicy::expiryBasis),
            new Property<>("/zone", BEHAVIORAL, PasswordPolicy::zone),
            new Property<>("/maxConsecutiveFailures", BEHAVIORAL, PasswordPolicy::maxConsecutiveFailures),
            new Property<>("/approverRole", BEHAVIORAL, PasswordPolicy::approverRole),
            new Property<>("/initialLength", BEHAVIORAL, PasswordPolicy::initialLength),
            new Property<>("/commonPasswords", BEHAVIORAL, PasswordPolicy::commonPasswords));

    private static final List<Property<PolicyRule>> POLICY_RULE = cited(
            PolicyRule::citation,
            List.of(
                    new Property<>("/text", EDITORIAL, PolicyRule::text),
                    new Property<>("/textEn", EDITORIAL, PolicyRule::textEn),
                    new Property<>("/parameters", BEHAVIORAL, PolicyRule::parameters),
                    new Property<>("/checks", BEHAVIORAL, PolicyRule::checks),
                    new Property<>("/statedByHandbook", BEHAVIORAL, PolicyRule::statedByHandbook)));

    private static final List<Property<Erratum>> ERRATUM = List.of(
            new Property<>("/corrected", EDITORIAL, Erratum::corrected),
            new Property<>("/reason", EDITORIAL, Erratum::reason),
            new Property<>("/clause", EDITORIAL, Erratum::clause));

    private static final List<Property<Reference>> SOURCE =
            List.of(new Property<>("/article", EDITORIAL, Reference::article));

    private static final List<Property<List<String>>> SYNONYMS =
            List.of(new Property<>("/words", EDITORIAL, words -> words));

    /**
     * The prefix of the password policy property that shows whether any rule checks for a finding; the finding follows.
     */
    static final String CHECKS = "/checks/";

    private final EntryIndex names;
    private final Map<EntryFormat, Map<String, DiffEntry>> entries = new EnumMap<>(EntryFormat.class);

    /**
     * Collects the entries of a handbook.
     *
     * @param names the ID history, so that a reference to a renamed ID is not reported as a change
     */
    HandbookDiffEntries(Handbook handbook, EntryIndex names) {
        this.names = names;
        BundleInfo info = handbook.info();
        addAll(EntryFormat.BUNDLE, List.of(info), BundleInfo::id, BundleInfo::edition, BUNDLE);
        List<Chapter> chapters = handbook.contents().chapters();
        addAll(EntryFormat.CHAPTER, chapters, chapter -> chapter.id().value(), Chapter::title, CHAPTER);
        List<Section> sections = handbook.contents().sections();
        addAll(EntryFormat.SECTION, sections, section -> section.id().value(), Section::title, SECTION);
        List<Clause> clauses = handbook.contents().clauses();
        addAll(EntryFormat.CLAUSE, clauses, clause -> clause.id().value(), Clause::text, CLAUSE);
        List<BusinessCode> codes = handbook.codes().all();
        addAll(
                EntryFormat.CODE,
                codes,
                code -> code.id().value(),
                code -> code.name().orElse(code.id().value()),
                CODE);
        List<TimeLimit> limits = handbook.standards().timeLimits();
        addAll(EntryFormat.TIME_LIMIT, limits, limit -> limit.id().value(), TimeLimit::name, TIME_LIMIT);
        List<ConductRule> rules = handbook.standards().conductRules();
        addAll(EntryFormat.CONDUCT_RULE, rules, rule -> rule.id().value(), ConductRule::requirement, CONDUCT_RULE);
        PasswordPolicy policy = handbook.passwordPolicy();
        addAll(EntryFormat.PASSWORD_POLICY, List.of(policy), one -> "password-policy", one -> "", passwordPolicy());
        addAll(EntryFormat.POLICY_RULE, policy.rules(), PolicyRule::id, PolicyRule::text, POLICY_RULE);
        addEditorial(handbook);
        List<TroubleshootingTree> trees =
                new ArrayList<>(handbook.troubleshooting().trees());
        trees.addAll(handbook.troubleshooting().sharedTrees());
        addAll(EntryFormat.TREE, trees, tree -> tree.id().value(), tree -> tree.title(Locale.CHINESE), List.of());
    }

    /** {@return the figures, and whether any rule checks for each finding} */
    private static List<Property<PasswordPolicy>> passwordPolicy() {
        List<Property<PasswordPolicy>> all = new ArrayList<>(POLICY_FIGURES);
        for (FindingCode code : FindingCode.values()) {
            all.add(new Property<>(CHECKS + code, BEHAVIORAL, policy -> isChecked(policy, code)));
        }
        return all;
    }

    private static boolean isChecked(PasswordPolicy policy, FindingCode code) {
        return policy.rules().stream().anyMatch(rule -> rule.checks().contains(code));
    }

    Map<String, DiffEntry> of(EntryFormat kind) {
        return entries.getOrDefault(kind, Map.of());
    }

    private void addEditorial(Handbook handbook) {
        List<Erratum> errata = handbook.contents().errata();
        addAll(EntryFormat.ERRATUM, errata, HandbookDiffEntries::place, Erratum::corrected, ERRATUM);
        List<Reference> sources = handbook.contents().bibliography();
        addAll(EntryFormat.SOURCE, sources, HandbookDiffEntries::source, HandbookDiffEntries::source, SOURCE);
        List<List<String>> synonyms = ((ContentHolder) handbook).content().synonyms();
        addAll(EntryFormat.SYNONYMS, synonyms, words -> words.get(0), DiffEntry::json, SYNONYMS);
    }

    private <T> void addAll(
            EntryFormat kind,
            List<T> models,
            Function<T, String> id,
            Function<T, String> title,
            List<Property<T>> properties) {
        Map<String, DiffEntry> ofKind = new LinkedHashMap<>();
        for (T model : models) {
            String name = unused(id.apply(model), ofKind);
            ofKind.put(name, DiffEntry.of(kind, name, title.apply(model), model, properties, names));
        }
        entries.put(kind, ofKind);
    }

    /**
     * {@return the name with a number if it is already used} An entry without an ID is named by its location, which may
     * occur more than once.
     */
    private static String unused(String name, Map<String, DiffEntry> used) {
        String unused = name;
        for (int number = 2; used.containsKey(unused); number++) {
            unused = name + " (" + number + ")";
        }
        return unused;
    }

    private static String place(Erratum erratum) {
        return erratum.where() + " " + erratum.asPrinted();
    }

    private static String source(Reference reference) {
        return reference.title()
                + reference.number().map(number -> " " + number).orElse("");
    }

    private static List<String> sources(Collection<Reference> references) {
        return references.stream()
                .map(reference -> source(reference)
                        + reference.article().map(article -> " " + article).orElse(""))
                .toList();
    }

    private static <T> List<Property<T>> cited(Function<T, Citation> citation, List<Property<T>> properties) {
        List<Property<T>> all = new ArrayList<>(properties);
        all.add(new Property<>("/citation/section", BEHAVIORAL, citation.andThen(Citation::section)));
        all.add(new Property<>("/citation/clause", BEHAVIORAL, citation.andThen(Citation::clause)));
        all.add(new Property<>("/citation/label", EDITORIAL, citation.andThen(Citation::label)));
        all.add(new Property<>("/citation/page", EDITORIAL, citation.andThen(Citation::page)));
        all.add(new Property<>("/citation/origin", BEHAVIORAL, citation.andThen(Citation::origin)));
        all.add(new Property<>("/citation/references", EDITORIAL, citation.andThen(c -> sources(c.references()))));
        all.add(new Property<>("/citation/note", EDITORIAL, citation.andThen(Citation::note)));
        return List.copyOf(all);
    }
}

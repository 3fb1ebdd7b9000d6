package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.HandbookLoader;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.CodeMatch;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.password.PasswordVerdict;
import io.github.servicehandbook.password.PreparedPolicy;
import io.github.servicehandbook.password.Secret;
import io.github.servicehandbook.password.Subject;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.search.SearchHit;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Remaining;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.SessionSnapshot;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import io.github.servicehandbook.troubleshooting.TroubleshootingTrees;
import io.github.servicehandbook.troubleshooting.review.TreeReview;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The work of each row of {@link FirstUse}. Each method does the preparation, marks the timed section, and returns the
 * result of the work, in ASCII and without spaces. The preparation must not load a class that the section would have to
 * load: no lambda, no stream, no string concatenation.
 */
final class FirstUseWork {
    private static final String QUERY = "密码多久要改一次";
    private static final int HITS = 10;
    private static final String TREE = "sms-failure";

    private FirstUseWork() {}

    /** The timed section of a work. */
    interface Section {
        void begin();

        void end();
    }

    /** Runs the work of a row. The directory is the one given to {@link BundleFiles#write}. */
    static String run(FirstUseRow row, String directory, Section section) {
        return switch (row) {
            case FLOOR -> floor(section);
            case FLOOR_SHA256 -> floorAndHashes(section);
            case LOAD -> load(section);
            case LAZY -> lazy(section);
            case FIRST_CODE -> firstCode(section);
            case EVERY_PART, UNHASHED -> everyPart(section);
            case DATABIND -> databind(section);
            case DIRECTORY -> directory(directory, section);
            case ZIP -> zip(directory, section);
            case FIRST_SEARCH -> firstSearch(section);
            case FIRST_SUGGESTION -> firstSuggestion(section);
            case FIRST_PREPARE -> firstPrepare(section);
            case FIRST_ANSWER -> firstAnswer(section);
            case FIRST_REMAINING -> firstRemaining(section);
            case FIRST_DRAWING -> firstDrawing(section);
            case SAVE_AND_RESUME -> saveAndResume(section);
        };
    }

    private static String floor(Section section) {
        section.begin();
        Entries entries = FloorLoad.tokens();
        section.end();
        return entries.toString();
    }

    private static String floorAndHashes(Section section) {
        section.begin();
        Entries entries = FloorLoad.tokensAndHashes();
        section.end();
        return entries.toString();
    }

    private static String load(Section section) {
        section.begin();
        Handbook handbook = Handbook.load();
        section.end();
        return HandbookLoad.entries(handbook).toString();
    }

    private static String lazy(Section section) {
        section.begin();
        Handbook handbook = Handbook.loader().mode(HandbookLoader.LoadMode.LAZY).load();
        section.end();
        return HandbookLoad.entries(handbook).toString();
    }

    private static String firstCode(Section section) {
        section.begin();
        BusinessCode code = Handbook.load().codes().get(CodeId.of("1104"));
        section.end();
        return code.id() + "/" + code.kind();
    }

    private static String everyPart(Section section) {
        section.begin();
        Entries entries = HandbookLoad.run();
        section.end();
        return entries.toString();
    }

    private static String databind(Section section) {
        section.begin();
        DatabindLoad load = DatabindLoad.run();
        section.end();
        return load.entries().toString();
    }

    private static String directory(String directory, Section section) {
        Path bundle = BundleFiles.directory(directory);
        section.begin();
        Handbook handbook =
                Handbook.loader().source(ContentSource.directory(bundle)).load();
        section.end();
        return HandbookLoad.entries(handbook).toString();
    }

    private static String zip(String directory, Section section) {
        Path bundle = BundleFiles.zip(directory);
        section.begin();
        Handbook handbook = Handbook.loader().source(ContentSource.zip(bundle)).load();
        section.end();
        return HandbookLoad.entries(handbook).toString();
    }

    private static String firstSearch(Section section) {
        Handbook handbook = HandbookLoad.everyPart();
        section.begin();
        List<SearchHit> hits = handbook.search(QUERY, HITS);
        section.end();
        return found(hits);
    }

    /** {@return the results of the first search} */
    static String search(Handbook handbook) {
        return found(handbook.search(QUERY, HITS));
    }

    private static String found(List<SearchHit> hits) {
        return hits.size() + ":" + hits.get(0).kind() + ":" + hits.get(0).id();
    }

    private static String firstSuggestion(Section section) {
        Handbook handbook = HandbookLoad.everyPart();
        section.begin();
        List<CodeMatch> matches = handbook.codes().suggest("yhkh", HITS);
        section.end();
        return matches.size() + ":" + matches.get(0).code().id() + ":"
                + matches.get(0).matchType();
    }

    private static String firstPrepare(Section section) {
        PasswordPolicy policy = HandbookLoad.everyPart().passwordPolicy();
        Subject subject = Subject.builder()
                .login("lixm0912")
                .familyName("李")
                .givenName("晓明")
                .birthday(LocalDate.of(1992, 9, 12))
                .build();
        section.begin();
        PreparedPolicy prepared = policy.prepare(subject);
        section.end();
        try (Secret secret = Secret.of("xia0ming#0912")) {
            PasswordVerdict verdict = prepared.check(secret);
            return verdict.outcome() + ":" + verdict.findings().get(0).code();
        }
    }

    private static String firstAnswer(Section section) {
        TroubleshootingTrees trees = HandbookLoad.everyPart().troubleshooting();
        section.begin();
        Session session = answered(trees.tree(TREE));
        section.end();
        return session.current().id().value();
    }

    private static String firstRemaining(Section section) {
        Session session = answered(HandbookLoad.everyPart().troubleshooting().tree(TREE));
        section.begin();
        Remaining remaining = session.remaining();
        section.end();
        return remaining.min() + "-" + remaining.max();
    }

    private static String firstDrawing(Section section) {
        TroubleshootingTree tree = HandbookLoad.everyPart().troubleshooting().tree(TREE);
        section.begin();
        String drawing = TreeReview.of(tree).diagram().toMermaid(Locale.CHINESE);
        section.end();
        return drawing.length() + ":" + drawing.hashCode();
    }

    private static String saveAndResume(Section section) {
        TroubleshootingTree tree = HandbookLoad.everyPart().troubleshooting().tree(TREE);
        Session session = answered(tree);
        section.begin();
        String saved = session.snapshot().toJson();
        Session resumed =
                tree.resume(SessionSnapshot.fromJson(saved)).findSession().orElseThrow();
        section.end();
        return saved.length() + ":" + resumed.equals(session) + ":"
                + resumed.current().id();
    }

    private static Session answered(TroubleshootingTree tree) {
        return tree.start().answer(Answer.option("receive")).session();
    }
}

package io.github.servicehandbook.examples.quickstart;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.CodeMatch;
import io.github.servicehandbook.password.Advisory;
import io.github.servicehandbook.password.Finding;
import io.github.servicehandbook.password.PasswordVerdict;
import io.github.servicehandbook.password.RuleResult;
import io.github.servicehandbook.password.Secret;
import io.github.servicehandbook.password.Subject;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.Reference;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.search.SearchHit;
import io.github.servicehandbook.sections.Chapter;
import io.github.servicehandbook.sections.Clause;
import io.github.servicehandbook.sections.Section;
import io.github.servicehandbook.standards.TimeLimit;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A command-line program that looks up elements of the handbook and prints them with their citations. Without
 * arguments, it gives a tour. Each argument is one of the following:
 *
 * <ul>
 *   <li>a business code, a section, a clause or a time limit, the last optionally followed by a measured time
 *   <li>{@code password} followed by a password, which is checked for a fictional clerk (李晓明, lixm0912, born
 *       1992-09-12)
 *   <li>{@code suggest} or {@code search} followed by the typed text
 *   <li>{@code walk} followed by a troubleshooting tree and answers to it; further answers are read from the terminal
 *   <li>{@code visit} followed by queue, activity and the times of arrival, greeting, call and end, {@code -} for an
 *       unknown value
 * </ul>
 */
public final class Quickstart {
    private static final List<String> TOUR = List.of(
            "1104",
            "一五22",
            "3.2",
            "payment",
            "PT4M",
            "4.1",
            "password",
            "Kx7#mQ2v",
            "password",
            "LiXiaoMing#0912",
            "suggest",
            "yhkh",
            "search",
            "密码多久要改一次",
            "walk",
            "sms-failure",
            "receive",
            "codes",
            "yes",
            "visit",
            "service",
            "payment",
            "09:00",
            "09:00:40",
            "09:12",
            "-");

    /** The user whose passwords the example checks. */
    private static final Subject SUBJECT = Subject.builder()
            .login("lixm0912")
            .familyName("李")
            .givenName("晓明")
            .birthday(LocalDate.of(1992, 9, 12))
            .mobileNumber("13912345678")
            .build();

    private static final int SHOWN = 5;

    private final Handbook handbook;
    private final PrintStream out;
    private final BufferedReader terminal;

    Quickstart(Handbook handbook, PrintStream out, Reader terminal) {
        this.handbook = handbook;
        this.out = out;
        this.terminal = new BufferedReader(terminal);
    }

    /**
     * Prints the answers.
     *
     * @param args the elements to look up, for example {@code 1104}, {@code 3.2}, {@code payment PT4M} or {@code walk
     *     sms-failure}; empty for the tour
     */
    public static void main(String[] args) {
        // Always UTF-8: a terminal without a Chinese locale would otherwise show question marks.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Reader in = new InputStreamReader(System.in, Charset.defaultCharset());
        new Quickstart(Handbook.load(), out, in).answer(args.length == 0 ? TOUR : List.of(args));
    }

    void answer(List<String> questions) {
        out.println(handbook.info().id() + " " + handbook.info().version());
        out.println("sha256 " + handbook.info().digest());
        Deque<String> left = new ArrayDeque<>(questions);
        while (!left.isEmpty()) {
            String question = left.pop();
            out.println();
            // A password must not be printed, so only the keyword is.
            out.println("“" + question + "”");
            answer(question, left);
        }
    }

    private void answer(String question, Deque<String> left) {
        if (question.equals("password") && !left.isEmpty()) {
            checkPassword(left.pop());
            return;
        }
        if (question.equals("suggest") && !left.isEmpty()) {
            handbook.codes().suggest(left.pop(), SHOWN).forEach(this::print);
            return;
        }
        if (question.equals("search") && !left.isEmpty()) {
            handbook.search(left.pop(), SHOWN).forEach(this::print);
            return;
        }
        if (question.equals("walk") && !left.isEmpty()) {
            walk(left.pop(), left);
            return;
        }
        if (question.equals("visit") && left.size() >= VisitClockFace.PARTS) {
            new VisitClockFace(handbook.visits(), out).show(left);
            return;
        }
        Optional<BusinessCode> code = handbook.codes().find(question);
        Optional<TimeLimit> limit = timeLimit(question);
        if (code.isPresent()) {
            print(code.get());
        } else if (limit.isPresent()) {
            print(limit.get(), duration(left));
        } else if (!printPlace(question)) {
            out.println("  no code, section, clause or time limit of this handbook");
        }
    }

    /** Prints a match, with the matched part between 【 and 】. */
    private void print(CodeMatch match) {
        String text = match.text();
        out.println("  " + line(match.code()));
        out.println("    " + match.matchType() + " " + text.substring(0, match.start()) + "【"
                + text.substring(match.start(), match.end()) + "】" + text.substring(match.end()));
    }

    private void print(SearchHit hit) {
        StringBuilder text = new StringBuilder(hit.snippet());
        for (int i = hit.highlights().size() - 1; i >= 0; i--) {
            SearchHit.Span span = hit.highlights().get(i);
            text.insert(span.end(), '】').insert(span.start(), '【');
        }
        out.println("  " + hit.kind() + " " + hit.id() + " " + hit.title() + cite(hit.citation()));
        out.println("    " + text);
    }

    private void walk(String id, Deque<String> answers) {
        Optional<TroubleshootingTree> tree = tree(id);
        if (tree.isPresent()) {
            new TreeWalk(handbook, out, terminal).walk(tree.get(), answers);
        } else {
            out.println("  no tree " + id + "; there are "
                    + handbook.troubleshooting().trees().stream()
                            .map(each -> each.id().value())
                            .collect(Collectors.joining(", ")));
        }
    }

    private Optional<TroubleshootingTree> tree(String id) {
        try {
            return handbook.troubleshooting().findTree(TreeId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void print(BusinessCode code) {
        out.println(code.id() + " " + code.name().orElse("（名称缺）")
                + code.nameEn().map(name -> " / " + name).orElse(""));
        out.println("  " + code.kind().label(Locale.CHINESE) + cite(code.citation()));
        for (CodeId reversed : code.reverses()) {
            out.println("  冲正 " + line(handbook.codes().get(reversed)));
        }
        for (BusinessCode reversing : handbook.codes().reversedBy(code.id())) {
            out.println("  由 " + line(reversing) + " 冲正");
        }
        code.timeLimit()
                .flatMap(handbook.standards()::findTimeLimit)
                .ifPresent(limit -> out.println("  " + line(limit)));
    }

    private void print(TimeLimit limit, Optional<Duration> actual) {
        out.println(line(limit));
        actual.map(limit::assess).ifPresent(assessment -> {
            out.println("  " + assessment.verdict() + ": " + assessment.message(Locale.CHINESE));
            out.println("  " + assessment.verdict() + ": " + assessment.message(Locale.ENGLISH));
        });
    }

    private void checkPassword(String password) {
        try (Secret secret = Secret.of(password)) {
            PasswordVerdict verdict = handbook.passwordPolicy().check(secret, SUBJECT);
            out.println(verdict.outcome());
            for (Finding finding : verdict.findings()) {
                out.println("  " + finding.code() + " " + finding.start() + "–" + finding.end() + ": "
                        + finding.message(Locale.CHINESE) + cite(finding.citation()));
            }
            for (Advisory advisory : verdict.advisories()) {
                out.println("  " + advisory.code() + ": " + advisory.message(Locale.CHINESE));
            }
            for (RuleResult rule : verdict.ruleResults()) {
                if (rule.status() != RuleResult.Status.NOT_EVALUATED) {
                    out.println("  " + rule.status() + " " + rule.ruleId());
                }
            }
        }
    }

    private boolean printPlace(String question) {
        Optional<Section> section = section(question);
        Optional<Clause> clause = clause(question);
        section.ifPresent(this::print);
        clause.ifPresent(this::print);
        for (Chapter chapter : handbook.contents().chapters()) {
            if (chapter.id().value().equals(question)) {
                out.println(
                        chapter.id() + " " + chapter.title() + " / " + chapter.titleEn() + cite(chapter.citation()));
                chapter.titleInContents().ifPresent(title -> out.println("  目录作 " + title));
                chapter.sections()
                        .forEach(part -> out.println("  " + part.id() + " " + part.title() + cite(part.citation())));
                chapter.clauses().forEach(this::print);
                return true;
            }
        }
        return section.isPresent() || clause.isPresent();
    }

    private void print(Section section) {
        out.println(section.id() + " " + section.title() + " / " + section.titleEn() + cite(section.citation()));
        section.titleInContents().ifPresent(title -> out.println("  目录作 " + title));
        if (section.status() != Section.Status.COMPLETE) {
            out.println("  " + section.status().label(Locale.CHINESE));
        }
        section.clauses().forEach(this::print);
    }

    private void print(Clause clause) {
        out.println("  " + clause.id() + " " + clause.text() + cite(clause.citation()));
        clause.references().forEach(reference -> out.println("    依据 " + line(reference)));
        clause.note().ifPresent(note -> out.println("    注 " + note));
        clause.codes()
                .forEach(code -> out.println("    " + line(handbook.codes().get(code))));
        clause.children().forEach(this::print);
    }

    private static String line(BusinessCode code) {
        return code.id() + " " + code.name().orElse("（名称缺）") + cite(code.citation());
    }

    private static String line(TimeLimit limit) {
        return limit.id() + " " + limit.name() + " " + limit.limit() + cite(limit.citation());
    }

    private static String cite(Citation citation) {
        String origin = citation.origin() == Origin.HANDBOOK ? "" : "，编者所写";
        return "（" + citation.label() + "，第" + citation.page().orElseThrow() + "页" + origin + "）";
    }

    private static String line(Reference reference) {
        return "《" + reference.title() + "》" + reference.number().orElse("")
                + reference.article().map(article -> " " + article).orElse("");
    }

    private Optional<TimeLimit> timeLimit(String question) {
        try {
            return handbook.standards().findTimeLimit(StandardId.of(question));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Section> section(String question) {
        try {
            return handbook.contents().findSection(SectionId.of(question));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Clause> clause(String question) {
        try {
            return handbook.contents().findClause(ClauseId.of(question));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the next argument and removes it, if it is a duration. */
    private static Optional<Duration> duration(Deque<String> left) {
        try {
            Duration duration = Duration.parse(left.isEmpty() ? "" : left.peek());
            left.pop();
            return Optional.of(duration);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

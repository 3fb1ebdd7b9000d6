package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.search.SearchHit.Kind;
import io.github.servicehandbook.sections.Chapter;
import io.github.servicehandbook.sections.Clause;
import io.github.servicehandbook.sections.Section;
import io.github.servicehandbook.standards.ConductRule;
import io.github.servicehandbook.standards.TimeLimit;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.Node;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Collects the documents that {@code Handbook.search} can find from the public API, as an application would to index
 * them with Lucene.
 */
final class SearchedDocuments {
    private static final Locale LANGUAGE = Locale.CHINESE;

    private final Handbook handbook;
    private final List<SearchedDocument> all = new ArrayList<>();

    private SearchedDocuments(Handbook handbook) {
        this.handbook = handbook;
    }

    static List<SearchedDocument> of(Handbook handbook) {
        SearchedDocuments documents = new SearchedDocuments(handbook);
        handbook.standards().timeLimits().forEach(documents::add);
        handbook.codes().all().forEach(documents::add);
        handbook.contents().chapters().forEach(documents::add);
        handbook.standards().conductRules().forEach(documents::add);
        handbook.troubleshooting().trees().forEach(documents::add);
        handbook.troubleshooting().sharedTrees().forEach(documents::add);
        return List.copyOf(documents.all);
    }

    private void add(Kind kind, String id, String title, String text, String context) {
        all.add(new SearchedDocument(kind, id, title, text, context));
    }

    private void add(TimeLimit limit) {
        String text = limit.name() + "：不超过" + written(limit.limit());
        add(Kind.TIME_LIMIT, limit.id().value(), limit.name(), text, "时限");
    }

    private static String written(Duration limit) {
        String minutes = limit.toMinutes() == 0 ? "" : limit.toMinutes() + "分钟";
        return limit.toSecondsPart() == 0 ? minutes : minutes + limit.toSecondsPart() + "秒";
    }

    private void add(BusinessCode code) {
        String text = code.id() + " " + code.name().orElse("");
        String context = "业务代码 " + code.kind().label(LANGUAGE) + " " + String.join(" ", code.searchWords());
        add(Kind.CODE, code.id().value(), text.strip(), text, context);
    }

    private void add(Chapter chapter) {
        add(Kind.SECTION, chapter.id().value(), chapter.title(), chapter.title(), "");
        chapter.clauses().forEach(clause -> add(clause, chapter.title(), ""));
        for (Section section : chapter.sections()) {
            add(Kind.SECTION, section.id().value(), section.title(), section.title(), chapter.title());
            section.clauses().forEach(clause -> add(clause, section.title(), ""));
        }
    }

    private void add(Clause clause, String title, String above) {
        String context = title + " " + above + " " + names(clause.codes());
        add(Kind.CLAUSE, clause.id().value(), title, clause.text(), context);
        String heading = above + " " + (clause.children().isEmpty() ? "" : clause.text());
        clause.children().forEach(child -> add(child, title, heading));
    }

    private void add(ConductRule rule) {
        String title = handbook.contents()
                .findSection(rule.citation().section())
                .map(Section::title)
                .orElse("");
        add(Kind.CONDUCT_RULE, rule.id().value(), title, rule.requirement(), title);
    }

    private void add(TroubleshootingTree tree) {
        String title = tree.title(LANGUAGE);
        add(Kind.TREE, tree.id().value(), title, title, "");
        Set<String> outcomes = new HashSet<>();
        for (Node node : tree.nodes()) {
            if (node instanceof Node.Question question) {
                add(tree, node, Kind.NODE, node.id().value(), options(question.answerSpec()));
            } else if (node instanceof Node.Check check) {
                add(tree, node, Kind.NODE, node.id().value(), options(check.answerSpec()));
            } else if (node instanceof Node.Resolution end && outcomes.add(end.outcomeCode())) {
                add(tree, node, Kind.OUTCOME, end.outcomeCode(), "");
            } else if (node instanceof Node.Escalation end && outcomes.add(end.outcomeCode())) {
                add(tree, node, Kind.OUTCOME, end.outcomeCode(), "");
            }
        }
    }

    private void add(TroubleshootingTree tree, Node node, Kind kind, String id, String options) {
        String title = tree.title(LANGUAGE);
        String context = title + " " + options + " " + names(node.codes());
        add(kind, tree.id() + "/" + id, title, node.text(LANGUAGE), context);
    }

    private static String options(AnswerSpec answers) {
        return answers.fact().options().stream().map(Fact.Option::label).collect(Collectors.joining(" "));
    }

    private String names(List<CodeId> used) {
        return used.stream()
                .map(code -> handbook.codes().get(code).name().orElse(""))
                .collect(Collectors.joining(" "));
    }
}

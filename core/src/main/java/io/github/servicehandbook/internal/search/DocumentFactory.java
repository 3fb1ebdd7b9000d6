package io.github.servicehandbook.internal.search;

import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.BusinessCodes;
import io.github.servicehandbook.internal.text.DurationText;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.search.SearchHit.Kind;
import io.github.servicehandbook.sections.Chapter;
import io.github.servicehandbook.sections.Clause;
import io.github.servicehandbook.sections.Contents;
import io.github.servicehandbook.sections.Section;
import io.github.servicehandbook.standards.ConductRule;
import io.github.servicehandbook.standards.ServiceStandards;
import io.github.servicehandbook.standards.TimeLimit;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.Node;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import io.github.servicehandbook.troubleshooting.TroubleshootingTrees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Creates a document for every searchable element of a handbook.
 *
 * <p>Not thread-safe.
 */
final class DocumentFactory {
    private static final Locale LANGUAGE = Locale.CHINESE;

    private final List<Document> all = new ArrayList<>();
    private final BusinessCodes codes;

    private DocumentFactory(BusinessCodes codes) {
        this.codes = codes;
    }

    static List<Document> of(
            BusinessCodes codes, Contents contents, ServiceStandards standards, TroubleshootingTrees trees) {
        DocumentFactory documents = new DocumentFactory(codes);
        standards.timeLimits().forEach(documents::add);
        codes.all().forEach(documents::add);
        contents.chapters().forEach(documents::add);
        standards.conductRules().forEach(rule -> documents.add(rule, contents));
        trees.trees().forEach(documents::add);
        trees.sharedTrees().forEach(documents::add);
        return documents.all;
    }

    private void add(Kind kind, String id, String title, String text, String context, Citation citation) {
        all.add(new Document(kind, id, title, text, context, citation));
    }

    private void add(TimeLimit limit) {
        String text = limit.name() + "：不超过" + DurationText.of(limit.limit(), LANGUAGE);
        add(Kind.TIME_LIMIT, limit.id().value(), limit.name(), text, "时限", limit.citation());
    }

    private void add(BusinessCode code) {
        String name = code.name().orElse("");
        add(
                Kind.CODE,
                code.id().value(),
                name.isEmpty() ? code.id().value() : code.id() + " " + name,
                code.id() + " " + name,
                "业务代码 " + code.kind().label(LANGUAGE) + " " + String.join(" ", code.searchWords()),
                code.citation());
    }

    private void add(Chapter chapter) {
        add(Kind.SECTION, chapter.id().value(), chapter.title(), chapter.title(), "", chapter.citation());
        chapter.clauses().forEach(clause -> add(clause, chapter.title(), ""));
        for (Section section : chapter.sections()) {
            add(
                    Kind.SECTION,
                    section.id().value(),
                    section.title(),
                    section.title(),
                    chapter.title(),
                    section.citation());
            section.clauses().forEach(clause -> add(clause, section.title(), ""));
        }
    }

    private void add(Clause clause, String title, String above) {
        String context = title + " " + above + " " + names(clause.codes());
        add(Kind.CLAUSE, clause.id().value(), title, clause.text(), context, clause.citation());
        String heading = above + " " + (clause.children().isEmpty() ? "" : clause.text());
        clause.children().forEach(child -> add(child, title, heading));
    }

    private String names(List<CodeId> used) {
        return used.stream().map(code -> codes.get(code).name().orElse("")).collect(Collectors.joining(" "));
    }

    private void add(ConductRule rule, Contents contents) {
        String title = contents.findSection(rule.citation().section())
                .map(Section::title)
                .orElse("");
        add(Kind.CONDUCT_RULE, rule.id().value(), title, rule.requirement(), title, rule.citation());
    }

    private void add(TroubleshootingTree tree) {
        String title = tree.title(LANGUAGE);
        add(Kind.TREE, tree.id().value(), title, title, "", tree.citation());
        Set<String> outcomes = new HashSet<>();
        for (Node node : tree.nodes()) {
            String used = " " + names(node.codes());
            if (node instanceof Node.Question question) {
                add(Kind.NODE, node.id().value(), node, tree, options(question.answerSpec()) + used);
            } else if (node instanceof Node.Check check) {
                add(Kind.NODE, node.id().value(), node, tree, options(check.answerSpec()) + used);
            } else if (node instanceof Node.Resolution end && outcomes.add(end.outcomeCode())) {
                add(Kind.OUTCOME, end.outcomeCode(), node, tree, used);
            } else if (node instanceof Node.Escalation end && outcomes.add(end.outcomeCode())) {
                add(Kind.OUTCOME, end.outcomeCode(), node, tree, used);
            }
        }
    }

    private void add(Kind kind, String id, Node node, TroubleshootingTree tree, String context) {
        String title = tree.title(LANGUAGE);
        Citation citation = node instanceof TreeNode.Ending ending ? ending.citation() : tree.citation();
        add(kind, tree.id() + "/" + id, title, node.text(LANGUAGE), title + context, citation);
    }

    private static String options(AnswerSpec answers) {
        return answers.fact().options().stream().map(Fact.Option::label).collect(Collectors.joining(" ", " ", ""));
    }
}

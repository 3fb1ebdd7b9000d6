package io.github.servicehandbook.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.troubleshooting.TreeFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The details in the English message of a finding; FindingRuleTest checks the sentences around them. */
public final class RuleDetails {
    private RuleDetails() {}

    public static String of(TreeFinding finding) {
        FindingRule rule = FindingRule.valueOf(finding.code());
        boolean first = rule == FindingRule.OVERLAP && finding.severity() == TreeFinding.Severity.WARNING;
        TreeFinding pattern = first
                ? rule.at("", FindingRule.Detail.of("<>"), FindingRule.Detail.of(""), finding.severity(), List.of())
                : rule.at("", "<>", "<>");
        String sentence = pattern.message(Locale.ENGLISH);
        String regex = "\\Q" + sentence.replace("<>", "\\E(.*)\\Q") + "\\E(.*)";
        Matcher matcher = Pattern.compile(regex).matcher(finding.message(Locale.ENGLISH));
        assertThat(matcher.matches()).as(finding.toString()).isTrue();
        List<String> details = new ArrayList<>();
        for (int i = 1; i < matcher.groupCount(); i++) {
            details.add(matcher.group(i));
        }
        return String.join(" ", details) + matcher.group(matcher.groupCount());
    }
}

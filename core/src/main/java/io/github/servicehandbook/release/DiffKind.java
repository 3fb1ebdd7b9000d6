package io.github.servicehandbook.release;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.release.HandbookDiff.Impact;
import java.util.Locale;

/** The sorts of entry that are compared, in the order in which their changes are listed. */
enum DiffKind {
    BUNDLE("", "内容包", "bundle", Impact.BREAKING),
    CHAPTER("section", "章", "chapter", Impact.BREAKING),
    SECTION("section", "节", "section", Impact.BREAKING),
    CLAUSE("clause", "条款", "clause", Impact.BREAKING),
    CODE("code", "业务代码", "business code", Impact.BREAKING),
    TIME_LIMIT("time-limit", "时限", "time limit", Impact.BREAKING),
    CONDUCT_RULE("conduct-rule", "行为规范", "conduct rule", Impact.BREAKING),
    PASSWORD_POLICY("password-policy", "口令策略", "password policy", Impact.BREAKING),
    POLICY_RULE("policy-rule", "口令规则", "password rule", Impact.BREAKING),
    TREE("tree", "排障流程", "troubleshooting tree", Impact.BREAKING),
    FACT("", "流程事实", "fact", Impact.BREAKING),
    OPTION("", "流程选项", "option", Impact.BREAKING),
    NODE("node", "流程步骤", "node", Impact.BEHAVIOURAL),
    OUTCOME("", "流程结论", "outcome", Impact.BREAKING),
    ERRATUM("", "勘误", "erratum", Impact.EDITORIAL),
    SOURCE("", "参考文献", "source", Impact.EDITORIAL),
    SYNONYMS("", "同义词", "synonyms", Impact.EDITORIAL);

    private final String lookedUpAs;
    private final String chinese;
    private final String english;
    private final Impact ifRemoved;

    DiffKind(String lookedUpAs, String chinese, String english, Impact ifRemoved) {
        this.lookedUpAs = lookedUpAs;
        this.chinese = chinese;
        this.english = english;
        this.ifRemoved = ifRemoved;
    }

    /** The kind that a change calls so. */
    static DiffKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The kind that {@link Handbook#find} knows it by; empty if it is none that is looked up. */
    String lookedUpAs() {
        return lookedUpAs;
    }

    /** How a change calls it. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String label(Locale locale) {
        return Languages.pick(locale, chinese, english);
    }

    /** What it means that an id of this kind is gone. */
    Impact ifRemoved() {
        return ifRemoved;
    }

    /** What it means that an id of this kind is new. */
    Impact ifAdded() {
        return ifRemoved == Impact.EDITORIAL ? Impact.EDITORIAL : Impact.ADDITIVE;
    }
}

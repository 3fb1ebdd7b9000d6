package io.github.servicehandbook;

import io.github.servicehandbook.HandbookDiff.Impact;
import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;

/** The sorts of entry that are compared, in the order in which their changes are listed. */
enum EntryKind {
    BUNDLE("", "内容包", "bundle", Impact.BREAKING),
    CHAPTER("section", "章", "chapter", Impact.BREAKING),
    SECTION("section", "节", "section", Impact.BREAKING),
    CLAUSE("clause", "条款", "clause", Impact.BREAKING),
    CODE("code", "业务代码", "business code", Impact.BREAKING),
    TIME_LIMIT("standard", "时限", "time limit", Impact.BREAKING),
    CONDUCT_RULE("standard", "行为规范", "conduct rule", Impact.BREAKING),
    PASSWORD_POLICY("", "口令策略", "password policy", Impact.BREAKING),
    PASSWORD_RULE("", "口令规则", "password rule", Impact.BREAKING),
    TREE("tree", "排障流程", "troubleshooting tree", Impact.BREAKING),
    FACT("", "流程事实", "fact", Impact.BREAKING),
    OPTION("", "流程选项", "option", Impact.BREAKING),
    NODE("", "流程步骤", "node", Impact.BEHAVIOURAL),
    OUTCOME("", "流程结论", "outcome", Impact.BREAKING),
    ERRATUM("", "勘误", "erratum", Impact.EDITORIAL),
    SOURCE("", "参考文献", "source", Impact.EDITORIAL),
    SYNONYMS("", "同义词", "synonyms", Impact.EDITORIAL);

    private final String aliasKind;
    private final String chinese;
    private final String english;
    private final Impact ifRemoved;

    EntryKind(String aliasKind, String chinese, String english, Impact ifRemoved) {
        this.aliasKind = aliasKind;
        this.chinese = chinese;
        this.english = english;
        this.ifRemoved = ifRemoved;
    }

    /** How a manifest calls it among its aliases; empty if it has none. */
    String aliasKind() {
        return aliasKind;
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

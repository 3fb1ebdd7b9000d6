package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.account.AccessDecision;
import io.github.servicehandbook.account.AccountEvent;
import io.github.servicehandbook.account.AccountLifecycle;
import io.github.servicehandbook.account.AccountState;
import io.github.servicehandbook.account.AccountStore;
import io.github.servicehandbook.account.Effect;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.CodeKind;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.password.PasswordHistory;
import io.github.servicehandbook.password.PolicyRule;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.sections.Chapter;
import io.github.servicehandbook.sections.Clause;
import io.github.servicehandbook.sections.Erratum;
import io.github.servicehandbook.sections.Section;
import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.ConductRule;
import io.github.servicehandbook.standards.Measure;
import io.github.servicehandbook.standards.TimeLimit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every factory says which mandatory part is null. */
class MandatoryPartsTest {
    private static final Citation CITATION = Models.minimalCitation();
    private static final SectionId SECTION = SectionId.of("4.2");
    private static final ClauseId CLAUSE = ClauseId.of("4.2/1");
    private static final StandardId STANDARD = StandardId.of("payment");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Section.Status ABSENT = Section.Status.ABSENT;
    private static final ConductRule.Kind DUTY = ConductRule.Kind.DUTY;
    private static final ConductRule.Audience ALL = ConductRule.Audience.ALL;
    private static final TimeLimit.Phase WAITING = TimeLimit.Phase.WAITING;

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource({"codes", "sections", "standards", "passwords", "accounts", "events", "bundles"})
    void isNamedWhenNull(ThrowingCallable call, String parameter) {
        assertThatNullPointerException().isThrownBy(call).withMessage(parameter);
    }

    static Stream<Arguments> codes() {
        CodeId id = CodeId.of("1104");
        return Stream.of(
                row("BusinessCode", "id", () -> code(null, CodeKind.CARD, CITATION)),
                row("BusinessCode", "kind", () -> code(id, null, CITATION)),
                row("BusinessCode", "citation", () -> code(id, CodeKind.CARD, null)));
    }

    private static BusinessCode code(CodeId id, CodeKind kind, Citation citation) {
        return BusinessCode.of(id, null, null, kind, null, null, null, null, citation);
    }

    static Stream<Arguments> sections() {
        return Stream.of(
                row("Chapter", "id", () -> chapter(null, "甲", "a", ABSENT)),
                row("Chapter", "title", () -> chapter(SECTION, null, "a", ABSENT)),
                row("Chapter", "titleEn", () -> chapter(SECTION, "甲", null, ABSENT)),
                row("Chapter", "status", () -> chapter(SECTION, "甲", "a", null)),
                row("Section", "id", () -> Section.of(null, "甲", "a", null, 1, ABSENT, null)),
                row("Section", "title", () -> Section.of(SECTION, null, "a", null, 1, ABSENT, null)),
                row("Section", "titleEn", () -> Section.of(SECTION, "甲", null, null, 1, ABSENT, null)),
                row("Section", "status", () -> Section.of(SECTION, "甲", "a", null, 1, null, null)),
                row("Clause", "id", () -> clause(null, "甲", "乙", Origin.HANDBOOK)),
                row("Clause", "label", () -> clause(CLAUSE, null, "乙", Origin.HANDBOOK)),
                row("Clause", "text", () -> clause(CLAUSE, "甲", null, Origin.HANDBOOK)),
                row("Clause", "origin", () -> clause(CLAUSE, "甲", "乙", null)),
                row("Erratum", "where", () -> Erratum.of(null, "甲", "乙", "丙", null)),
                row("Erratum", "asPrinted", () -> Erratum.of("甲", null, "乙", "丙", null)),
                row("Erratum", "corrected", () -> Erratum.of("甲", "乙", null, "丙", null)),
                row("Erratum", "reason", () -> Erratum.of("甲", "乙", "丙", null, null)));
    }

    private static Chapter chapter(SectionId id, String title, String titleEn, Section.Status status) {
        return Chapter.of(id, 4, title, titleEn, null, 1, status, null, null);
    }

    private static Clause clause(ClauseId id, String label, String text, Origin origin) {
        return Clause.of(id, label, null, text, origin, null, null, null, null, null);
    }

    static Stream<Arguments> standards() {
        TimeLimit limit = Models.timeLimit();
        BigDecimal one = BigDecimal.ONE;
        return Stream.of(
                row("TimeLimit", "id", () -> TimeLimit.of(null, "甲", "a", WAITING, MINUTE, CITATION)),
                row("TimeLimit", "name", () -> TimeLimit.of(STANDARD, null, "a", WAITING, MINUTE, CITATION)),
                row("TimeLimit", "nameEn", () -> TimeLimit.of(STANDARD, "甲", null, WAITING, MINUTE, CITATION)),
                row("TimeLimit", "phase", () -> TimeLimit.of(STANDARD, "甲", "a", null, MINUTE, CITATION)),
                row("TimeLimit", "limit", () -> TimeLimit.of(STANDARD, "甲", "a", WAITING, null, CITATION)),
                row("TimeLimit", "citation", () -> TimeLimit.of(STANDARD, "甲", "a", WAITING, MINUTE, null)),
                row("TimeLimit.assess", "elapsed", () -> limit.assess(null)),
                row(
                        "Assessment",
                        "limit",
                        () -> Assessment.of(null, Assessment.Verdict.INVALID, null, null, null, null, null, null)),
                row("Assessment", "verdict", () -> Assessment.of(limit, null, null, null, null, null, null, null)),
                row("ConductRule", "id", () -> ConductRule.of(null, DUTY, ALL, "甲", null, CITATION)),
                row("ConductRule", "kind", () -> ConductRule.of(STANDARD, null, ALL, "甲", null, CITATION)),
                row("ConductRule", "audience", () -> ConductRule.of(STANDARD, DUTY, null, "甲", null, CITATION)),
                row("ConductRule", "requirement", () -> ConductRule.of(STANDARD, DUTY, ALL, null, null, CITATION)),
                row("ConductRule", "citation", () -> ConductRule.of(STANDARD, DUTY, ALL, "甲", null, null)),
                row("Measure", "quantity", () -> Measure.of(null, "mm", one, true)),
                row("Measure", "unit", () -> Measure.of("甲", null, one, true)),
                row("Measure", "bound", () -> Measure.of("甲", "mm", null, true)));
    }

    static Stream<Arguments> passwords() {
        return Stream.of(
                row(
                        "PasswordPolicy",
                        "maxAge",
                        () -> Models.policy().maxAge(null).build()),
                row(
                        "PasswordPolicy",
                        "expiryBasis",
                        () -> Models.policy().expiryBasis(null).build()),
                row(
                        "PasswordPolicy",
                        "approverRole",
                        () -> Models.policy().approverRole(null).build()),
                row("PolicyRule", "id", () -> PolicyRule.of(null, "甲", "a", null, null, true, CITATION)),
                row("PolicyRule", "text", () -> PolicyRule.of("a", null, "a", null, null, true, CITATION)),
                row("PolicyRule", "textEn", () -> PolicyRule.of("a", "甲", null, null, null, true, CITATION)),
                row("PolicyRule", "citation", () -> PolicyRule.of("a", "甲", "a", null, null, true, null)));
    }

    static Stream<Arguments> accounts() {
        AccountLifecycle lifecycle = AccountLifecycle.of(Models.passwordPolicy());
        AccountState state = AccountState.initial();
        AccountEvent event = new AccountEvent.ExpiryChecked();
        AccountStore store = AccountStore.inMemory();
        return Stream.of(
                row("AccountLifecycle.of", "policy", () -> AccountLifecycle.of(null)),
                row("AccountLifecycle.checkAccess", "state", () -> lifecycle.checkAccess(null, Instant.EPOCH)),
                row("AccountLifecycle.checkAccess", "now", () -> lifecycle.checkAccess(state, null)),
                row("AccountLifecycle.apply", "state", () -> lifecycle.apply(null, event, Instant.EPOCH)),
                row("AccountLifecycle.apply", "event", () -> lifecycle.apply(state, null, Instant.EPOCH)),
                row("AccountLifecycle.apply", "at", () -> lifecycle.apply(state, event, null)),
                row("AccountLifecycle.applyTo", "store", () -> lifecycle.applyTo(null, "a", event, Instant.EPOCH)),
                row(
                        "AccountLifecycle.applyTo",
                        "accountId",
                        () -> lifecycle.applyTo(store, null, event, Instant.EPOCH)),
                row("AccountLifecycle.applyTo", "event", () -> lifecycle.applyTo(store, "a", null, Instant.EPOCH)),
                row("AccountLifecycle.applyTo", "at", () -> lifecycle.applyTo(store, "a", event, null)),
                row("AccountState.fromJson", "json", () -> AccountState.fromJson(null)),
                row(
                        "AccountState",
                        "history",
                        () -> Models.account().history((PasswordHistory) null).build()),
                row("AccessDecision", "access", () -> decision(null, Duration.ofDays(90), "片区经理")),
                row("AccessDecision", "maxAge", () -> decision(AccessDecision.Access.ALLOWED, null, "片区经理")),
                row(
                        "AccessDecision",
                        "approverRole",
                        () -> decision(AccessDecision.Access.ALLOWED, Duration.ofDays(90), null)),
                row(
                        "AccessDecision.message",
                        "locale",
                        () -> Models.fullDecision().message(null)),
                row("Effect.label", "locale", () -> Effect.AUDIT.label(null)),
                row("Access.label", "locale", () -> AccessDecision.Access.DENIED.label(null)),
                row("Reason.label", "locale", () -> AccessDecision.Reason.MUST_CHANGE_PASSWORD.label(null)),
                row("Transition.message", "locale", () -> Models.transition().message(null)),
                row("AccountStore.find", "accountId", () -> store.find(null)),
                row("AccountStore.compareAndSet", "accountId", () -> store.compareAndSet(null, state, state)),
                row("AccountStore.compareAndSet", "expected", () -> store.compareAndSet("a", null, state)),
                row("AccountStore.compareAndSet", "next", () -> store.compareAndSet("a", state, null)));
    }

    private static AccessDecision decision(AccessDecision.Access access, Duration maxAge, String approverRole) {
        return AccessDecision.of(access, null, null, 5, maxAge, approverRole);
    }

    static Stream<Arguments> events() {
        return Stream.of(
                row("InitialPasswordIssued", "encodedPassword", () -> new AccountEvent.InitialPasswordIssued(null)),
                row("PasswordChanged", "encodedPassword", () -> new AccountEvent.PasswordChanged(null)),
                row("PasswordReset", "encodedPassword", () -> new AccountEvent.PasswordReset(null, "a", "b")),
                row("PasswordReset", "approverId", () -> new AccountEvent.PasswordReset("h", null, "b")),
                row("PasswordReset", "approverRole", () -> new AccountEvent.PasswordReset("h", "a", null)),
                row("UnlockApproved", "approverId", () -> new AccountEvent.UnlockApproved(null, "b")),
                row("UnlockApproved", "approverRole", () -> new AccountEvent.UnlockApproved("a", null)),
                row("ReleaseApproved", "approverId", () -> new AccountEvent.ReleaseApproved(null, "b")),
                row("ReleaseApproved", "approverRole", () -> new AccountEvent.ReleaseApproved("a", null)));
    }

    static Stream<Arguments> bundles() {
        return Stream.of(
                row("BundleInfo", "id", () -> info(null, "1.0.0", "ab", "甲", "zh")),
                row("BundleInfo", "version", () -> info("a", null, "ab", "甲", "zh")),
                row("BundleInfo", "digest", () -> info("a", "1.0.0", null, "甲", "zh")),
                row("BundleInfo", "edition", () -> info("a", "1.0.0", "ab", null, "zh")),
                row("BundleInfo", "language", () -> info("a", "1.0.0", "ab", "甲", null)),
                row("Fault", "code", () -> new Fault(null, "", "", "")),
                row("Fault", "file", () -> new Fault(FaultCode.IO, null, "", "")),
                row("Fault", "pointer", () -> new Fault(FaultCode.IO, "", null, "")),
                row("Fault", "message", () -> new Fault(FaultCode.IO, "", "", null)),
                row("HandbookContentException", "faults", () -> {
                    throw new HandbookContentException(null);
                }));
    }

    private static BundleInfo info(String id, String version, String digest, String edition, String language) {
        return BundleInfo.of(id, version, 1, digest, edition, language, null, null);
    }

    private static Arguments row(String type, String parameter, ThrowingCallable call) {
        return Arguments.of(Named.of(type, call), parameter);
    }
}

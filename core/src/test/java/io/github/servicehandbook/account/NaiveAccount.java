package io.github.servicehandbook.account;

import io.github.servicehandbook.password.ExpiryBasis;
import io.github.servicehandbook.password.PasswordHistory;
import io.github.servicehandbook.password.PasswordPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lifecycle once more and quite differently: nothing but a log of what took effect. Whatever is asked is found out from
 * the whole log.
 */
final class NaiveAccount {
    private enum Fact {
        WRONG,
        RIGHT,
        LOCK,
        UNLOCK,
        BLACKLIST,
        RELEASE,
        GENERATED,
        CHOSEN
    }

    private record Entry(int step, Fact fact, Instant at, String encoded) {}

    /** What a step must show. */
    record Outcome(boolean refused, List<String> effects, String access, Set<String> reasons) {}

    private final PasswordPolicy policy;
    private final String ownId;
    private final List<Entry> log = new ArrayList<>();
    private int step;

    NaiveAccount(PasswordPolicy policy, String ownId) {
        this.policy = policy;
        this.ownId = ownId;
    }

    Outcome see(AccountEvent event, Instant at) {
        step++;
        List<String> effects = new ArrayList<>();
        if (!blacklisted() && expired(at)) {
            note(Fact.BLACKLIST, at, null);
            effects.add("BLACKLISTED");
        }
        boolean refused = !takes(event, at, effects);
        boolean wrong = event instanceof AccountEvent.LoginFailed || event instanceof AccountEvent.OldPasswordWrong;
        return new Outcome(refused, effects, wrong ? "DENIED" : access(), reasons(at, wrong && !refused));
    }

    private boolean takes(AccountEvent event, Instant at, List<String> effects) {
        boolean closed = locked() || blacklisted();
        return switch (event.getClass().getSimpleName()) {
            case "ExpiryChecked" -> true;
            case "LoginSucceeded" -> !closed && takesSuccess(at);
            case "LoginFailed", "OldPasswordWrong" -> !closed && takesFailure(at, effects);
            case "PasswordChanged" ->
                !closed
                        && takesPassword(
                                Fact.CHOSEN, ((AccountEvent.PasswordChanged) event).encodedPassword(), at, effects);
            case "InitialPasswordIssued" ->
                passwords().isEmpty()
                        && takesPassword(
                                Fact.GENERATED,
                                ((AccountEvent.InitialPasswordIssued) event).encodedPassword(),
                                at,
                                effects);
            default -> takesApproval(event, at, effects);
        };
    }

    private boolean takesSuccess(Instant at) {
        if (failures() > 0) {
            note(Fact.RIGHT, at, null);
        }
        return true;
    }

    private boolean takesFailure(Instant at, List<String> effects) {
        note(Fact.WRONG, at, null);
        if (failures() == policy.maxConsecutiveFailures()) {
            note(Fact.LOCK, at, null);
            effects.add("LOCKED");
        }
        return true;
    }

    private boolean takesPassword(Fact fact, String encoded, Instant at, List<String> effects) {
        note(fact, at, encoded);
        effects.add(fact == Fact.CHOSEN ? "PASSWORD_CHANGED" : "SEND_GENERATED_PASSWORD_SMS");
        return true;
    }

    private boolean takesApproval(AccountEvent event, Instant at, List<String> effects) {
        if (event instanceof AccountEvent.UnlockApproved unlock) {
            if (!locked() || !counts(unlock.approverId(), unlock.approverRole())) {
                return false;
            }
            note(Fact.UNLOCK, at, null);
            effects.add("UNLOCKED");
        } else if (event instanceof AccountEvent.ReleaseApproved release) {
            if (!blacklisted() || !counts(release.approverId(), release.approverRole())) {
                return false;
            }
            note(Fact.RELEASE, at, null);
            effects.add("RELEASED");
        } else {
            AccountEvent.PasswordReset reset = (AccountEvent.PasswordReset) event;
            if (!counts(reset.approverId(), reset.approverRole())) {
                return false;
            }
            takesPassword(Fact.GENERATED, reset.encodedPassword(), at, effects);
        }
        effects.add("AUDIT");
        return true;
    }

    private boolean counts(String approver, String role) {
        return !approver.isBlank() && !approver.equals(ownId) && role.equals(policy.approverRole());
    }

    private void note(Fact fact, Instant at, String encoded) {
        log.add(new Entry(step, fact, at, encoded));
    }

    AccountState state() {
        List<Entry> passwords = passwords();
        List<String> newestFirst =
                new ArrayList<>(passwords.stream().map(Entry::encoded).toList());
        Collections.reverse(newestFirst);
        int kept = Math.min(newestFirst.size(), Math.max(1, policy.historySize()));
        return AccountState.of(
                log.stream().map(Entry::step).distinct().count(),
                passwords.isEmpty() ? null : passwords.get(passwords.size() - 1).at(),
                mustChange(),
                failures(),
                locked(),
                blacklisted(),
                released(),
                PasswordHistory.of(newestFirst.subList(0, kept)));
    }

    private List<Entry> passwords() {
        return log.stream().filter(e -> e.encoded() != null).toList();
    }

    private int last(List<Entry> entries, Fact... facts) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (List.of(facts).contains(entries.get(i).fact())) {
                return i;
            }
        }
        return -1;
    }

    private boolean locked() {
        return last(log, Fact.LOCK) > last(log, Fact.UNLOCK);
    }

    private boolean blacklisted() {
        return last(log, Fact.BLACKLIST) > last(log, Fact.RELEASE);
    }

    private boolean released() {
        return last(log, Fact.RELEASE) > last(log, Fact.GENERATED, Fact.CHOSEN) && !blacklisted();
    }

    private boolean mustChange() {
        return last(log, Fact.RELEASE, Fact.GENERATED) > last(log, Fact.CHOSEN);
    }

    private int failures() {
        int from = last(log, Fact.RIGHT, Fact.CHOSEN, Fact.UNLOCK);
        for (int i = 0; i < log.size(); i++) {
            List<Entry> before = log.subList(0, i);
            boolean lockedThen = last(before, Fact.LOCK) > last(before, Fact.UNLOCK);
            if (log.get(i).fact() == Fact.GENERATED && !lockedThen) {
                from = Math.max(from, i);
            }
        }
        return (int) log.subList(from + 1, log.size()).stream()
                .filter(e -> e.fact() == Fact.WRONG)
                .count();
    }

    private boolean expired(Instant at) {
        List<Entry> passwords = passwords();
        if (passwords.isEmpty() || released()) {
            return false;
        }
        Instant setAt = passwords.get(passwords.size() - 1).at();
        if (policy.expiryBasis() == ExpiryBasis.ELAPSED) {
            return ChronoUnit.NANOS.between(setAt, at) > policy.maxAge().toNanos();
        }
        ZoneId zone = policy.zone().orElseThrow();
        LocalDate lastDay =
                setAt.atZone(zone).toLocalDate().plusDays(policy.maxAge().toDays());
        return at.atZone(zone).toLocalDate().isAfter(lastDay);
    }

    private String access() {
        if (locked() || blacklisted()) {
            return "DENIED";
        }
        return mustChange() || passwords().isEmpty() ? "PASSWORD_CHANGE_ONLY" : "ALLOWED";
    }

    private Set<String> reasons(Instant at, boolean wrong) {
        Set<String> reasons = new TreeSet<>();
        boolean open = !locked() && !blacklisted();
        if (locked()) {
            reasons.add("LOCKED");
        }
        if (blacklisted()) {
            reasons.add("BLACKLISTED");
        }
        if (wrong) {
            reasons.add("WRONG_PASSWORD");
        }
        if (open && !wrong && mustChange()) {
            reasons.add("MUST_CHANGE_PASSWORD");
        }
        if (open && !wrong && passwords().isEmpty()) {
            reasons.add("PASSWORD_AGE_UNKNOWN");
        }
        if (passwords().stream().skip(Math.max(0, passwords().size() - 1)).anyMatch(e -> at.isBefore(e.at()))) {
            reasons.add("CLOCK_SKEW");
        }
        return reasons;
    }
}

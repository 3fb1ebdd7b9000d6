package io.github.servicehandbook.account;

import io.github.servicehandbook.account.AccountEvent.LoginFailed;
import io.github.servicehandbook.account.AccountEvent.UnlockApproved;
import io.github.servicehandbook.fixture.AccountParts;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.password.ExpiryBasis;
import io.github.servicehandbook.password.Secret;
import io.github.servicehandbook.password.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/** Shared by the tests of the lifecycle: policies, events, hashes, and an account that lives through events. */
final class Scene {
    static final Instant T0 = AccountParts.SET_AT;
    static final Instant LAST_VALID = T0.plus(Duration.ofDays(90));
    static final Instant EXPIRED = LAST_VALID.plusNanos(1);
    static final String MANAGER = "片区经理";
    static final AccountLifecycle BY_TIME = AccountLifecycle.of(Models.passwordPolicy());
    static final AccountLifecycle BY_DAY = byDay("Asia/Shanghai");
    static final AccountEvent FAILURE = new LoginFailed();
    static final AccountEvent SUCCESS = new AccountEvent.LoginSucceeded();
    static final AccountEvent WRONG_OLD = new AccountEvent.OldPasswordWrong();
    static final AccountEvent EXPIRY_CHECK = new AccountEvent.ExpiryChecked();
    static final AccountEvent UNLOCK = new UnlockApproved("wang", MANAGER);
    static final AccountEvent RELEASE = new AccountEvent.ReleaseApproved("wang", MANAGER);
    static final Subject SUBJECT =
            Subject.builder().login("lixm0912").mobileNumber("13912345678").build();

    private Scene() {}

    static AccountLifecycle byDay(String zone) {
        return AccountLifecycle.of(Models.policy()
                .expiryBasis(ExpiryBasis.CALENDAR_DAY)
                .zone(ZoneId.of(zone))
                .build());
    }

    static AccountEvent changedTo(String encoded) {
        return new AccountEvent.PasswordChanged(encoded);
    }

    static AccountEvent resetTo(String encoded) {
        return new AccountEvent.PasswordReset(encoded, "wang", MANAGER);
    }

    static AccountEvent issued(String encoded) {
        return new AccountEvent.InitialPasswordIssued(encoded);
    }

    static AccountState ordinary() {
        return Models.account().build();
    }

    static AccountState locked() {
        return Models.account().locked(true).consecutiveFailures(5).build();
    }

    static AccountState blacklisted() {
        return Models.account().blacklisted(true).build();
    }

    /** The state after events of one instant. */
    static AccountState after(AccountState state, Instant at, AccountEvent... events) {
        AccountState now = state;
        for (AccountEvent event : events) {
            now = BY_TIME.apply(now, event, at).nextState();
        }
        return now;
    }

    static AccountState afterFailures(int failures) {
        AccountEvent[] events = new AccountEvent[failures];
        Arrays.fill(events, FAILURE);
        return after(ordinary(), T0, events);
    }

    /** A decision with the figures of {@link Models#passwordPolicy()}. */
    static AccessDecision decision(
            AccessDecision.Access access, Set<AccessDecision.Reason> reasons, Duration expiresIn) {
        return AccessDecision.of(access, reasons, expiresIn, 5, Duration.ofDays(90), MANAGER);
    }

    /** The hash of a test: quick, and of one algorithm only. */
    static String hash(String password) {
        try (Secret secret = Secret.of(password)) {
            return hash(secret);
        }
    }

    static String hash(Secret secret) {
        return "sha256:" + HexFormat.of().formatHex(digest(secret));
    }

    static boolean matches(Secret candidate, String encoded) {
        if (!encoded.startsWith("sha256:")) {
            throw new IllegalArgumentException("unknown algorithm");
        }
        return MessageDigest.isEqual(digest(candidate), HexFormat.of().parseHex(encoded.substring(7)));
    }

    private static byte[] digest(Secret secret) {
        try {
            byte[] bytes = new String(secret.copyNormalized()).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.github.servicehandbook.account;

import io.github.servicehandbook.internal.text.CaseFolding;
import org.jspecify.annotations.Nullable;

/** Who approved and in which role, however they were typed. */
record Approval(String approver, String role) {
    /** The approval that an event needs, or null if it needs none. */
    static @Nullable Approval of(AccountEvent event) {
        if (event instanceof AccountEvent.UnlockApproved unlock) {
            return new Approval(unlock.approverId(), unlock.approverRole());
        }
        if (event instanceof AccountEvent.ReleaseApproved release) {
            return new Approval(release.approverId(), release.approverRole());
        }
        if (event instanceof AccountEvent.PasswordReset reset) {
            return new Approval(reset.approverId(), reset.approverRole());
        }
        return null;
    }

    /** Why this approval is void, or null if it counts. */
    @Nullable
    Refusal rejectionFor(@Nullable String accountId, String approverRole) {
        if (accountId != null && folded(approver).equals(folded(accountId))) {
            return Refusal.OWN_APPROVAL;
        }
        if (normalized(approver).isEmpty()) {
            return Refusal.NO_APPROVER;
        }
        return normalized(role).equals(normalized(approverRole)) ? null : Refusal.WRONG_ROLE;
    }

    private static String normalized(String text) {
        return CaseFolding.nfkc(text).strip();
    }

    private static String folded(String id) {
        return CaseFolding.fold(id).strip();
    }
}

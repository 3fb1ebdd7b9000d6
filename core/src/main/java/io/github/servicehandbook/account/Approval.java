package io.github.servicehandbook.account;

import io.github.servicehandbook.account.Transition.RejectionReason;
import io.github.servicehandbook.internal.text.CaseFolding;
import org.jspecify.annotations.Nullable;

/** An approver and their role, as entered. */
record Approval(String approverId, String approverRole) {
    /** Returns the approval that an event requires, or null if it requires none. */
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

    /** Returns the reason why this approval is invalid, or null if it is valid. */
    @Nullable
    RejectionReason rejectionFor(@Nullable String accountId, String requiredRole) {
        if (accountId != null && folded(approverId).equals(folded(accountId))) {
            return RejectionReason.OWN_APPROVAL;
        }
        if (normalized(approverId).isEmpty()) {
            return RejectionReason.NO_APPROVER;
        }
        return normalized(approverRole).equals(normalized(requiredRole)) ? null : RejectionReason.WRONG_ROLE;
    }

    private static String normalized(String text) {
        return CaseFolding.nfkc(text).strip();
    }

    private static String folded(String id) {
        return CaseFolding.fold(id).strip();
    }
}

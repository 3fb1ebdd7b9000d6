package io.github.servicehandbook.account;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Who approved and in which role, however they were typed. */
record Approval(String approver, String role) {
    /** The approval that an event needs, or null if it needs none. */
    static @Nullable Approval of(AccountEvent event) {
        if (event instanceof AccountEvent.UnlockApproved unlock) {
            return new Approval(unlock.approver(), unlock.role());
        }
        if (event instanceof AccountEvent.ReleaseApproved release) {
            return new Approval(release.approver(), release.role());
        }
        if (event instanceof AccountEvent.PasswordReset reset) {
            return new Approval(reset.approver(), reset.role());
        }
        return null;
    }

    /** Why this approval is void, or null if it counts. */
    @Nullable
    Refusal voidFor(@Nullable String accountId, String approverRole) {
        if (accountId != null && folded(approver).equals(folded(accountId))) {
            return Refusal.OWN_APPROVAL;
        }
        if (normalized(approver).isEmpty()) {
            return Refusal.NO_APPROVER;
        }
        return normalized(role).equals(normalized(approverRole)) ? null : Refusal.WRONG_ROLE;
    }

    private static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Without regard to case, by the Unicode data alone: an id that means the same account in any locale is the same. */
    private static String folded(String id) {
        StringBuilder folded = new StringBuilder();
        normalized(id)
                .codePoints()
                .forEach(c -> folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c))));
        return normalized(folded.toString());
    }
}

package io.github.servicehandbook.password;

/** The basis for counting the age of a password. */
public enum ExpiryBasis {
    /**
     * Elapsed time: a password is valid for exactly {@link PasswordPolicy#maxAge()} from the instant at which it was
     * set.
     */
    ELAPSED,
    /**
     * Calendar days in {@link PasswordPolicy#zone()}: a password is valid until the end of the day that is
     * {@link PasswordPolicy#maxAge()} after the day on which it was set.
     */
    CALENDAR_DAY
}

package io.github.servicehandbook.password;

/** How the age of a password is counted. */
public enum ExpiryBasis {
    /** Elapsed time: a password is valid for exactly {@link PasswordPolicy#maxAge()} from the instant of its setting. */
    ELAPSED,
    /**
     * Calendar days of {@link PasswordPolicy#zone()}: a password is valid to the end of the day that lies the days of
     * {@link PasswordPolicy#maxAge()} after the day of its setting.
     */
    CALENDAR_DAY
}

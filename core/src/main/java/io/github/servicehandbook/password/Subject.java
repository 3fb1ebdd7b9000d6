package io.github.servicehandbook.password;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The owner of a password: the personal information that the password must not contain (handbook 3.3, 一、2（3）（3）).
 *
 * <p>Every part is optional and every text is allowed; blank text counts as absent. A rule whose part is absent is
 * reported as not evaluated. A subject has no JSON form and {@link Object#toString()} masks it, because it is personal
 * data.
 *
 * <p>Example: {@code Subject.builder().login("lixm0912").familyName("李").givenName("晓明").build()}
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Subject permits DefaultSubject {
    /** {@return a new builder with no part set} */
    static Builder builder() {
        return new SubjectBuilder();
    }

    /** {@return the login name without surrounding spaces, or empty if absent} */
    Optional<String> login();

    /**
     * {@return the family name, in Han characters (李, 欧阳) or Latin letters, without surrounding spaces, or empty if
     * absent}
     */
    Optional<String> familyName();

    /** {@return the given name, in Han characters or Latin letters, without surrounding spaces, or empty if absent} */
    Optional<String> givenName();

    /** {@return the birthday, or empty if absent} */
    Optional<LocalDate> birthday();

    /** {@return the mobile number as it was given, without surrounding spaces, or empty if absent} */
    Optional<String> mobileNumber();

    /**
     * {@return the terms for things that can be seen in the room, for example the shop's number or a slogan on the
     * wall} The terms are in the order in which they were added, without blank ones.
     */
    List<String> surroundings();

    /**
     * A builder of subjects. If a part is set more than once, the last value applies.
     *
     * <p>Not thread-safe.
     */
    sealed interface Builder permits SubjectBuilder {
        /**
         * Sets the login name.
         *
         * @param login the login name
         * @return this builder
         */
        Builder login(String login);

        /**
         * Sets the family name.
         *
         * @param familyName the family name, in Han characters or Latin letters
         * @return this builder
         */
        Builder familyName(String familyName);

        /**
         * Sets the given name.
         *
         * @param givenName the given name, in Han characters or Latin letters
         * @return this builder
         */
        Builder givenName(String givenName);

        /**
         * Sets the birthday.
         *
         * @param birthday the date of birth
         * @return this builder
         */
        Builder birthday(LocalDate birthday);

        /**
         * Sets the mobile number.
         *
         * @param mobileNumber the number; spaces, hyphens and the country code 86 are allowed
         * @return this builder
         */
        Builder mobileNumber(String mobileNumber);

        /**
         * Adds terms for things that can be seen in the room.
         *
         * @param surroundings the terms; if a term may be typed with or without its spaces, add both
         * @return this builder
         */
        Builder surroundings(String... surroundings);

        /** {@return a subject with the parts set so far} */
        Subject build();
    }
}

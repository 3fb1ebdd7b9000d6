package io.github.servicehandbook.password;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whose password it is: the personal information that the password may not contain (handbook 3.3, 一、2（3）（3）).
 *
 * <p>Every part is optional and any text will do; what is blank counts as absent. A rule whose part is absent is reported
 * as not evaluated. It has no JSON form and {@link Object#toString()} masks it, because it is personal data.
 *
 * <p>Example: {@code Subject.builder().login("lixm0912").familyName("李").givenName("晓明").build()}
 *
 * <p>Immutable and safe to share between threads.
 */
public sealed interface Subject permits DefaultSubject {
    /**
     * Returns a builder with no part set.
     *
     * @return a new builder, for one thread
     */
    static Builder builder() {
        return new SubjectBuilder();
    }

    /**
     * Returns the login name.
     *
     * @return the login name without surrounding spaces, or empty
     */
    Optional<String> login();

    /**
     * Returns the family name, in Han characters (李, 欧阳) or Latin letters.
     *
     * @return the family name without surrounding spaces, or empty
     */
    Optional<String> familyName();

    /**
     * Returns the given name, in Han characters or Latin letters.
     *
     * @return the given name without surrounding spaces, or empty
     */
    Optional<String> givenName();

    /**
     * Returns the birthday.
     *
     * @return the day, or empty
     */
    Optional<LocalDate> birthday();

    /**
     * Returns the mobile number.
     *
     * @return the number as it was given, without surrounding spaces, or empty
     */
    Optional<String> mobileNumber();

    /**
     * Returns terms for what can be seen in the room, for example the shop's number or a slogan on the wall.
     *
     * @return the terms in the order in which they were added, those that are blank left out
     */
    List<String> surroundings();

    /** Collects the parts. Mutable, for one thread; a part set twice has its last value. */
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
         * @param birthday the day
         * @return this builder
         */
        Builder birthday(LocalDate birthday);

        /**
         * Sets the mobile number.
         *
         * @param mobile the number; spaces, hyphens and the country code 86 are allowed
         * @return this builder
         */
        Builder mobileNumber(String mobile);

        /**
         * Adds terms for what can be seen in the room.
         *
         * @param surroundings the terms; where one may be typed with and without its spaces, add both
         * @return this builder
         */
        Builder surroundings(String... surroundings);

        /**
         * Makes the subject.
         *
         * @return a subject of the parts set so far
         */
        Subject build();
    }
}

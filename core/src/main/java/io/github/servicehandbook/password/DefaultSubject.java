package io.github.servicehandbook.password;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A subject, with the tokens to search for once a password has been checked against it. */
final class DefaultSubject implements Subject {
    private final @Nullable String login;
    private final @Nullable String familyName;
    private final @Nullable String givenName;
    private final @Nullable LocalDate birthday;
    private final @Nullable String mobileNumber;
    private final List<String> surroundings;
    private volatile @Nullable SubjectTokens identity;

    DefaultSubject(
            @Nullable String login,
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable LocalDate birthday,
            @Nullable String mobileNumber,
            List<String> surroundings) {
        this.login = login;
        this.familyName = familyName;
        this.givenName = givenName;
        this.birthday = birthday;
        this.mobileNumber = mobileNumber;
        this.surroundings = surroundings;
    }

    /**
     * Returns the tokens that a password must not contain, compiled by the first check. Concurrent first checks compile
     * equal tokens.
     */
    SubjectTokens identity() {
        SubjectTokens compiled = identity;
        if (compiled == null) {
            compiled = SubjectTokens.of(this);
            identity = compiled;
        }
        return compiled;
    }

    @Override
    public Optional<String> login() {
        return Optional.ofNullable(login);
    }

    @Override
    public Optional<String> familyName() {
        return Optional.ofNullable(familyName);
    }

    @Override
    public Optional<String> givenName() {
        return Optional.ofNullable(givenName);
    }

    @Override
    public Optional<LocalDate> birthday() {
        return Optional.ofNullable(birthday);
    }

    @Override
    public Optional<String> mobileNumber() {
        return Optional.ofNullable(mobileNumber);
    }

    @Override
    public List<String> surroundings() {
        return surroundings;
    }

    @Override
    public String toString() {
        return "Subject[***]";
    }
}

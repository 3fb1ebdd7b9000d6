package io.github.servicehandbook.password;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The builder of subjects. */
final class SubjectBuilder implements Subject.Builder {
    private @Nullable String login;
    private @Nullable String familyName;
    private @Nullable String givenName;
    private @Nullable LocalDate birthday;
    private @Nullable String mobileNumber;
    private final List<String> terms = new ArrayList<>();

    @Override
    public Subject.Builder login(String login) {
        this.login = text(login, "login");
        return this;
    }

    @Override
    public Subject.Builder familyName(String familyName) {
        this.familyName = text(familyName, "familyName");
        return this;
    }

    @Override
    public Subject.Builder givenName(String givenName) {
        this.givenName = text(givenName, "givenName");
        return this;
    }

    @Override
    public Subject.Builder birthday(LocalDate birthday) {
        this.birthday = Objects.requireNonNull(birthday, "birthday");
        return this;
    }

    @Override
    public Subject.Builder mobileNumber(String mobileNumber) {
        this.mobileNumber = text(mobileNumber, "mobileNumber");
        return this;
    }

    @Override
    public Subject.Builder surroundings(String... surroundings) {
        Objects.requireNonNull(surroundings, "surroundings");
        for (String term : surroundings) {
            String text = text(term, "surroundings: a term");
            if (text != null) {
                terms.add(text);
            }
        }
        return this;
    }

    @Override
    public Subject build() {
        return new DefaultSubject(login, familyName, givenName, birthday, mobileNumber, List.copyOf(terms));
    }

    /** Returns the text without surrounding spaces, or null if it is blank. */
    private static @Nullable String text(String text, String name) {
        String stripped = Objects.requireNonNull(text, name).strip();
        return stripped.isEmpty() ? null : stripped;
    }
}

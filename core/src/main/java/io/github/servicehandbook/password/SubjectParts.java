package io.github.servicehandbook.password;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The builder of subjects. */
final class SubjectParts implements Subject.Builder {
    private @Nullable String login;
    private @Nullable String familyName;
    private @Nullable String givenName;
    private @Nullable LocalDate birthday;
    private @Nullable String mobile;
    private final List<String> surroundings = new ArrayList<>();

    @Override
    public Subject.Builder login(String v) {
        login = text(v, "login");
        return this;
    }

    @Override
    public Subject.Builder familyName(String v) {
        familyName = text(v, "familyName");
        return this;
    }

    @Override
    public Subject.Builder givenName(String v) {
        givenName = text(v, "givenName");
        return this;
    }

    @Override
    public Subject.Builder birthday(LocalDate v) {
        birthday = Objects.requireNonNull(v, "birthday");
        return this;
    }

    @Override
    public Subject.Builder mobile(String v) {
        mobile = text(v, "mobile");
        return this;
    }

    @Override
    public Subject.Builder addSurroundings(String... v) {
        Objects.requireNonNull(v, "surroundings");
        for (String term : v) {
            String text = text(term, "surroundings: a term");
            if (text != null) {
                surroundings.add(text);
            }
        }
        return this;
    }

    @Override
    public Subject build() {
        return new PersonalData(login, familyName, givenName, birthday, mobile, List.copyOf(surroundings));
    }

    /** The text without surrounding spaces, or null if there is none in it. */
    private static @Nullable String text(String text, String name) {
        String stripped = Objects.requireNonNull(text, name).strip();
        return stripped.isEmpty() ? null : stripped;
    }
}

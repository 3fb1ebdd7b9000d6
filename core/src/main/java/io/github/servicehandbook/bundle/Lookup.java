package io.github.servicehandbook.bundle;

import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.internal.text.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The status of an ID that a program stored: current, renamed, deprecated, removed or unknown. Every ID has a status.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Lookup {
    /** {@return the kind that was looked up} */
    EntryKind kind();

    /** {@return the ID that was looked up} */
    String id();

    /** {@return the element that the ID identifies, or empty if it was removed or is unknown} */
    default Optional<Object> findValue() {
        return Optional.empty();
    }

    /**
     * Returns a message for display: the status of the ID, and which ID to use instead.
     *
     * <p>Example: 业务代码0999已改为1104，请使用1104。
     *
     * @param locale the locale; an English locale gives English, all others give Chinese
     * @return the message
     */
    String message(Locale locale);

    private static String useInstead(@Nullable String replacedBy, Locale locale) {
        return replacedBy == null
                ? ""
                : Languages.pick(locale, "请改用" + replacedBy + "。", " Use " + replacedBy + " instead.");
    }

    /**
     * The ID is current.
     *
     * @param kind the kind that was looked up
     * @param id the ID that was looked up
     * @param value the element that it identifies
     */
    record Found(EntryKind kind, String id, Object value) implements Lookup {
        /** Validates the components. */
        public Found {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Optional<Object> findValue() {
            return Optional.of(value);
        }

        @Override
        public String message(Locale locale) {
            String entry = kind.label(locale);
            return Languages.pick(locale, entry + id + "：有效。", entry + " " + id + " is in use.");
        }
    }

    /**
     * The ID was renamed.
     *
     * @param kind the kind that was looked up
     * @param id the ID that was looked up
     * @param newId the current ID
     * @param value the element that it identifies
     */
    record Renamed(EntryKind kind, String id, String newId, Object value) implements Lookup {
        /** Validates the components. */
        public Renamed {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(newId, "newId");
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Optional<Object> findValue() {
            return Optional.of(value);
        }

        @Override
        public String message(Locale locale) {
            String entry = kind.label(locale);
            return Languages.pick(
                    locale,
                    entry + id + "已改为" + newId + "，请使用" + newId + "。",
                    entry + " " + id + " was renamed to " + newId + ". Use " + newId + ".");
        }
    }

    /**
     * The ID is current but marked for removal.
     *
     * @param kind the kind that was looked up
     * @param id the ID that was looked up
     * @param value the element that it identifies
     * @param since the bundle and its first version that deprecated the entry, or the overlay that deprecates it and
     *     its version
     * @param replacedBy the ID to use instead, or null if none
     */
    @SuppressWarnings("JavaLangClash") // the name that callers compile against
    record Deprecated(
            EntryKind kind,
            String id,
            Object value,
            Since since,
            @Nullable String replacedBy) implements Lookup {
        /** Validates the components. */
        public Deprecated {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(since, "since");
        }

        @Override
        public Optional<Object> findValue() {
            return Optional.of(value);
        }

        @Override
        public String message(Locale locale) {
            String entry = kind.label(locale);
            return Languages.pick(
                    locale,
                    entry + id + "即将停用（" + since + "）"
                            + (replacedBy == null ? "。" : "，" + useInstead(replacedBy, locale)),
                    entry + " " + id + " is deprecated since " + since + "." + useInstead(replacedBy, locale));
        }
    }

    /**
     * The ID was removed.
     *
     * @param kind the kind that was looked up
     * @param id the ID that was looked up
     * @param since the bundle and its version that removed the entry, or the overlay that removes it and its version
     * @param replacedBy the ID to use instead, or null if none
     * @param reason the reason for the removal
     */
    record Removed(
            EntryKind kind,
            String id,
            Since since,
            @Nullable String replacedBy,
            String reason) implements Lookup {
        /** Validates the components. */
        public Removed {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String message(Locale locale) {
            String entry = kind.label(locale);
            return Languages.pick(
                    locale,
                    entry + id + "已停用（" + since + "）：" + Sentences.withoutStop(reason) + "。"
                            + useInstead(replacedBy, locale),
                    entry + " " + id + " was removed in " + since + ": " + Sentences.withoutStop(reason) + "."
                            + useInstead(replacedBy, locale));
        }
    }

    /**
     * The ID is unknown: the handbook contains no current or former entry with this ID.
     *
     * @param kind the kind that was looked up
     * @param id the ID that was looked up
     * @param nearMatches at most three similar IDs of the same kind, best match first; empty if none
     */
    record Unknown(EntryKind kind, String id, List<String> nearMatches) implements Lookup {
        private static final int MAX_SHOWN = 64;

        /** Validates the components and copies the list. */
        public Unknown {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(id, "id");
            nearMatches = List.copyOf(Objects.requireNonNull(nearMatches, "nearMatches"));
        }

        @Override
        public String message(Locale locale) {
            String entry = kind.label(locale);
            String shown = id.codePointCount(0, id.length()) > MAX_SHOWN
                    ? id.substring(0, id.offsetByCodePoints(0, MAX_SHOWN)) + "…"
                    : id;
            return Languages.pick(
                    locale,
                    "没有" + entry + shown
                            + (nearMatches.isEmpty() ? "。" : "，相近的有：" + String.join("、", nearMatches) + "。"),
                    "No " + entry.toLowerCase(Locale.ROOT) + " " + shown + "."
                            + (nearMatches.isEmpty() ? "" : " Did you mean " + String.join(", ", nearMatches) + "?"));
        }
    }
}

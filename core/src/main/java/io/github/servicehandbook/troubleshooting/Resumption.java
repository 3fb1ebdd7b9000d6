package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.internal.text.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of resuming a saved walk.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Resumption {
    /**
     * Returns the differences between the content of the snapshot and the current content that affect the walk.
     *
     * @return the differences; empty if there are none
     */
    List<Drift> drift();

    /**
     * {@return the message for a screen, a sentence with the result and the next step}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    String message(Locale locale);

    /**
     * Returns the resumed walk.
     *
     * @return the session to continue with; empty if the snapshot was rejected
     */
    default Optional<Session> findSession() {
        if (this instanceof Exact exact) {
            return Optional.of(exact.session());
        }
        if (this instanceof Replayed replayed) {
            return Optional.of(replayed.session());
        }
        return this instanceof Diverged diverged ? Optional.of(diverged.session()) : Optional.empty();
    }

    /**
     * The structure of the tree is unchanged, and the walk is at the same node as before.
     *
     * @param session the session to continue with
     * @param drift a {@link Drift.Kind#WORDING_CHANGED}, or empty
     */
    record Exact(Session session, List<Drift> drift) implements Resumption {
        /** Validates the components. */
        public Exact {
            Objects.requireNonNull(session, "session");
            drift = List.copyOf(drift);
        }

        @Override
        public String message(Locale locale) {
            String resumed = Languages.pick(locale, "已恢复到上次的步骤。", "Resumed where you left off.");
            return drift.isEmpty() ? resumed : drift.get(0).message(locale);
        }
    }

    /**
     * The structure of the tree changed, but all answers were accepted and the walk is at the same node as before.
     *
     * @param session the session to continue with
     * @param drift the differences
     */
    record Replayed(Session session, List<Drift> drift) implements Resumption {
        /** Validates the components. */
        public Replayed {
            Objects.requireNonNull(session, "session");
            drift = List.copyOf(drift);
        }

        @Override
        public String message(Locale locale) {
            return Languages.pick(locale, "流程有更新，之前的答案都保留。", "The procedure was updated. All answers were kept.");
        }
    }

    /**
     * The structure of the tree changed, and the walk is at another node than before.
     *
     * @param session the session to continue with, after the last answer that was accepted
     * @param drift the differences
     * @param unusedAnswers the answers that were not used, which a screen can suggest when their nodes are asked
     */
    record Diverged(Session session, List<Drift> drift, List<TraceEntry> unusedAnswers) implements Resumption {
        /** Validates the components. */
        public Diverged {
            Objects.requireNonNull(session, "session");
            drift = List.copyOf(drift);
            unusedAnswers = List.copyOf(unusedAnswers);
        }

        @Override
        public String message(Locale locale) {
            int unused = unusedAnswers.size();
            return switch (unused) {
                case 0 -> Languages.pick(locale, "流程有更新，请从这里继续。", "The procedure was updated. Continue from here.");
                case 1 ->
                    Languages.pick(
                            locale,
                            "流程有更新，1个答案不再适用，请从这里继续。",
                            "The procedure was updated. 1 answer no longer applies; continue from here.");
                default ->
                    Languages.pick(
                            locale,
                            "流程有更新，" + unused + "个答案不再适用，请从这里继续。",
                            "The procedure was updated. " + unused + " answers no longer apply; continue from here.");
            };
        }
    }

    /** The walk cannot be resumed: the snapshot belongs to another tree, is inconsistent, or the walk has ended. */
    final class Rejected implements Resumption {
        private final List<Drift> drift;
        private final String message;
        private final String messageEn;

        private Rejected(List<Drift> drift, String message, String messageEn) {
            this.drift = List.copyOf(drift);
            this.message = Objects.requireNonNull(message, "message");
            this.messageEn = Objects.requireNonNull(messageEn, "messageEn");
        }

        /**
         * Creates a rejection. Most callers obtain one from {@link TroubleshootingTree#resume}.
         *
         * @param drift the differences
         * @param message the message in Chinese
         * @param messageEn the message in English
         * @return a rejection with the given properties
         */
        public static Rejected of(List<Drift> drift, String message, String messageEn) {
            return new Rejected(Objects.requireNonNull(drift, "drift"), message, messageEn);
        }

        @Override
        public List<Drift> drift() {
            return drift;
        }

        @Override
        public String message(Locale locale) {
            return Languages.pick(locale, message, messageEn);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Rejected that
                    && drift.equals(that.drift)
                    && message.equals(that.message)
                    && messageEn.equals(that.messageEn);
        }

        @Override
        public int hashCode() {
            return Objects.hash(drift, message, messageEn);
        }

        /** Returns the English message. */
        @Override
        public String toString() {
            return "Rejected: " + messageEn;
        }
    }
}

package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.troubleshooting.Answer;
import org.jspecify.annotations.Nullable;

/** The fact values that guards read. */
public interface FactValues {
    /** Returns the latest answer, or null if it is missing or "not sure". */
    @Nullable
    Answer value(String fact);

    /** Returns an answer as guards read it: null for "not sure". */
    static @Nullable Answer known(@Nullable Answer answer) {
        return answer instanceof Answer.Unknown ? null : answer;
    }
}

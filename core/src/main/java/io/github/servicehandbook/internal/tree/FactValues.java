package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.troubleshooting.Answer;
import org.jspecify.annotations.Nullable;

/** What guards read. */
public interface FactValues {
    /** The latest answer; null if there is none or it is 不清楚. */
    @Nullable
    Answer value(String fact);

    /** An answer as guards read it: null if it is 不清楚. */
    static @Nullable Answer known(@Nullable Answer answer) {
        return answer instanceof Answer.Unknown ? null : answer;
    }
}

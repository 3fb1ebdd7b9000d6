package io.github.servicehandbook.internal.source;

import java.io.IOException;
import java.util.List;

/** A folder or a zip that is not read, whatever its files hold, with every reason. */
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Problem[] problems;

    RefusedException(List<Problem> problems) {
        super(problems.toString());
        this.problems = problems.toArray(new Problem[0]);
    }

    RefusedException(Problem.Reason reason, String file, String message) {
        this(List.of(new Problem(reason, file, message)));
    }

    public List<Problem> problems() {
        return List.of(problems);
    }
}

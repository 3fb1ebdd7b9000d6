package io.github.servicehandbook.internal.source;

import java.io.IOException;
import java.util.List;

/** Thrown if a directory or zip is rejected as a whole, whatever its files contain. It lists every reason. */
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

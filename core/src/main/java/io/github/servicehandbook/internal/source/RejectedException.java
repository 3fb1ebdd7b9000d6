package io.github.servicehandbook.internal.source;

import java.io.IOException;
import java.util.List;

/** Thrown if a directory or zip is rejected as a whole, whatever its files contain. It lists every reason. */
public final class RejectedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final FileRejection[] problems;

    RejectedException(List<FileRejection> problems) {
        super(problems.toString());
        this.problems = problems.toArray(new FileRejection[0]);
    }

    RejectedException(FileRejection.Reason reason, String file, String message) {
        this(List.of(new FileRejection(reason, file, message)));
    }

    public List<FileRejection> problems() {
        return List.of(problems);
    }
}

package io.github.servicehandbook.content.conformance;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs named checks and prints a line for each, so that whoever started it sees that none was left out. */
final class Checks {
    static final String PASSED = "passed ";
    static final String FAILED = "FAILED ";

    private final PrintStream out;
    private final List<String> failed = new ArrayList<>();

    Checks(PrintStream out) {
        this.out = out;
    }

    interface Check {
        void run() throws Exception;
    }

    void run(String name, Check check) {
        try {
            check.run();
            out.println(PASSED + name);
        } catch (Exception | Error e) {
            failed.add(name + ": " + e);
            out.println(FAILED + name + ": " + e);
        }
    }

    List<String> failed() {
        return List.copyOf(failed);
    }

    static void equal(Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }

    static void that(boolean condition, String expectation) {
        if (!condition) {
            throw new AssertionError("expected " + expectation);
        }
    }
}

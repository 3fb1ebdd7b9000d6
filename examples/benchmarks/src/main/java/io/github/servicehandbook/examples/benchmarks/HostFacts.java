package io.github.servicehandbook.examples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The minimum that the host of a state machine must keep in addition to it: the numbers given, the number of answers at
 * each node with a limit and, optionally, the path. The choices are not kept.
 *
 * <p>Not thread-safe.
 */
final class HostFacts {
    /** An answer and the state to which it led. */
    record Passed(String from, String trigger, String to) {}

    private final double[] values;
    private final List<Passed> passed;

    private HostFacts(double[] values, List<Passed> passed) {
        this.values = values;
        this.passed = passed;
    }

    static HostFacts untraced(int variables) {
        return new HostFacts(new double[variables], List.of());
    }

    static HostFacts traced(int variables) {
        return new HostFacts(new double[variables], new ArrayList<>());
    }

    static HostFacts restored(List<Double> numbers) {
        double[] values = new double[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(i);
        }
        return new HostFacts(values, List.of());
    }

    /** Records an answer. Must be called before the machine processes it. */
    void take(Given given) {
        if (given.variable() >= 0) {
            values[given.variable()] = given.value();
        }
        if (given.counter() >= 0) {
            values[given.counter()]++;
        }
    }

    double value(int variable) {
        return values[variable];
    }

    List<Double> numbers() {
        return Arrays.stream(values).boxed().toList();
    }

    void pass(String from, String trigger, String to) {
        passed.add(new Passed(from, trigger, to));
    }

    List<Passed> passed() {
        return passed;
    }
}

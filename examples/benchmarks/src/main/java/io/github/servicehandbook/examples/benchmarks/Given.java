package io.github.servicehandbook.examples.benchmarks;

/**
 * An answer as a host gives it to a state machine, made before anything is measured.
 *
 * @param trigger the event
 * @param choice its place among the answers of its node
 * @param variable the number that it gives, {@link #NONE} if it gives none
 * @param value the number
 * @param counter what counts the visits of its node, {@link #NONE} if nothing does
 */
record Given(String trigger, int choice, int variable, double value, int counter) {
    static final int NONE = -1;
}

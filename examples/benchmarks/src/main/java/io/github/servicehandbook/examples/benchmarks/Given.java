package io.github.servicehandbook.examples.benchmarks;

/**
 * An answer as a host gives it to a state machine, created before the measurement.
 *
 * @param trigger the event
 * @param choice the index among the answers of its node
 * @param variable the variable that the answer sets, or {@link #NONE} if it sets none
 * @param value the value of the variable
 * @param counter the variable that counts the visits of its node, or {@link #NONE} if there is none
 */
record Given(String trigger, int choice, int variable, double value, int counter) {
    static final int NONE = -1;
}

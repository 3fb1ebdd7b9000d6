package io.github.servicehandbook.troubleshooting;

/**
 * How many questions are still to come.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param least the fewest
 * @param most the most
 */
public record Remaining(int least, int most) {}

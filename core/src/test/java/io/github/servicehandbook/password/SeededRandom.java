package io.github.servicehandbook.password;

import java.security.SecureRandom;
import java.util.SplittableRandom;

/** The same numbers each time, so that a test of chance never fails by chance. */
final class SeededRandom extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final transient SplittableRandom random;

    SeededRandom(long seed) {
        super(null, null);
        random = new SplittableRandom(seed);
    }

    /** All other methods draw from this one. */
    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }
}

package io.github.servicehandbook.internal.manifest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A range of versions: comparators separated by one space, all of which must match. Each consists of {@code >=},
 * {@code >}, {@code <=}, {@code <} or {@code =} and a version. A pre-release is in the range only if a comparator names
 * a pre-release of the same three numbers.
 *
 * <pre>{@code
 * range            | holds                          | does not hold
 * >=1.4.0 <2.0.0   | 1.4.0, 1.99.0                  | 1.3.9, 2.0.0, 1.5.0-rc.1, 2.0.0-rc.1
 * >1.4.0           | 1.4.1                          | 1.4.0
 * <=1.4.0          | 1.4.0, 0.0.1                   | 1.4.1
 * =1.4.0           | 1.4.0, 1.4.0+build             | 1.4.1, 1.4.0-rc.1
 * >=2.0.0-rc.1     | 2.0.0-rc.1, 2.0.0-rc.2, 2.1.0  | 2.0.0-beta.1, 2.1.0-rc.1
 * >=0.1.0-0 <2.0.0 | 0.1.0-rc.1, 0.1.0, 1.99.0      | 0.0.9, 1.0.0-rc.1, 2.0.0-rc.1, 2.0.0
 * >=2.0.0 <1.0.0   |                                | 0.9.0, 1.0.0, 1.5.0, 2.0.0
 * }</pre>
 *
 * <p>Other notations are not valid ranges and are reported as faults: the empty text, {@code *}, {@code 1.4.0},
 * {@code 1.x}, {@code ^0.2.3}, {@code ~1.2.3}, {@code >=1 <2-0}, {@code >=1.0.0,<2.0.0}, {@code >=1.0.0 || <0.5.0},
 * {@code [1.0.0,2.0.0)}.
 */
public final class VersionRange {
    private static final String[] OPERATORS = {">=", "<=", ">", "<", "="};

    private final List<Comparator> comparators;

    private VersionRange(List<Comparator> comparators) {
        this.comparators = comparators;
    }

    /** {@return the range that a text denotes, or null if it is not a valid range} */
    public static @Nullable VersionRange parse(String text) {
        List<Comparator> comparators = new ArrayList<>();
        for (String part : text.split(" ", -1)) {
            Comparator comparator = Comparator.parse(part);
            if (comparator == null) {
                return null;
            }
            comparators.add(comparator);
        }
        return new VersionRange(comparators);
    }

    public boolean contains(SemVer version) {
        boolean named = !version.isPreRelease();
        for (Comparator comparator : comparators) {
            if (!comparator.accepts(version)) {
                return false;
            }
            named |= comparator.bound.isPreRelease() && comparator.bound.sameCore(version);
        }
        return named;
    }

    private static final class Comparator {
        private final String operator;
        private final SemVer bound;

        private Comparator(String operator, SemVer bound) {
            this.operator = operator;
            this.bound = bound;
        }

        static @Nullable Comparator parse(String text) {
            for (String operator : OPERATORS) {
                if (text.startsWith(operator)) {
                    SemVer bound = SemVer.parse(text.substring(operator.length()));
                    return bound == null ? null : new Comparator(operator, bound);
                }
            }
            return null;
        }

        boolean accepts(SemVer version) {
            int order = version.compareTo(bound);
            return switch (operator) {
                case ">=" -> order >= 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case "<" -> order < 0;
                default -> order == 0;
            };
        }
    }
}

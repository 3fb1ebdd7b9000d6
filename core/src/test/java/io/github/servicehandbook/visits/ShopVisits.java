package io.github.servicehandbook.visits;

import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.ShopStandards;
import java.time.Duration;
import java.time.Instant;

/** Visits under the seven limits of the handbook. */
final class ShopVisits {
    static final Visits SHOP = Visits.of(ShopStandards.STANDARDS);

    static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");

    private ShopVisits() {}

    /** So long after nine, which may have a fraction. */
    static Instant after(String duration) {
        return NINE.plus(Duration.parse(duration));
    }

    /** A visit for a payment that waited so long and took so long. */
    static Visit payment(String shop, String waited, String took) {
        Instant called = after(waited);
        return Visit.builder()
                .arrived(NINE)
                .greeted(after("PT30S"))
                .called(called)
                .finished(called.plus(Duration.parse(took)))
                .queue(Visit.Queue.SERVICE)
                .handlingLimit(StandardId.of("payment"))
                .dimension("shop", shop)
                .build();
    }
}

package io.github.servicehandbook.internal.tree.walk;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.TicketDraft;
import io.github.servicehandbook.troubleshooting.TicketDraft.Tmf621;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Bodies of trouble tickets, held against schemas of our own. */
final class Tickets {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<Tmf621, Schema> SCHEMAS = new EnumMap<>(Map.of(
            Tmf621.V4, schema(Tmf621.V4),
            Tmf621.V5, schema(Tmf621.V5)));

    private Tickets() {}

    private static Schema schema(Tmf621 version) {
        return REGISTRY.getSchema(schemaText(version), InputFormat.JSON);
    }

    static String schemaText(Tmf621 version) {
        String file = version == Tmf621.V4 ? "/tmf621-v4.0.0.schema.json" : "/tmf621-v5.0.1.schema.json";
        try (InputStream in = Tickets.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a version's schema finds wrong with a body. */
    static List<Error> errors(Tmf621 version, String body) {
        return SCHEMAS.get(version).validate(body, InputFormat.JSON);
    }

    /** What is wrong with a schema as a schema. */
    static List<Error> errorsOfSchema(Tmf621 version) {
        return REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(schemaText(version), InputFormat.JSON);
    }

    static TicketDraft report(Session session) {
        return ((Outcome.Escalated) session.outcome().orElseThrow()).ticket();
    }
}

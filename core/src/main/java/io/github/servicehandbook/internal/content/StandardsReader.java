package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.ConductRule;
import io.github.servicehandbook.standards.Measure;
import io.github.servicehandbook.standards.TimeLimit;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code standards.json}: time limits and conduct rules, whose IDs share one namespace. */
public final class StandardsReader extends EntryReader {
    private final List<TimeLimit> timeLimits = new ArrayList<>();
    private final List<ConductRule> conductRules = new ArrayList<>();

    public StandardsReader(IdReferences links, CitationTargets places) {
        super(links, places);
    }

    public List<TimeLimit> timeLimits() {
        return timeLimits;
    }

    public List<ConductRule> conductRules() {
        return conductRules;
    }

    @Override
    public void read(JsonReader json) throws IOException {
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "timeLimits" -> readTimeLimits(json);
                case "conductRules" -> readConductRules(json);
                default -> json.unknownProperty();
            }
        }
        json.require("timeLimits", "conductRules");
    }

    private void readTimeLimits(JsonReader json) throws IOException {
        json.beginArray();
        while (nextEntry(json)) {
            addIfPresent(timeLimits, timeLimit(json));
        }
    }

    private void readConductRules(JsonReader json) throws IOException {
        json.beginArray();
        while (nextEntry(json)) {
            addIfPresent(conductRules, conductRule(json));
        }
    }

    private @Nullable TimeLimit timeLimit(JsonReader json) throws IOException {
        StandardId id = null;
        String chineseName = null;
        String englishName = null;
        TimeLimit.Phase phase = null;
        Duration limit = null;
        Citation citation = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "id" -> id = declaredId(links().timeLimits(), json);
                case "name" -> chineseName = json.string();
                case "nameEn" -> englishName = json.string();
                case "phase" -> phase = json.constant(TimeLimit.Phase.values());
                case "limit" -> limit = duration(json);
                case "citation" -> citation = citation(json);
                default -> json.unknownProperty();
            }
        }
        json.require("id", "name", "nameEn", "phase", "limit", "citation");
        if (id == null || chineseName == null || englishName == null) {
            return null;
        }
        if (phase == null || limit == null || citation == null) {
            return null;
        }
        return TimeLimit.of(id, chineseName, englishName, phase, limit, citation);
    }

    private @Nullable ConductRule conductRule(JsonReader json) throws IOException {
        StandardId id = null;
        ConductRule.Kind kind = null;
        ConductRule.Audience audience = null;
        String requirement = null;
        Measure measure = null;
        Citation citation = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "id" -> id = declaredId(links().conductRules(), json);
                case "kind" -> kind = json.constant(ConductRule.Kind.values());
                case "audience" -> audience = json.constant(ConductRule.Audience.values());
                case "requirement" -> requirement = json.string();
                case "measure" -> measure = measure(json);
                case "citation" -> citation = citation(json);
                default -> json.unknownProperty();
            }
        }
        json.require("id", "kind", "audience", "requirement", "citation");
        if (id == null || kind == null || audience == null || requirement == null || citation == null) {
            return null;
        }
        return ConductRule.of(id, kind, audience, requirement, measure, citation);
    }

    private static @Nullable Measure measure(JsonReader json) throws IOException {
        String quantity = null;
        String unit = null;
        BigDecimal bound = null;
        Boolean upper = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "quantity" -> quantity = json.string();
                case "unit" -> unit = json.string();
                case "bound" -> bound = json.decimal();
                case "upper" -> upper = json.bool();
                default -> json.unknownProperty();
            }
        }
        json.require("quantity", "unit", "bound", "upper");
        if (quantity == null || unit == null || bound == null || upper == null) {
            return null;
        }
        return Measure.of(quantity, unit, bound, upper);
    }

    private @Nullable StandardId declaredId(IdReferences.Ids ids, JsonReader json) throws IOException {
        StandardId id = declare(links().standards(), standardId(json), json);
        if (id != null) {
            ids.declareAlso(id.value(), json);
        }
        return id;
    }
}

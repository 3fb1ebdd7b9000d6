package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.CodeKind;
import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.StandardId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code codes.json}. */
public final class CodesReader extends EntryReader {
    private final List<BusinessCode> codes = new ArrayList<>();

    public CodesReader(IdReferences links, CitationTargets places) {
        super(links, places);
    }

    public List<BusinessCode> codes() {
        return codes;
    }

    @Override
    public void read(JsonReader json) throws IOException {
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            if (name.equals("codes")) {
                json.beginArray();
                while (nextEntry(json)) {
                    addIfPresent(codes, code(json));
                }
            } else {
                json.unknownProperty();
            }
        }
        json.require("codes");
    }

    private @Nullable BusinessCode code(JsonReader json) throws IOException {
        CodeId id = null;
        String chineseName = null;
        String englishName = null;
        CodeKind kind = null;
        List<CodeId> reverses = List.of();
        StandardId timeLimit = null;
        List<String> searchWords = List.of();
        String note = null;
        Citation citation = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "id" -> id = declare(links().codes(), codeId(json), json);
                case "name" -> chineseName = json.string();
                case "nameEn" -> englishName = json.string();
                case "kind" -> kind = json.constant(CodeKind.values());
                case "reverses" -> reverses = codeReferences(json);
                case "timeLimit" -> timeLimit = timeLimitReference(json);
                case "searchWords" -> searchWords = json.strings();
                case "note" -> note = json.string();
                case "citation" -> citation = citation(json);
                default -> json.unknownProperty();
            }
        }
        json.require("id", "kind", "note", "citation");
        if (id == null || kind == null || citation == null) {
            return null;
        }
        return BusinessCode.of(id, chineseName, englishName, kind, reverses, timeLimit, searchWords, note, citation);
    }
}

package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.CodeKind;
import io.github.servicehandbook.internal.json.JsonInput;
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

    public CodesReader(Links links, Places places) {
        super(links, places);
    }

    public List<BusinessCode> codes() {
        return codes;
    }

    @Override
    public void read(JsonInput json) throws IOException {
        if (!json.beginObject()) {
            return;
        }
        String name;
        while ((name = json.nextProperty()) != null) {
            if (!name.equals("codes")) {
                json.unknownProperty();
            } else if (json.beginArray()) {
                while (nextEntry(json)) {
                    addIfPresent(codes, code(json));
                }
            }
        }
        json.require("codes");
    }

    private @Nullable BusinessCode code(JsonInput json) throws IOException {
        if (!json.beginObject()) {
            return null;
        }
        CodeId id = null;
        String chineseName = null;
        String englishName = null;
        CodeKind kind = null;
        List<CodeId> reverses = List.of();
        StandardId timeLimit = null;
        List<String> searchWords = List.of();
        String note = null;
        Citation citation = null;
        String name;
        while ((name = json.nextProperty()) != null) {
            switch (name) {
                case "id" -> id = declaredCodeId(json);
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

    private @Nullable CodeId declaredCodeId(JsonInput json) throws IOException {
        CodeId id = codeId(json);
        declare(links().codes(), id, json);
        return id;
    }
}

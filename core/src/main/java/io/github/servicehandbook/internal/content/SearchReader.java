package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.internal.json.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code search.json}: the synonym sets for the search. */
public final class SearchReader extends EntryReader {

    private final List<List<String>> synonyms = new ArrayList<>();

    public SearchReader(IdReferences links, CitationTargets places) {
        super(links, places);
    }

    public List<List<String>> synonyms() {
        return synonyms;
    }

    @Override
    public void read(JsonReader json) throws IOException {
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            if (name.equals("synonyms")) {
                json.beginArray();
                while (nextEntry(json)) {
                    synonyms.add(group(json));
                }
            } else {
                json.unknownProperty();
            }
        }
        json.require("synonyms");
    }

    private static List<String> group(JsonReader json) throws IOException {
        List<String> words = json.strings();
        if (words.size() == 1) {
            json.expected("at least two words");
        }
        return words;
    }
}

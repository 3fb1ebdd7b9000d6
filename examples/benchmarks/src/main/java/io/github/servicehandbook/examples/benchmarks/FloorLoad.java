package io.github.servicehandbook.examples.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The floor: reads every token of every file in the handbook's own language, and takes each name, string and number
 * from the parser and drops it. No model, no check, no lookup, no log.
 */
final class FloorLoad {
    private static final int ENTRY_DEPTH = 2;

    private final JsonFactory factory = new JsonFactory();
    private final boolean hashing;
    private long characters;

    private FloorLoad(boolean hashing) {
        this.hashing = hashing;
    }

    /** Reads the tokens only. */
    static Entries tokens() {
        return new FloorLoad(false).run();
    }

    /** Reads the tokens and computes the SHA-256 of every file. */
    static Entries tokensAndHashes() {
        return new FloorLoad(true).run();
    }

    private Entries run() {
        file(ContentFiles.MANIFEST);
        file(ContentFiles.SEARCH);
        String[] trees = ContentFiles.trees();
        for (String tree : trees) {
            file(tree);
        }
        Entries entries = new Entries(
                file(ContentFiles.CODES),
                file(ContentFiles.CONTENTS),
                file(ContentFiles.STANDARDS),
                file(ContentFiles.PASSWORD_POLICY),
                trees.length);
        if (characters == 0) {
            throw new IllegalStateException("the files are empty");
        }
        return entries;
    }

    private int file(String name) {
        byte[] bytes = ContentFiles.read(name);
        if (hashing) {
            characters += sha256(bytes).length;
        }
        try (JsonParser parser = factory.createParser(bytes)) {
            return entries(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private int entries(JsonParser parser) throws IOException {
        int entries = 0;
        int depth = 0;
        boolean list = false;
        JsonToken token;
        while ((token = parser.nextToken()) != null) {
            if (token.isStructEnd()) {
                depth--;
                continue;
            }
            if (depth == ENTRY_DEPTH && list && token != JsonToken.FIELD_NAME) {
                entries++;
            }
            if (token.isStructStart()) {
                depth++;
                list = depth == ENTRY_DEPTH ? token == JsonToken.START_ARRAY : list;
            } else if (token.isNumeric()) {
                characters += parser.getNumberValue().intValue();
            } else {
                characters += parser.getText().length();
            }
        }
        return entries;
    }
}

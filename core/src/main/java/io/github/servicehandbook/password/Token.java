package io.github.servicehandbook.password;

import java.util.List;

/** A piece of text that a password should not contain, in all its spellings. */
interface Token {
    /** The number of characters at the beginning of a token that a scan checks. */
    int BEGINNING = 3;

    /** The permitted distance of a match from the plain spelling. Each level includes the one before it. */
    enum Disguise {
        /** The plain spelling. */
        NONE,
        /** Separators can occur in between. */
        SEPARATED,
        /** Look-alikes can also replace letters. */
        LEET
    }

    /**
     * Returns the end of the longest match at one position.
     *
     * @param text the folded password
     * @param at the index at which the token starts
     * @param disguise the permitted distance from the plain spelling
     * @return the end of the longest spelling that starts there, exclusive, or -1 if there is none
     */
    int end(char[] text, int at, Disguise disguise);

    /**
     * Returns the beginning of each plain spelling: at least {@link #BEGINNING} characters, or fewer if the spelling is
     * shorter or can continue in many ways. A scan searches for these before it asks for the end.
     */
    List<String> beginnings();
}

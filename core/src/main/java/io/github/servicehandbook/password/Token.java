package io.github.servicehandbook.password;

import java.util.List;

/** A piece of text that no password should contain, in all its spellings. */
interface Token {
    /** How many characters of a beginning a scan looks at. */
    int BEGINNING = 3;

    /** How far a place in a password may be from the plain spelling. Each step allows what the one before allows. */
    enum Disguise {
        /** The plain spelling. */
        NONE,
        /** Separators may stand in between. */
        SEPARATED,
        /** Look-alikes may stand for letters too. */
        LEET
    }

    /**
     * Looks at one place.
     *
     * @param text the folded password
     * @param at where the token would begin
     * @param disguise how far the spelling may be from the plain one
     * @return where the longest spelling that begins there ends, exclusive, or -1
     */
    int end(char[] text, int at, Disguise disguise);

    /**
     * How each plain spelling begins: {@link #BEGINNING} characters or more, or fewer if it is shorter or can go on in
     * many ways. A scan looks for these before it asks for the end.
     */
    List<String> beginnings();
}

package io.github.servicehandbook.password;

/** A token and what it means to find it. If {@code whole}, only a password that is nothing else counts. */
record TokenRule(FindingCode code, Token token, boolean whole) {}

package io.github.servicehandbook.password;

/** A token and the code of its finding. If {@code whole}, it counts only as the entire password. */
record TokenRule(FindingCode code, Token token, boolean whole) {}

package io.github.servicehandbook.account;

import java.util.List;

/**
 * A JSON writer for states. Their texts have no control characters or lone surrogates, so only quotes and backslashes
 * are escaped.
 */
final class StateJson {
    static final int FORMAT = 1;

    private StateJson() {}

    static String write(AccountState state) {
        StringBuilder json = new StringBuilder("{\"format\":").append(FORMAT);
        json.append(",\"version\":").append(state.version());
        state.passwordSetAt()
                .ifPresent(setAt ->
                        json.append(",\"passwordSetAt\":\"").append(setAt).append('"'));
        json.append(",\"mustChangePassword\":").append(state.mustChangePassword());
        json.append(",\"consecutiveFailures\":").append(state.consecutiveFailures());
        json.append(",\"locked\":").append(state.locked());
        json.append(",\"blacklisted\":").append(state.blacklisted());
        json.append(",\"released\":").append(state.released());
        appendHistory(state.history().encodedPasswords(), json);
        return json.append('}').toString();
    }

    private static void appendHistory(List<String> encoded, StringBuilder json) {
        for (int i = 0; i < encoded.size(); i++) {
            json.append(i == 0 ? ",\"history\":[\"" : ",\"");
            appendEscaped(encoded.get(i), json);
            json.append('"');
        }
        json.append(encoded.isEmpty() ? "" : "]");
    }

    private static void appendEscaped(String text, StringBuilder json) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c);
        }
    }
}

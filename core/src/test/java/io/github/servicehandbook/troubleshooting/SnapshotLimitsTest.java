package io.github.servicehandbook.troubleshooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What would not be read back is not written. */
class SnapshotLimitsTest {
    private static final SessionSeal SEAL = SessionSeal.hmac(new byte[16]);

    private static SessionSnapshot of(List<Answer> answers) {
        List<SessionSnapshot.Step> steps = answers.stream()
                .map(answer -> new SessionSnapshot.Step("", NodeId.of("q"), answer))
                .toList();
        return new SessionSnapshot(
                TreeId.of("sms"), "1.0.0", "aa", "bb", Map.of(), steps, NodeId.of("e"), Optional.empty());
    }

    private static SessionSnapshot withTexts(int full, int lastLength) {
        List<Answer> answers = new ArrayList<>(Collections.nCopies(full, Answer.text("很".repeat(2_000))));
        answers.add(Answer.text("很".repeat(lastLength)));
        return of(answers);
    }

    @Test
    void aThousandAnswersAreTheMost() {
        SessionSnapshot most = of(Collections.nCopies(1_000, Answer.yes()));
        SessionSnapshot more = of(Collections.nCopies(1_001, Answer.yes()));

        assertThat(SessionSnapshot.fromJson(most.toJson())).isEqualTo(most);
        assertThat(SessionSnapshot.fromJson(most.toJson(SEAL), SEAL)).isEqualTo(most);
        String message = "snapshot: 1001 answers; expected at most 1000";
        assertThatThrownBy(more::toJson)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> more.toJson(SEAL)).hasMessage(message);
        assertThat(more).hasToString("SessionSnapshot of sms, 1001 answers");
    }

    @Test
    void halfAMillionCharactersAreTheMost() {
        int step = withTexts(1, 1).toJson().length() - withTexts(0, 1).toJson().length();
        int full = 500_000 / step - 1;
        int rest = 500_000 - withTexts(full, 1).toJson().length();
        SessionSnapshot most = withTexts(full, 1 + rest);
        SessionSnapshot more = withTexts(full, 2 + rest);

        assertThat(most.toJson()).hasSize(500_000);
        assertThat(SessionSnapshot.fromJson(most.toJson())).isEqualTo(most);
        assertThatThrownBy(more::toJson)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("snapshot: 500001 characters; expected at most 500000");
        assertThatThrownBy(() -> most.toJson(SEAL)).hasMessage("snapshot: 500074 characters; expected at most 500000");
    }
}

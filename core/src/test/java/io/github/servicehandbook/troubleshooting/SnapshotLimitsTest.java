package io.github.servicehandbook.troubleshooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What would not be read back is not written. */
class SnapshotLimitsTest {
    private static final SessionSeal SEAL = SessionSeal.hmac(new byte[16]);

    private static SessionSnapshot of(int steps, Answer answer, String version) {
        List<SessionSnapshot.Step> all =
                Collections.nCopies(steps, new SessionSnapshot.Step("", NodeId.of("q"), answer));
        return new SessionSnapshot(
                TreeId.of("sms"), version, "aa", "bb", Map.of(), all, NodeId.of("e"), Optional.empty());
    }

    @Test
    void aThousandAnswersAreTheMost() {
        SessionSnapshot most = of(1_000, Answer.yes(), "1.0.0");
        SessionSnapshot more = of(1_001, Answer.yes(), "1.0.0");

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
        Answer text = Answer.text("很".repeat(2_000));
        SessionSnapshot almost = of(244, text, "1");
        int rest = 500_000 - almost.toJson().length();
        SessionSnapshot most = of(244, text, "1" + "0".repeat(rest));
        SessionSnapshot more = of(244, text, "1" + "0".repeat(rest + 1));

        assertThat(most.toJson()).hasSize(500_000);
        assertThat(SessionSnapshot.fromJson(most.toJson())).isEqualTo(most);
        assertThatThrownBy(more::toJson)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("snapshot: 500001 characters; expected at most 500000");
        assertThatThrownBy(() -> most.toJson(SEAL)).hasMessage("snapshot: 500074 characters; expected at most 500000");
    }
}

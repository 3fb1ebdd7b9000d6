package io.github.servicehandbook.internal.tree.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Session;
import org.junit.jupiter.api.Test;

class WalkedSessionTest {
    private static final WalkableTree TREE = Trees.tree(
            "sms",
            Trees.oneOf("direction", "receive", "send") + "," + Trees.yesNo("fixed"),
            "q-direction",
            Trees.question(
                            "q-direction",
                            "direction",
                            Trees.routes(
                                    Trees.in("direction", "receive"),
                                    "q-fixed",
                                    Trees.in("direction", "send"),
                                    "r-send"))
                    + ","
                    + Trees.question(
                            "q-fixed",
                            "fixed",
                            ", 'maxVisits': 2, 'exhausted': 'e-fault'"
                                    + Trees.routes(
                                            Trees.is("fixed", true), "r-done", Trees.is("fixed", false), "q-fixed"))
                    + "," + Trees.resolution("r-send", "send-off") + "," + Trees.resolution("r-done", "done") + ","
                    + Trees.escalation("e-fault", "report", ""));

    @Test
    void walksToTheEnd() {
        Session session = Trees.walk(TREE.start(), Answer.option("receive"), Answer.no());

        assertThat(session.current().id().value()).isEqualTo("q-fixed");
        assertThat(Trees.walk(session, Answer.no()).status()).isEqualTo(Session.Status.ESCALATED);
        assertThat(Trees.walk(session, Answer.yes()).status()).isEqualTo(Session.Status.RESOLVED);
    }
}

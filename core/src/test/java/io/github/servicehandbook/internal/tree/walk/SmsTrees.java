package io.github.servicehandbook.internal.tree.walk;

import io.github.servicehandbook.internal.content.TreeFixtures;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.TraceEntry;
import java.util.List;

/** A tree that calls another one twice, decides by what the host may know, and tries a remedy twice. */
public final class SmsTrees {
    /** Ends with no-signal, weak (a fault report) or ok. */
    public static final String SIGNAL = Trees.json(
            "signal",
            Trees.oneOf("bars", "none", "some", "full"),
            "q-bars",
            Trees.question(
                            "q-bars",
                            "bars",
                            Trees.routes(Trees.in("bars", "none"), "r-none", Trees.in("bars", "some"), "e-weak")
                                    + ", 'otherwise': 'r-ok'")
                    + "," + Trees.resolution("r-none", "no-signal") + "," + Trees.escalation("e-weak", "weak", "") + ","
                    + Trees.resolution("r-ok", "ok"));

    public static final String SMS = Trees.json(
            "sms",
            Trees.oneOf("direction", "receive", "send") + "," + Trees.yesNo("spread") + "," + Trees.yesNo("arrears")
                    + "," + Trees.yesNo("fixed"),
            "q-direction",
            Trees.question(
                            "q-direction",
                            "direction",
                            Trees.routes(
                                    Trees.in("direction", "receive"),
                                    "s-first",
                                    Trees.in("direction", "send"),
                                    "d-arrears"))
                    + ","
                    + Trees.call(
                            "s-first",
                            "signal",
                            "{'code': 'ok', 'to': 'q-spread'}, {'code': 'no-signal', 'ends': true},"
                                    + " {'code': 'weak', 'ends': true}")
                    + "," + Trees.question("q-spread", "spread", ", 'otherwise': 's-second'") + ","
                    + Trees.call(
                            "s-second",
                            "signal",
                            "{'code': 'ok', 'to': 'd-arrears'}, {'code': 'no-signal', 'to': 'c-fixed'},"
                                    + " {'code': 'weak', 'to': 'c-fixed'}")
                    + ","
                    + Trees.decision(
                            "d-arrears",
                            Trees.routes(Trees.is("arrears", true), "r-pay")
                                    + ", 'otherwise': 'c-fixed', 'unknown': 'c-fixed'")
                    + ","
                    + Trees.node(
                            "c-fixed",
                            "CHECK",
                            ", 'fact': 'fixed', 'maxVisits': 2, 'exhausted': 'e-fault'"
                                    + Trees.routes(
                                            Trees.is("fixed", true), "r-done", Trees.is("fixed", false), "c-fixed"))
                    + "," + Trees.resolution("r-pay", "in-arrears") + "," + Trees.resolution("r-done", "restarted")
                    + ","
                    + Trees.escalation("e-fault", "report", ", 'exports': ['spread', 'fixed']"));

    static final Answer RECEIVE = Answer.option("receive");
    static final Answer SEND = Answer.option("send");
    static final Answer FULL = Answer.option("full");
    static final Answer SOME = Answer.option("some");
    static final Answer NONE = Answer.option("none");

    private SmsTrees() {}

    public static WalkableTree sms() {
        return sms(SMS);
    }

    /** The tree from a changed file. */
    public static WalkableTree sms(String file) {
        return TreeFixtures.tree(file, TreeFixtures.tree(SIGNAL));
    }

    /** Where a walk stands, with the calls before it. */
    public static String place(Session session) {
        return ((WalkedSession) session).here().toString();
    }

    /** The whole way in short: places, with the answer where there is one; in brackets what nobody was asked. */
    static List<String> way(Session session) {
        return session.trace().stream().map(SmsTrees::said).toList();
    }

    private static String said(TraceEntry entry) {
        String place = (entry.path().isEmpty() ? "" : entry.path() + "/") + entry.node();
        String answer = entry.answer().map(given -> "=" + said(given)).orElse("");
        String known = entry.prefilled() ? " known" : "";
        return entry.step() + " " + (entry.automatic() ? "(" + place + answer + known + ")" : place + answer);
    }

    private static String said(Answer answer) {
        if (answer instanceof Answer.OneOf one) {
            return one.option();
        }
        return answer instanceof Answer.YesNo yesNo ? (yesNo.yes() ? "yes" : "no") : answer.toString();
    }
}

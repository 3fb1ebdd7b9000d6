package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.internal.tree.walk.RandomTrees;
import io.github.servicehandbook.internal.tree.walk.Trees;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;

/** A tree with every kind of node and of way, worded in both languages, for drawings and statistics. */
final class SmallTree {
    private static final String FACTS =
            "{'name': 'direction', 'kind': 'ONE_OF', 'label': '收发', 'labelEn': 'Direction', 'options': ["
                    + "{'id': 'receive', 'label': '收不到', 'labelEn': 'Cannot receive'}, "
                    + "{'id': 'send', 'label': '发不出', 'labelEn': 'Cannot send'}]}, "
                    + "{'name': 'power', 'kind': 'NUMBER', 'label': '信号', 'labelEn': 'Signal', 'least': -140,"
                    + " 'most': 0, 'scale': 0, 'unit': 'dBm'}, "
                    + "{'name': 'works', 'kind': 'YES_NO', 'label': '已恢复', 'labelEn': 'Works again'}, "
                    + "{'name': 'place', 'kind': 'TEXT', 'label': '地点', 'labelEn': 'Place', 'longest': 40,"
                    + " 'sensitive': true}";
    private static final String NODES = node(
                    "q-direction",
                    "QUESTION",
                    "收还是发？",
                    "Receiving or sending?",
                    ", 'fact': 'direction', 'allowUnknown': true"
                            + Trees.routes(Trees.in("direction", "receive"), "c-power")
                            + ", 'otherwise': 'd-known', 'unknown': 'd-known'")
            + ","
            + node(
                    "c-power",
                    "CHECK",
                    "信号多强？",
                    "How strong is the signal?",
                    ", 'fact': 'power'"
                            + Trees.routes(
                                    "{'fact': 'power', 'atLeast': -95}",
                                    "s-status",
                                    "{'fact': 'power', 'below': -95}",
                                    "c-restart"))
            + ","
            + node(
                    "c-restart",
                    "CHECK",
                    "重启后好了吗？",
                    "Restarted: does it work?",
                    ", 'fact': 'works', 'maxVisits': 2, 'exhausted': 'q-place'"
                            + Trees.routes(Trees.is("works", true), "r-done", Trees.is("works", false), "c-restart"))
            + ","
            + node(
                    "d-known",
                    "DECISION",
                    "查过信号吗",
                    "Signal looked up",
                    Trees.routes("{'all': [" + Trees.in("direction", "send") + ", {'known': 'power'}]}", "c-restart")
                            + ", 'otherwise': 's-status', 'unknown': 's-status'")
            + ","
            + node(
                    "s-status",
                    "SUBTREE_CALL",
                    "查状态",
                    "Status",
                    ", 'tree': 'sub', 'outcomes': [{'code': 'good', 'to': 'c-restart'}, {'code': 'bad', 'ends': true}]")
            + "," + node("q-place", "QUESTION", "在哪里？", "Where?", ", 'fact': 'place', 'otherwise': 'e-fault'")
            + "," + node("r-done", "RESOLUTION", "已恢复。", "It works.", ending("done")) + ","
            + node(
                    "e-fault",
                    "ESCALATION",
                    "申报障碍。",
                    "Report it.",
                    ending("report") + ", 'ticketType': 'incident', 'severity': 'Major'");
    static final String JSON = Trees.json("sms", FACTS, "q-direction", NODES);
    static final WalkableTree TREE = RandomTrees.read(JSON);

    private SmallTree() {}

    private static String node(String id, String kind, String text, String textEn, String more) {
        return "{'id': '" + id + "', 'kind': '" + kind + "', 'text': '" + text + "', 'textEn': '" + textEn + "'" + more
                + "}";
    }

    private static String ending(String code) {
        return ", 'outcomeCode': '" + code + "', " + Trees.CITATION;
    }
}

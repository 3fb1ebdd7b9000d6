package io.github.servicehandbook.troubleshooting.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.internal.tree.walk.Trees;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LargeDiagramTest {
    @Test
    void drawsAChainOfTwentyThousandNodesOnASmallStack() throws InterruptedException {
        int length = 20_000;
        WalkableTree tree = chain(length);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<String> drawn = new ArrayList<>();
        Thread thread = new Thread(
                null,
                () -> {
                    Session session = tree.start();
                    for (int i = 0; i < length / 2; i++) {
                        session = session.answer(Answer.yes()).session();
                    }
                    PathStatistics statistics = PathStatistics.empty(tree).add(session);
                    PathStatistics copy = PathStatistics.fromJson(statistics.toJson());
                    drawn.add(TreeReview.of(tree).diagram().highlight(session).toMermaid(Locale.CHINA));
                    drawn.add(TreeReview.of(tree).diagram().annotate(copy).toDot(Locale.CHINA));
                    drawn.add(TreeReview.of(tree).diagram().toPlantUml(Locale.CHINA));
                },
                "small stack",
                128 * 1024);
        thread.setUncaughtExceptionHandler((failed, e) -> failure.set(e));
        thread.start();
        thread.join();

        assertThat(failure.get()).isNull();
        assertThat(drawn.get(0)).contains("n10001(\"n10000？\"):::current\n", " n19999 -->|\"是\"| n20000\n");
        assertThat(drawn.get(1)).contains("n10001 [shape=ellipse, label=\"n10000？\\n×0\\n未完成 ×1\"]\n");
        assertThat(drawn.get(2)).contains("storage \"n19999？\\ndone\" as n20000\n");
    }

    private static WalkableTree chain(int length) {
        StringBuilder nodes = new StringBuilder();
        for (int i = 0; i < length - 1; i++) {
            nodes.append(Trees.question("n" + i, "f", Trees.routes(Trees.is("f", true), "n" + (i + 1))))
                    .append(',');
        }
        return Trees.tree("chain", Trees.yesNo("f"), "n0", nodes + Trees.resolution("n" + (length - 1), "done"));
    }
}

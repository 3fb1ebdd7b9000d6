package io.github.servicehandbook.troubleshooting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.FixtureBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of the package's Javadoc, letter by letter, and what it does. */
class PackageExamplesTest {
    private final TroubleshootingTree tree =
            FixtureBundle.withTrees().load().troubleshooting().tree("sms");
    private final Map<String, String> store = new HashMap<>();

    // begin answer
    List<AnswerProblem> answer(String id, int shownStep, String typed) {
        Session session = tree.resume(SessionSnapshot.fromJson(store.get(id)))
                .findSession() // as far as the walk still fits the content
                .orElseGet(tree::start);
        StepResult result = session.answerTyped(shownStep, typed);
        store.put(id, result.session().snapshot().toJson());
        return result instanceof StepResult.Rejected rejected ? rejected.problems() : List.of();
    }
    // end answer

    @Test
    void standsInThePackageAsItIsHere() throws IOException {
        String here =
                Files.readString(Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
        String there = Files.readString(
                Path.of("src/main/java", getClass().getPackageName().replace('.', '/'), "package-info.java"));
        String example = here.substring(
                here.indexOf('\n', here.indexOf("    // begin answer")) + 1, here.indexOf("    // end answer"));

        assertThat(there).contains(example.replaceAll("(?m)^    ", " * "));
    }

    @Test
    void takesEachAnswerOnceAndSaysWhatIsNone() {
        store.put("w", tree.start().snapshot().toJson());

        assertThat(answer("w", 0, "收不到")).isEmpty();
        assertThat(answer("w", 0, "收不到"))
                .extracting(AnswerProblem::code)
                .containsExactly(AnswerProblem.Code.STALE_STEP);
        assertThat(answer("w", 1, "很好"))
                .extracting(AnswerProblem::code)
                .containsExactly(AnswerProblem.Code.NO_SUCH_OPTION);
        assertThat(answer("w", 1, "提示已满")).isEmpty();
        assertThat(answer("w", 2, "是"))
                .extracting(AnswerProblem::code)
                .containsExactly(AnswerProblem.Code.ALREADY_ENDED);
    }
}

package io.github.servicehandbook.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.password.PolicyRule;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.TimeLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What README.md shows is true: its sample is the code below, line by line, and its figures are those of the content, as are
 * those of CHANGELOG.md.
 */
class ReadmeTest {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final Path CHANGELOG = Path.of("..", "..", "CHANGELOG.md");
    private static final Path THIS =
            Path.of("src/test/java/io/github/servicehandbook/examples/quickstart/ReadmeTest.java");

    @Test
    void showsWhatTheSampleGives() {
        List<Object> shown = new ArrayList<>();
        // sample
        Handbook handbook = Handbook.load();

        BusinessCode code = handbook.codes().find("一五22").orElseThrow();
        shown.add(code.name());
        shown.add(code.citation().label());

        shown.add(handbook.codes().reversedBy(CodeId.of("1104")).get(0).name());
        shown.add(handbook.contents().section("3.2").clauses().size());

        TimeLimit payment = handbook.standards().timeLimit("payment");
        Assessment assessment = payment.assess(Duration.ofMinutes(4));
        shown.add(assessment.verdict());
        shown.add(assessment.margin());
        shown.add(assessment.message(Locale.ENGLISH));
        // end

        assertThat(shown)
                .map(Object::toString)
                .containsExactly(
                        "Optional[帐单明细费用查询]",
                        "第四章 第一节 一",
                        "Optional[用户开户冲正]",
                        "2",
                        "EXCEEDED",
                        "Optional[PT-1M]",
                        "Bill payment: took 4 min, limit 3 min, exceeded by 1 min (第三章 第二节 二、1)");
    }

    @Test
    void printsTheSampleThatIsCompiledHere() throws IOException {
        String source = Files.readString(THIS);
        List<String> compiled = source.substring(source.indexOf("// sample\n"), source.indexOf("// end\n"))
                .lines()
                .skip(1)
                .map(line -> line.strip().replaceFirst("^shown\\.add\\((.*)\\);$", "$1;"))
                .map(line -> line.replace(".get(0).name()", "").replace(".clauses().size()", ".clauses()"))
                .filter(line -> !line.isEmpty())
                .toList();
        String readme = Files.readString(README);
        List<String> printed = readme.substring(
                        readme.indexOf("```java\n"), readme.indexOf("```\n", readme.indexOf("```java\n")))
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst("\\s*//.*$", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();

        assertThat(printed).isEqualTo(compiled);
    }

    @Test
    void countsWhatTheContentHas() throws IOException {
        Handbook handbook = Handbook.load();

        assertThat(Files.readString(README))
                .contains(handbook.codes().all().size() + " business codes (4.1)")
                .contains(handbook.contents().chapters().size() + " chapters, "
                        + handbook.contents().sections().size() + " sections, "
                        + handbook.contents().clauses().size() + " clauses, "
                        + handbook.contents().errata().size() + " errata")
                .contains(handbook.standards().timeLimits().size() + " time limits and "
                        + handbook.standards().conductRules().size() + " conduct rules")
                .contains("`" + handbook.info().id() + "`, version "
                        + handbook.info().version() + ", format "
                        + handbook.info().format())
                .doesNotContainPattern("@[A-Z]+@");
    }

    @Test
    void countsInTheChangelogWhatTheContentHas() throws IOException {
        Handbook handbook = Handbook.load();
        List<PolicyRule> passwordRules = handbook.passwordPolicy().rules();
        long stated =
                passwordRules.stream().filter(PolicyRule::statedByHandbook).count();

        assertThat(Files.readString(CHANGELOG))
                .contains("`" + handbook.info().id() + "` " + handbook.info().version())
                .contains("- " + handbook.codes().all().size() + " codes of 4.1")
                .contains(handbook.contents().chapters().size() + " chapters, "
                        + handbook.contents().sections().size() + " sections, "
                        + handbook.contents().clauses().size() + " clauses of ")
                .contains(handbook.standards().timeLimits().size() + " time limits, "
                        + handbook.standards().conductRules().size() + " conduct rules, "
                        + passwordRules.size() + " password rules (" + stated + " of the handbook, "
                        + (passwordRules.size() - stated) + " ours), "
                        + handbook.contents().errata().size() + " errata");
    }
}

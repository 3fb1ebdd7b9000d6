package io.github.servicehandbook.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.password.PolicyRule;
import io.github.servicehandbook.ref.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that the documents link to each other, do not exceed their maximum length, and state the figures of the
 * content and the build.
 */
class DocumentsTest {
    private static final int MAX_README_BYTES = 12_000;

    @Test
    void keepsTheReadmeShort() {
        assertThat(Documents.text("README.md").getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(MAX_README_BYTES);
    }

    @ParameterizedTest
    @MethodSource("io.github.servicehandbook.examples.quickstart.Documents#all")
    void linksToFilesAndHeadingsThatExist(String document) {
        assertThat(Documents.relativeLinks(document))
                .allSatisfy(link -> assertThat(Documents.leadsSomewhere(document, link))
                        .as(link)
                        .isTrue());
    }

    @Test
    void namesTheVersionsOfTheBuildInTheReadme() {
        assertThat(Documents.text("README.md"))
                .contains("<version>" + ofTheBuild("revision") + "</version>")
                .contains("| Jackson 2 | " + ofTheBuild("version.jackson") + " |")
                .contains("| Jackson 3 | " + ofTheBuild("version.jackson3") + " |")
                .contains("| SLF4J | " + ofTheBuild("version.slf4j") + " |")
                .contains("jqwik stays at " + ofTheBuild("version.jqwik"));
    }

    private static String ofTheBuild(String property) {
        Matcher matcher =
                Pattern.compile("<" + Pattern.quote(property) + ">(.+)</").matcher(Documents.text("pom.xml"));
        assertThat(matcher.find()).as(property).isTrue();
        return matcher.group(1);
    }

    @Test
    void countsWhatTheContentHas() {
        Handbook handbook = Handbook.load();

        assertThat(Documents.text("content-bundle/CONTENT.md"))
                .contains(handbook.codes().all().size() + " business codes (4.1)")
                .contains(handbook.contents().chapters().size() + " chapters, "
                        + handbook.contents().sections().size() + " sections, "
                        + clauses(handbook, Origin.HANDBOOK) + " clauses of the handbook and "
                        + clauses(handbook, Origin.AUTHORED) + " of our authors, "
                        + handbook.contents().errata().size() + " errata, a bibliography of "
                        + handbook.contents().bibliography().size() + " public sources")
                .contains(handbook.standards().timeLimits().size() + " time limits and "
                        + handbook.standards().conductRules().size() + " conduct rules")
                .contains("`" + handbook.info().id() + "`, version "
                        + handbook.info().version() + ", format "
                        + handbook.info().format())
                .doesNotContainPattern("@[A-Z]+@");
    }

    private static long clauses(Handbook handbook, Origin origin) {
        return handbook.contents().clauses().stream()
                .filter(clause -> clause.origin() == origin)
                .count();
    }

    @Test
    void countsInTheChangelogWhatTheContentHas() {
        Handbook handbook = Handbook.load();
        List<PolicyRule> passwordRules = handbook.passwordPolicy().rules();
        long stated =
                passwordRules.stream().filter(PolicyRule::statedByHandbook).count();

        assertThat(Documents.text("CHANGELOG.md"))
                .contains("`" + handbook.info().id() + "` " + handbook.info().version())
                .contains("- " + handbook.codes().all().size() + " codes of 4.1")
                .contains(handbook.contents().chapters().size() + " chapters, "
                        + handbook.contents().sections().size() + " sections, "
                        + clauses(handbook, Origin.HANDBOOK) + " clauses of chapters 1 to 3 and 4.1 from the handbook")
                .contains(handbook.standards().timeLimits().size() + " time limits, "
                        + handbook.standards().conductRules().size() + " conduct rules, "
                        + passwordRules.size() + " password rules (" + stated + " of the handbook, "
                        + (passwordRules.size() - stated) + " of the authors), "
                        + handbook.contents().errata().size() + " errata")
                .contains(clauses(handbook, Origin.AUTHORED) + " clauses of the authors")
                .contains(
                        "bibliography of " + handbook.contents().bibliography().size() + " public sources");
    }
}

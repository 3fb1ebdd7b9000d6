package io.github.servicehandbook.internal.tree;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Steps are in the order in which they are taken: no clock is asked that could go backwards. */
class ClocklessTest {
    private static final Set<String> CLOCKS =
            Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone");

    private static JavaClasses engine() throws URISyntaxException {
        Path output = Path.of(TreeModel.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String base = "io/github/servicehandbook/";
        return new ClassFileImporter()
                .importPaths(output.resolve(base + "troubleshooting"), output.resolve(base + "internal/tree"));
    }

    @Test
    void noClockIsAsked() throws URISyntaxException {
        JavaClasses engine = engine();

        assertThat(engine.contain(TreeModel.class)).isTrue();
        noClasses().should().callMethodWhere(asksAClock()).check(engine);
    }

    private static DescribedPredicate<JavaMethodCall> asksAClock() {
        return DescribedPredicate.describe("asks a clock", call -> {
            AccessTarget.MethodCallTarget target = call.getTarget();
            return target.getOwner().getPackageName().matches("java\\.(lang|time)")
                    && CLOCKS.contains(target.getName());
        });
    }
}

package io.github.servicehandbook.content.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.handbook.AcmeHandbook;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Content that is not ours, from a module that is not ours. */
class OtherOperatorIT {
    private static final String PACKAGE = AcmeHandbook.class.getPackageName();

    @TempDir
    private Path work;

    // bundles.md row 8: a folder that is a legal package name is closed to all but its own module
    @Test
    void loadsFilesThatOnlyTheirOwnModuleCanOpen() throws Exception {
        Path content = acme();
        Path host = Jars.classes(work.resolve("host"), LoadReport.class);
        Jars.module(host, "module host { requires io.github.servicehandbook; }", Jars.coreOnly());
        List<Path> path = new ArrayList<>(Jars.coreOnly());
        path.addAll(List.of(content, host));

        ChildJvm.Result result = ChildJvm.run(
                work, "--module-path", ChildJvm.path(path), "--module", "host/" + LoadReport.class.getName());

        ModuleDescriptor module =
                ModuleFinder.of(content).find(PACKAGE).orElseThrow().descriptor();
        assertThat(module.packages()).containsExactlyInAnyOrder(PACKAGE, PACKAGE + ".trees");
        assertThat(module.opens()).isEmpty();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).singleElement().asString().startsWith("loaded " + AcmeHandbook.ID + " ");
    }

    /** A module jar with our content under their name. */
    private Path acme() throws Exception {
        Path classes = Jars.classes(work.resolve("acme"), AcmeHandbook.class);
        for (Map.Entry<String, byte[]> file : Jars.entries(Jars.CONTENT).entrySet()) {
            String name = file.getKey().replace(Jars.FOLDER, "");
            if (file.getKey().startsWith(Jars.FOLDER) && !name.startsWith("schema/")) {
                byte[] bytes = name.equals("bundle.json")
                        ? Jars.replaced(file.getValue(), Jars.ID, AcmeHandbook.ID)
                        : file.getValue();
                Path copy = classes.resolve(PACKAGE.replace('.', '/')).resolve(name);
                Files.createDirectories(copy.getParent());
                Files.write(copy, bytes);
            }
        }
        Jars.module(
                classes,
                "module " + PACKAGE + " { requires io.github.servicehandbook;"
                        + " provides io.github.servicehandbook.bundle.ContentSource with "
                        + AcmeHandbook.class.getName() + "; }",
                Jars.coreOnly());
        return Jars.write(work.resolve("acme.jar"), Jars.merged(List.of(), classes, AcmeHandbook.class));
    }
}

package io.github.servicehandbook;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between packages, as the design draws them. */
class ArchitectureTest {
    private static final String ROOT = "io.github.servicehandbook";
    private static final String HOUSE_STYLE = ROOT + ".internal.HandbookValue";
    private static final Path OUTPUT = output();
    private static final JavaClasses CORE = new ClassFileImporter().importPath(OUTPUT);
    private static final ModuleDescriptor MODULE =
            ModuleFinder.of(OUTPUT).findAll().stream().findFirst().orElseThrow().descriptor();

    /** What is compiled from the main sources, without the tests that are patched into the module. */
    private static Path output() {
        try {
            return Path.of(Handbook.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void looksAtTheLibraryWithoutItsTests() {
        assertThat(CORE.contain(Handbook.class)).isTrue();
        assertThat(CORE.contain(ArchitectureTest.class)).isFalse();
    }

    /** From the top: a package may use those in the rows below its own. */
    private static final List<Set<String>> ROWS = List.of(
            Set.of("release"),
            Set.of(""),
            Set.of("internal.bundle"),
            Set.of("internal.overlay"),
            Set.of("internal.content"),
            Set.of("troubleshooting.review"),
            Set.of("internal.tree.walk"),
            Set.of("internal.index"),
            Set.of("internal.search", "internal.tree.space"),
            Set.of("internal.tree"),
            Set.of("visits"),
            Set.of("troubleshooting", "account"),
            Set.of("internal.manifest"),
            Set.of("internal.json"),
            Set.of("internal.fault"),
            Set.of("password", "codes", "standards", "sections", "search", "bundle"),
            Set.of("ref", "internal.pinyin", "internal.source"),
            Set.of("internal.text"));

    /** The house style, which stays in the sources, stands outside. */
    private static final Set<String> OUTSIDE = Set.of("internal");

    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }

    private static int row(String name) {
        for (int i = 0; i < ROWS.size(); i++) {
            if (ROWS.get(i).contains(name)) {
                return i;
            }
        }
        throw new AssertionError("no row has the package " + name);
    }

    @Test
    void aPackageUsesTheRowsBelowItAlone() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CORE) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (isOurs(type) && isOurs(target)) {
                    String from = packageOf(type);
                    String to = packageOf(target);
                    if (!from.equals(to) && row(from) >= row(to)) {
                        wrong.add(from + " uses " + to + ": " + type.getName() + " uses " + target.getName());
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT) && !OUTSIDE.contains(packageOf(type));
    }

    @Test
    void everyRowHasItsPackages() {
        Set<String> packages = CORE.stream()
                .filter(ArchitectureTest::isOurs)
                .map(ArchitectureTest::packageOf)
                .collect(toSet());

        assertThat(ROWS.stream().flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(packages);
    }

    /** Files that all depend on one another, directly or not, must be read together. */
    @Test
    void noCircleOfClassesHasMoreThanTwentyFiles() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : CORE) {
            Set<String> used = uses.computeIfAbsent(file(type), file -> new TreeSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOT)) {
                    used.add(file(target));
                }
            }
        }

        assertThat(largestCircle(uses)).hasSizeLessThanOrEqualTo(20);
    }

    /** The outermost class that a class is nested in; what Immutables generates belongs to the model. */
    private static String file(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        String outer = nested < 0 ? name : name.substring(0, nested);
        return outer.replace(".Immutable", ".");
    }

    private static Set<String> largestCircle(Map<String, Set<String>> uses) {
        Map<String, Set<String>> reached = new HashMap<>();
        uses.keySet().forEach(file -> reached.put(file, reachable(file, uses)));
        Set<String> largest = Set.of();
        for (String file : uses.keySet()) {
            Set<String> circle = reached.get(file).stream()
                    .filter(other -> reached.getOrDefault(other, Set.of()).contains(file))
                    .collect(toSet());
            largest = circle.size() > largest.size() ? circle : largest;
        }
        return largest;
    }

    private static Set<String> reachable(String from, Map<String, Set<String>> uses) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (String used : uses.getOrDefault(open.pop(), Set.of())) {
                if (reached.add(used)) {
                    open.push(used);
                }
            }
        }
        return reached;
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.github.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void runsOnTheJdkJacksonCoreAndSlf4jAlone() {
        classes()
                .that()
                .doNotHaveFullyQualifiedName(HOUSE_STYLE)
                .should(onlyDependOnClassesThat(resideInAnyPackage(
                                ROOT + "..",
                                "java..",
                                "javax.crypto..",
                                "com.fasterxml.jackson.core..",
                                "com.fasterxml.jackson.annotation..",
                                "org.slf4j..")
                        .or(isArrayOrPrimitive())
                        .or(isAnnotationOfTheCompiler())))
                .check(CORE);
    }

    // bundles.md row 11: so that the metadata for native images need name none; the service loader's is known to them
    @Test
    void usesNoReflection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
                .orShould()
                .callMethod(ClassLoader.class, "loadClass", String.class)
                .check(CORE);
    }

    @Test
    void theHouseStyleStaysInTheSources() {
        assertThat(CORE.get(HOUSE_STYLE).getAnnotationOfType(Retention.class).value())
                .isEqualTo(RetentionPolicy.SOURCE);
    }

    private static DescribedPredicate<JavaClass> isArrayOrPrimitive() {
        return DescribedPredicate.describe("array or primitive", c -> c.isArray() || c.isPrimitive());
    }

    /** They stay in the class files, where the running library does not look. */
    private static DescribedPredicate<JavaClass> isAnnotationOfTheCompiler() {
        return resideInAnyPackage("org.jspecify.annotations", "org.immutables.value..", "javax.annotation.processing")
                .and(DescribedPredicate.describe("annotation", JavaClass::isAnnotation));
    }

    /**
     * Whoever waits while a monitor is held pins its virtual thread before Java 24; a secret is wiped without waiting
     * (bundles.md row 48).
     */
    @Test
    void nothingThatMayWaitIsSynchronized() throws IOException {
        Path sources = Path.of("src", "main", "java");
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> synchronizing = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains("synchronized"))
                    .toList();

            assertThat(synchronizing)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file.getParent()).endsWithRaw(Path.of("password")));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyTheReadersUseTheJsonParser() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + ".release",
                        ROOT + ".internal.json",
                        ROOT + ".internal.bundle",
                        ROOT + ".internal.overlay",
                        ROOT + ".internal.content",
                        ROOT + ".internal.manifest",
                        ROOT + ".internal.source")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.core..")
                .check(CORE);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CORE.stream().map(JavaClass::getPackageName).collect(toSet()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(
                                CORE.getPackage(name).tryGetAnnotationOfType("org.jspecify.annotations.NullMarked"))
                        .as(name)
                        .isPresent());
    }

    @Test
    void exportedTypesCannotBeExtendedByStrangers() {
        classes()
                .that(areExported())
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAssignableTo(Throwable.class)
                .should()
                .haveModifier(FINAL)
                .orShould(beSealed())
                .check(CORE);
    }

    private static ArchCondition<JavaClass> beSealed() {
        return new ArchCondition<>("be sealed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, type.reflect().isSealed(), type.getName()));
            }
        };
    }

    @Test
    void exportedSignaturesNameExportedTypesAlone() {
        classes().that(areExported()).should(nameOnlyWhatHostsSee()).check(CORE);
    }

    private static DescribedPredicate<JavaClass> areExported() {
        return DescribedPredicate.describe(
                "are exported", type -> isPublic(type) && exportedPackages().contains(type.getPackageName()));
    }

    /** A nested type is public where its own and all outer declarations are. */
    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
    }

    private static Set<String> exportedPackages() {
        return MODULE.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(toSet());
    }

    private static ArchCondition<JavaClass> nameOnlyWhatHostsSee() {
        return new ArchCondition<>("name only exported types in public signatures") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().stream()
                        .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                                || member.getModifiers().contains(JavaModifier.PROTECTED))
                        .forEach(member -> typesOf(member)
                                .filter(Predicate.not(ArchitectureTest::isSeenByHosts))
                                .forEach(hidden -> events.add(SimpleConditionEvent.violated(
                                        member, member.getFullName() + " names " + hidden.getName()))));
            }
        };
    }

    private static Stream<JavaClass> typesOf(JavaMember member) {
        if (member instanceof JavaCodeUnit method) {
            return Stream.of(
                            Stream.of(method.getReturnType()),
                            method.getParameterTypes().stream(),
                            method.getExceptionTypes().stream())
                    .flatMap(types -> types)
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream());
        }
        return member.getAllInvolvedRawTypes().stream();
    }

    private static boolean isSeenByHosts(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        return !element.getPackageName().startsWith(ROOT)
                || (isPublic(element) && exportedPackages().contains(element.getPackageName()));
    }

    @Test
    void internalPackagesAreNeitherExportedNorOpen() {
        assertThat(MODULE.exports())
                .isNotEmpty()
                .noneMatch(export -> export.source().contains(".internal"));
        assertThat(MODULE.opens()).noneMatch(open -> open.source().contains(".internal"));
    }

    @Test
    void everyOtherPackageIsExported() {
        assertThat(CORE.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.contains(".internal"))
                        .collect(toSet()))
                .isEqualTo(exportedPackages());
    }

    @Test
    void aHostNeedsNoModuleOfTheCompiler() {
        assertThat(MODULE.requires())
                .filteredOn(required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactlyInAnyOrder(
                        "java.base", "com.fasterxml.jackson.annotation", "com.fasterxml.jackson.core", "org.slf4j");
    }
}

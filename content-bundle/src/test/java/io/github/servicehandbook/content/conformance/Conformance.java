package io.github.servicehandbook.content.conformance;

import static io.github.servicehandbook.content.conformance.Checks.equal;
import static io.github.servicehandbook.content.conformance.Checks.that;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.HandbookLoader.LoadMode;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.content.RetailServiceHandbook;
import io.github.servicehandbook.password.FindingCode;
import io.github.servicehandbook.password.PasswordVerdict;
import io.github.servicehandbook.password.PolicyRule;
import io.github.servicehandbook.password.Secret;
import io.github.servicehandbook.password.Subject;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.sections.Clause;
import io.github.servicehandbook.sections.Section;
import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.ConductRule;
import io.github.servicehandbook.standards.TimeLimit;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What must hold wherever the packaged jars lie. Plain Java: it names nothing but the public API of the library and the
 * JDK, so that it also runs as a module of its own and in a class loader that sees nothing else.
 */
public final class Conformance {
    /** The names of all checks, in order; {@link #check} prints each of them. */
    static final List<String> CHECKS = List.of(
            "runs-as-told",
            "default-charset-as-told",
            "id-version-digest",
            "nothing-to-notice",
            "29-codes",
            "code-cites",
            "misprinted-code",
            "code-of-every-kind-of-miss",
            "section-cites",
            "clause-cites",
            "time-limit-cites",
            "conduct-rules-cite",
            "password-policy-cites",
            "password-check",
            "errata",
            "common-pool-thread",
            "parallel-stream",
            "null-context-loader",
            "empty-context-loader",
            "broken-context-loader",
            "interrupted-thread",
            "turkish-and-arabic-locale",
            "odd-time-zone",
            "eight-threads-at-once",
            "explicit-class-path-source",
            "explicit-provider",
            "second-load-equal",
            "on-first-use-equal",
            "on-first-use-reads-once",
            "failure-not-remembered",
            "failure-on-first-use-not-remembered",
            "file-that-is-not-there");

    private static final String ID = "retail-service-handbook";
    private static final int THREADS = 8;

    private final Expected expected;
    private final Checks checks;
    private final Handbook handbook = Handbook.load();

    private Conformance(Expected expected, Checks checks) {
        this.expected = expected;
        this.checks = checks;
    }

    /** What the starter knows and the program must find: how it runs, the default charset, and which content. */
    private record Expected(String layout, String charset, String id, String version, String digest) {}

    /**
     * Runs the checks; ends with 1 where one fails.
     *
     * @param args see {@link #check}
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(check(out, args).isEmpty() ? 0 : 1);
    }

    /**
     * Runs the checks and prints a line for each.
     *
     * @param expected layout, default charset, id, version and digest
     * @return what failed
     */
    public static List<String> check(PrintStream out, String... expected) {
        Checks checks = new Checks(out);
        new Conformance(new Expected(expected[0], expected[1], expected[2], expected[3], expected[4]), checks).all();
        return checks.failed();
    }

    private void all() {
        checks.run("runs-as-told", this::runsAsTold);
        checks.run(
                "default-charset-as-told",
                () -> equal(expected.charset, Charset.defaultCharset().name()));
        checks.run("id-version-digest", this::identity);
        checks.run("nothing-to-notice", () -> equal(List.of(), handbook.info().notices()));
        lookUps();
        threads();
        checks.run("explicit-class-path-source", this::explicitClassPathSource);
        checks.run("explicit-provider", () -> same(load(new RetailServiceHandbook(), LoadMode.VERIFIED)));
        checks.run("second-load-equal", () -> same(Handbook.load()));
        checks.run(
                "on-first-use-equal",
                () -> same(Handbook.loader().mode(LoadMode.LAZY).load()));
        checks.run("on-first-use-reads-once", this::readsOnceOnFirstUse);
        checks.run("failure-not-remembered", this::failureNotRemembered);
        checks.run("failure-on-first-use-not-remembered", this::failureOnFirstUseNotRemembered);
        checks.run("file-that-is-not-there", this::fileThatIsNotThere);
    }

    private void lookUps() {
        checks.run("29-codes", () -> equal(29, handbook.codes().all().size()));
        checks.run("code-cites", this::codeCites);
        checks.run(
                "misprinted-code",
                () -> equal(
                        Optional.of("1522"),
                        handbook.codes().find("一五22").map(code -> code.id().value())));
        checks.run("code-of-every-kind-of-miss", this::misses);
        checks.run("section-cites", this::sectionCites);
        checks.run("clause-cites", this::clauseCites);
        checks.run("time-limit-cites", this::timeLimitCites);
        checks.run("conduct-rules-cite", this::conductRulesCite);
        checks.run("password-policy-cites", this::passwordPolicyCites);
        checks.run("password-check", this::passwordCheck);
        checks.run("errata", () -> that(handbook.contents().errata().size() > 12, "more than a dozen errata"));
    }

    private void threads() {
        checks.run("common-pool-thread", this::commonPoolThread);
        checks.run("parallel-stream", this::parallelStream);
        checks.run("null-context-loader", () -> same(withContextLoader(null)));
        checks.run("empty-context-loader", this::emptyContextLoader);
        checks.run("broken-context-loader", () -> same(withContextLoader(new BrokenLoader())));
        checks.run("interrupted-thread", this::interruptedThread);
        checks.run("turkish-and-arabic-locale", this::locales);
        checks.run("odd-time-zone", this::timeZone);
        checks.run("eight-threads-at-once", this::eightThreads);
    }

    private void runsAsTold() {
        Class<?> core = Handbook.class;
        Class<?> content = RetailServiceHandbook.class;
        ClassLoader system = ClassLoader.getSystemClassLoader();
        that(location(core).endsWith(".jar"), "core in a jar, found " + location(core));
        that(location(content).endsWith(".jar"), "the content in a jar, found " + location(content));
        equal("fat-jar".equals(expected.layout), location(core).equals(location(content)));
        switch (expected.layout) {
            case "class-path", "fat-jar" -> {
                equal(List.of("unnamed", "unnamed", "unnamed"), modules());
                equal(system, core.getClassLoader());
            }
            case "module-path" -> {
                equal(
                        List.of(
                                "service.handbook.conformance",
                                "io.github.servicehandbook",
                                "io.github.servicehandbook.content"),
                        modules());
                equal(system, core.getClassLoader());
            }
            case "modules-beside-class-path" ->
                equal(List.of("unnamed", "io.github.servicehandbook", "io.github.servicehandbook.content"), modules());
            case "isolated" -> {
                equal(List.of("unnamed", "unnamed", "unnamed"), modules());
                that(core.getClassLoader() != system, "not the system class loader");
                equal(
                        ClassLoader.getPlatformClassLoader(),
                        core.getClassLoader().getParent());
                that(
                        Thread.currentThread().getContextClassLoader() != core.getClassLoader(),
                        "a context class loader that is not ours");
            }
            default -> throw new AssertionError("no such layout: " + expected.layout);
        }
    }

    private static List<String> modules() {
        List<String> names = new ArrayList<>();
        for (Class<?> type : List.of(Conformance.class, Handbook.class, RetailServiceHandbook.class)) {
            Module module = type.getModule();
            names.add(module.isNamed() ? module.getName() : "unnamed");
        }
        return names;
    }

    private static String location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    private void identity() {
        BundleInfo info = handbook.info();
        equal(expected.id, info.id());
        equal(expected.version, info.version());
        equal(expected.digest, info.digest());
        equal(1, info.format());
        equal("zh-CN", info.language());
        equal(List.of(), info.overlays());
    }

    private void codeCites() {
        BusinessCode code = handbook.codes().get(CodeId.of("1104"));
        equal(Optional.of("用户开户"), code.name());
        equal(
                List.of(CodeId.of("1121")),
                handbook.codes().reversedBy(code.id()).stream()
                        .map(BusinessCode::id)
                        .toList());
        cites(code.citation(), "4.1", "第四章 第一节 一", 8);
    }

    private void misses() {
        equal(Optional.empty(), handbook.codes().find("9999"));
        equal(Optional.empty(), handbook.codes().find("no code at all"));
        that(handbook.codes().get(CodeId.of("1507")).name().isEmpty(), "1507 without a name");
    }

    private void sectionCites() {
        Section section = handbook.contents().section("3.2");
        equal("业务服务时限", section.title());
        equal("Service Time Limits", section.title(Locale.ENGLISH));
        cites(section.citation(), "3.2", "第三章 第二节", 6);
    }

    private void clauseCites() {
        Clause clause = handbook.contents().clause("3.2/2.1");
        cites(clause.citation(), "3.2", "第三章 第二节 二、1", 6);
    }

    private void timeLimitCites() {
        TimeLimit payment = handbook.standards().timeLimit("payment");
        equal(Duration.ofMinutes(3), payment.limit());
        Assessment assessment = payment.assess(Duration.ofMinutes(4));
        equal(Assessment.Verdict.EXCEEDED, assessment.verdict());
        equal(Optional.of(Duration.ofMinutes(-1)), assessment.margin());
        that(assessment.message(Locale.CHINESE).contains("4分钟"), "a Chinese message");
        that(assessment.message(Locale.ENGLISH).contains("4"), "an English message");
        cites(assessment.citation(), "3.2", "第三章 第二节 二、1", 6);
    }

    private void conductRulesCite() {
        List<ConductRule> rules = handbook.standards().conductRules();
        that(rules.size() > 100, "more than a hundred conduct rules");
        for (ConductRule rule : rules) {
            handbook.contents().clause(rule.citation().clause().orElseThrow());
        }
    }

    private void passwordPolicyCites() {
        equal(8, handbook.passwordPolicy().minLength());
        equal(Duration.ofDays(90), handbook.passwordPolicy().maxAge());
        for (PolicyRule rule : handbook.passwordPolicy().rules()) {
            if (rule.statedByHandbook()) {
                handbook.contents().clause(rule.citation().clause().orElseThrow());
            }
        }
    }

    /** The second reading of 曾 is known from core's own table alone. */
    private void passwordCheck() {
        Subject subject = Subject.builder().familyName("曾").givenName("伟").build();
        try (Secret secret = Secret.of("cengwei#88")) {
            PasswordVerdict verdict = handbook.passwordPolicy().check(secret, subject);
            equal(1, verdict.findings().size());
            equal(FindingCode.CONTAINS_NAME, verdict.findings().get(0).code());
            cites(verdict.findings().get(0).citation(), "3.3", "第三章 第三节 一、2（3）（3）", 6);
        }
    }

    private static void cites(Citation citation, String section, String label, int page) {
        equal(section, citation.section().value());
        equal(label, citation.label());
        equal(page, citation.page().orElse(0));
        equal(Origin.HANDBOOK, citation.origin());
    }

    private void commonPoolThread() throws Exception {
        AtomicBoolean pooled = new AtomicBoolean();
        FutureTask<Handbook> task = new FutureTask<>(() -> {
            pooled.set(Thread.currentThread() instanceof ForkJoinWorkerThread);
            return Handbook.load();
        });
        ForkJoinPool.commonPool().execute(task);
        same(task.get());
        that(pooled.get(), "a thread of the common pool");
    }

    private void parallelStream() {
        List<Handbook> loaded = IntStream.range(0, THREADS)
                .parallel()
                .mapToObj(i -> Handbook.load())
                .toList();
        loaded.forEach(this::same);
    }

    private void emptyContextLoader() throws Exception {
        try (URLClassLoader foreign = new URLClassLoader(new URL[0], null)) {
            same(withContextLoader(foreign));
        }
    }

    /** Fails whatever is asked of it: core's own loader has the content, so it must not be asked. */
    private static final class BrokenLoader extends ClassLoader {
        private BrokenLoader() {
            super(null);
        }

        @Override
        public URL getResource(String name) {
            throw new IllegalStateException("the context class loader was asked for " + name);
        }

        @Override
        public Enumeration<URL> getResources(String name) {
            throw new IllegalStateException("the context class loader was asked for " + name);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) {
            throw new IllegalStateException("the context class loader was asked for " + name);
        }
    }

    private static Handbook withContextLoader(ClassLoader loader) throws Exception {
        return inThread(() -> {
            Thread.currentThread().setContextClassLoader(loader);
            return Handbook.load();
        });
    }

    private void interruptedThread() throws Exception {
        same(inThread(() -> {
            Thread.currentThread().interrupt();
            Handbook loaded = Handbook.load();
            that(Thread.interrupted(), "the interrupt flag kept by load()");
            return loaded;
        }));
        same(inThread(() -> {
            Handbook loaded = Handbook.loader().mode(LoadMode.LAZY).load();
            Thread.currentThread().interrupt();
            loaded.contents();
            that(Thread.interrupted(), "the interrupt flag kept by the first use");
            return loaded;
        }));
    }

    private void locales() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                Handbook loaded = Handbook.load();
                same(loaded);
                // In Turkish, the small letter of I is another one.
                equal(Optional.of(CodeId.of("1i2f")), CodeId.parse("1I2F"));
                equal(
                        handbook.standards().timeLimit("payment").toString(),
                        loaded.standards().timeLimit("payment").toString());
                equal(
                        "用户缴费：用时4分钟，超时1分钟（时限3分钟，第三章 第二节 二、1）",
                        loaded.standards()
                                .timeLimit("payment")
                                .assess(Duration.ofMinutes(4))
                                .message(Locale.CHINESE));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private void timeZone() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            same(Handbook.load());
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            same(Handbook.load());
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private void eightThreads() throws Exception {
        for (Handbook loaded : atOnce(Handbook::load)) {
            same(loaded);
        }
    }

    private void explicitClassPathSource() {
        ContentSource source = ContentSource.classPath(RetailServiceHandbook.class, ID);
        same(load(source, LoadMode.VERIFIED));
        same(load(source, LoadMode.LAZY));
    }

    private void readsOnceOnFirstUse() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        Handbook lazy = load(
                new WatchedSource(path -> {
                    if (path.equals("codes.json")) {
                        opened.incrementAndGet();
                    }
                }),
                LoadMode.LAZY);
        equal(0, opened.get());
        Set<Object> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(atOnce(lazy::codes));
        equal(1, distinct.size());
        equal(1, opened.get());
        same(lazy);
    }

    private void failureNotRemembered() {
        AtomicBoolean broken = new AtomicBoolean(true);
        ContentSource source = new WatchedSource(path -> failIf(broken.get() && path.equals("standards.json")));
        equal(List.of("E-IO standards.json"), refused(() -> load(source, LoadMode.VERIFIED)));
        equal(List.of("E-IO standards.json"), refused(() -> load(source, LoadMode.VERIFIED)));
        broken.set(false);
        same(load(source, LoadMode.VERIFIED));
    }

    private void failureOnFirstUseNotRemembered() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Handbook lazy =
                load(new WatchedSource(path -> failIf(broken.get() && path.equals("codes.json"))), LoadMode.LAZY);
        equal(List.of("E-IO codes.json"), refused(lazy::codes));
        equal(List.of("E-IO codes.json"), refused(lazy::contents));
        broken.set(false);
        same(lazy);
    }

    private static void failIf(boolean broken) throws IOException {
        if (broken) {
            throw new IOException("broken for a while");
        }
    }

    private void fileThatIsNotThere() throws IOException {
        equal(Optional.empty(), new RetailServiceHandbook().open("no-such-file.json"));
        equal(
                Optional.empty(),
                ContentSource.classPath(RetailServiceHandbook.class, ID).open("no-such-file.json"));
        equal(
                List.of("E-MANIFEST bundle.json"),
                refused(() -> load(
                        ContentSource.classPath(RetailServiceHandbook.class, "no-such-bundle"), LoadMode.VERIFIED)));
    }

    /** The provider, with somebody who looks on. */
    private record WatchedSource(Watcher watcher) implements ContentSource {
        private interface Watcher {
            void opening(String path) throws IOException;
        }

        @Override
        public String bundleId() {
            return ID;
        }

        @Override
        public String description() {
            return "watched";
        }

        @Override
        public Optional<InputStream> open(String path) throws IOException {
            watcher.opening(path);
            return new RetailServiceHandbook().open(path);
        }
    }

    private static Handbook load(ContentSource source, LoadMode mode) {
        return Handbook.loader().source(source).mode(mode).load();
    }

    private static List<String> refused(Callable<?> load) {
        try {
            load.call();
        } catch (HandbookContentException e) {
            return e.faults().stream()
                    .map(fault -> fault.code() + " " + fault.file())
                    .toList();
        } catch (Exception e) {
            throw new AssertionError("expected a HandbookContentException, found " + e, e);
        }
        throw new AssertionError("expected a HandbookContentException, found none");
    }

    private void same(Handbook other) {
        equal(handbook.info(), other.info());
        equal(handbook.codes().all(), other.codes().all());
        equal(handbook.contents().chapters(), other.contents().chapters());
        equal(handbook.contents().errata(), other.contents().errata());
        equal(handbook.contents().bibliography(), other.contents().bibliography());
        equal(handbook.standards().timeLimits(), other.standards().timeLimits());
        equal(handbook.standards().conductRules(), other.standards().conductRules());
        equal(handbook.passwordPolicy(), other.passwordPolicy());
    }

    private static <T> T inThread(Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "conformance");
        thread.start();
        return task.get();
    }

    private static <T> List<T> atOnce(Callable<T> call) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            FutureTask<T> task = new FutureTask<>(() -> {
                go.await();
                return call.call();
            });
            tasks.add(task);
            new Thread(task, "conformance-" + i).start();
        }
        go.countDown();
        List<T> results = new ArrayList<>();
        for (FutureTask<T> task : tasks) {
            results.add(task.get());
        }
        return results;
    }
}

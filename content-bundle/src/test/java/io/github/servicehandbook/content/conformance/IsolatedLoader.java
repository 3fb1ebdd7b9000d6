package io.github.servicehandbook.content.conformance;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** A class loader that sees the JDK and its own jars, and nothing of the tests. */
final class IsolatedLoader extends URLClassLoader {
    IsolatedLoader(List<Path> path) {
        this(path, ClassLoader.getPlatformClassLoader());
    }

    IsolatedLoader(List<Path> path, ClassLoader parent) {
        super(path.stream().map(IsolatedLoader::url).toArray(URL[]::new), parent);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    /** Calls a static method of a plain program, in a thread with the context class loader of one's choice. */
    Object call(ClassLoader context, Class<?> program, String method, Class<?>[] types, Object... arguments)
            throws Exception {
        return inThread(context, () -> {
            Class<?> own = loadClass(program.getName());
            if (own == program) {
                throw new AssertionError(program + " is the one of the tests");
            }
            return own.getMethod(method, types).invoke(null, arguments);
        });
    }

    /** What {@link LoadReport} says. */
    @SuppressWarnings("unchecked")
    List<String> loadReport(ClassLoader context, String... arguments) throws Exception {
        return (List<String>)
                call(context, LoadReport.class, "of", new Class<?>[] {String[].class}, (Object) arguments);
    }

    private static Object inThread(ClassLoader context, Callable<Object> call) throws Exception {
        FutureTask<Object> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "isolated");
        thread.setContextClassLoader(context);
        thread.start();
        return task.get();
    }

    /** Loads and reports in a loader that is closed at once. */
    static List<String> reportOf(List<Path> path, String... arguments) throws Exception {
        try (IsolatedLoader loader = new IsolatedLoader(path)) {
            return loader.loadReport(null, arguments);
        }
    }

    @Override
    public String toString() {
        return "isolated " + List.of(getURLs());
    }
}

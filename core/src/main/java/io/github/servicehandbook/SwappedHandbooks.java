package io.github.servicehandbook;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.internal.fault.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The one manager. All that it holds is one immutable value, which is replaced as a whole and is null once closed. */
final class SwappedHandbooks implements HandbookManager {
    private static final int KEPT = 2;

    private final Downgrade downgrade;
    private final AtomicReference<@Nullable State> state;
    /** Held while a handbook is loaded and the listeners are told, never by a reader. */
    private final ReentrantLock changing = new ReentrantLock();

    private SwappedHandbooks(State state, Downgrade downgrade) {
        this.state = new AtomicReference<>(state);
        this.downgrade = downgrade;
    }

    private record State(HandbookLoader loader, Handbook current, List<Handbook> earlier, List<Listener> listeners) {
        State swapped(Handbook next) {
            List<Handbook> kept = new ArrayList<>(List.of(current));
            kept.addAll(earlier.subList(0, Math.min(earlier.size(), KEPT - 1)));
            return new State(loader, next, List.copyOf(kept), listeners);
        }

        State rolledBack() {
            return new State(loader, earlier.get(0), earlier.subList(1, earlier.size()), listeners);
        }

        State listening(List<Listener> others) {
            return new State(loader, current, earlier, List.copyOf(others));
        }
    }

    /** Not a record: each registration is another, though of the same consumer. */
    private static final class Listener {
        private final Consumer<HandbookDiff> consumer;

        Listener(Consumer<HandbookDiff> consumer) {
            this.consumer = consumer;
        }
    }

    static HandbookManager load(HandbookLoader loader, Downgrade downgrade) {
        HandbookLoader all = loader.verify(HandbookLoader.Verify.ALL);
        return new SwappedHandbooks(new State(all, all.load(), List.of(), List.of()), downgrade);
    }

    @Override
    public Handbook current() {
        return open().current();
    }

    @Override
    public Reload reload() {
        lock();
        try {
            State before = open();
            Handbook loaded = before.loader().load();
            if (isSame(before.current().info(), loaded.info())) {
                return new Reload.Unchanged();
            }
            Faults faults = new Faults();
            checkVersions(before.current().info(), loaded.info(), faults);
            faults.throwIfAny();
            return new Reload.Swapped(swap(before.current(), loaded, held -> held.swapped(loaded)));
        } catch (HandbookContentException e) {
            return new Reload.Failed(e.faults());
        } finally {
            changing.unlock();
        }
    }

    @Override
    public boolean rollback() {
        lock();
        try {
            State before = open();
            if (before.earlier().isEmpty()) {
                return false;
            }
            swap(before.current(), before.earlier().get(0), State::rolledBack);
            return true;
        } finally {
            changing.unlock();
        }
    }

    /** A listener that swaps would tell the others of it before they know of the swap that it was told of. */
    private void lock() {
        if (changing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a listener cannot reload or roll back; it is told of a swap under way");
        }
        changing.lock();
    }

    private State open() {
        State held = state.get();
        if (held == null) {
            throw new IllegalStateException("the handbook manager is closed");
        }
        return held;
    }

    private static boolean isSame(BundleInfo one, BundleInfo other) {
        return one.digest().equals(other.digest()) && digests(one).equals(digests(other));
    }

    private static List<String> digests(BundleInfo info) {
        return info.layers().stream().map(BundleInfo::digest).toList();
    }

    /** Versions follow one another in one bundle, and in one overlay. */
    private void checkVersions(BundleInfo current, BundleInfo loaded, Faults faults) {
        checkVersion(current, loaded, "bundle.json", faults);
        for (BundleInfo layer : loaded.layers()) {
            for (BundleInfo before : current.layers()) {
                checkVersion(before, layer, layer.id() + "/overlay.json", faults);
            }
        }
    }

    private void checkVersion(BundleInfo current, BundleInfo loaded, String file, Faults faults) {
        boolean lower = current.id().equals(loaded.id())
                && ListedDiff.version(loaded).compareTo(ListedDiff.version(current)) < 0;
        if (lower && downgrade == Downgrade.REFUSED) {
            faults.add(
                    FaultCode.ROLLBACK,
                    file,
                    "/version",
                    "version " + loaded.version() + " is lower than " + current.version()
                            + ", which is in use; ship a higher one, or allow downgrades when the manager is made");
        }
    }

    private HandbookDiff swap(Handbook before, Handbook after, UnaryOperator<State> change) {
        HandbookDiff diff = HandbookDiff.between(before, after);
        State swapped = update(change);
        swapped.listeners().forEach(listener -> tell(listener, diff));
        return diff;
    }

    /** Handbooks change under the lock alone, but listeners come and go, and the manager may be closed, at any time. */
    private State update(UnaryOperator<State> change) {
        while (true) {
            State held = open();
            State changed = change.apply(held);
            if (state.compareAndSet(held, changed)) {
                return changed;
            }
        }
    }

    private static void tell(Listener listener, HandbookDiff diff) {
        try {
            listener.consumer.accept(diff);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            LoggerFactory.getLogger(HandbookManager.class).warn("a listener failed on {}", diff, e);
        }
    }

    @Override
    public List<BundleInfo> kept() {
        return open().earlier().stream().map(Handbook::info).toList();
    }

    @Override
    public Registration onChange(Consumer<HandbookDiff> consumer) {
        Listener listener = new Listener(Objects.requireNonNull(consumer, "listener"));
        update(held -> {
            List<Listener> more = new ArrayList<>(held.listeners());
            more.add(listener);
            return held.listening(more);
        });
        return () -> remove(listener);
    }

    private void remove(Listener listener) {
        if (state.get() != null) {
            state.updateAndGet(held -> held == null ? null : without(held, listener));
        }
    }

    private static State without(State held, Listener listener) {
        List<Listener> others = new ArrayList<>(held.listeners());
        others.remove(listener);
        return held.listening(others);
    }

    @Override
    public void close() {
        state.set(null);
    }
}

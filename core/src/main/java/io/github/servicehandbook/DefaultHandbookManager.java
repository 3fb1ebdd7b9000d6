package io.github.servicehandbook;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.manifest.SemVer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The only manager. Its whole state is one immutable value that is replaced atomically; null once closed.
 *
 * <p>Replacing the handbook also queues the notification of the listeners in that value, so no lock is held while
 * listeners are called. One thread at a time calls them; a thread that replaces the handbook meanwhile leaves its
 * notification to that thread.
 */
final class DefaultHandbookManager implements HandbookManager {
    private static final int KEPT = 2;

    private final Downgrade downgrade;
    private final AtomicReference<@Nullable State> state;
    /** Held by reloads only, and only while they load and replace the handbook. */
    private final ReentrantLock loading = new ReentrantLock();

    private DefaultHandbookManager(State state, Downgrade downgrade) {
        this.state = new AtomicReference<>(state);
        this.downgrade = downgrade;
    }

    /**
     * The state of a manager.
     *
     * @param earlier the previous handbooks that a rollback can restore, the latest first
     * @param untold the changes of which no listener has been notified, the earliest first
     * @param teller the thread that is calling listeners, or null if none is
     */
    private record State(
            HandbookLoader loader,
            Handbook current,
            List<Handbook> earlier,
            List<Listener> listeners,
            List<Swap> untold,
            @Nullable Thread teller) {
        State swapped(Handbook next) {
            List<Handbook> kept = new ArrayList<>(List.of(current));
            kept.addAll(earlier.subList(0, Math.min(earlier.size(), KEPT - 1)));
            return new State(loader, next, List.copyOf(kept), listeners, untoldWith(next), teller);
        }

        State rolledBack() {
            Handbook next = earlier.get(0);
            List<Handbook> kept = List.copyOf(earlier.subList(1, earlier.size()));
            return new State(loader, next, kept, listeners, untoldWith(next), teller);
        }

        private List<Swap> untoldWith(Handbook next) {
            List<Swap> more = new ArrayList<>(untold);
            more.add(new Swap(current, next, listeners));
            return List.copyOf(more);
        }

        State listening(List<Listener> others) {
            return new State(loader, current, earlier, List.copyOf(others), untold, teller);
        }

        boolean canTell() {
            return teller == null && !untold.isEmpty();
        }

        State telling(Thread thread) {
            List<Swap> later = List.copyOf(untold.subList(1, untold.size()));
            return new State(loader, current, earlier, listeners, later, thread);
        }

        State told() {
            return new State(loader, current, earlier, listeners, untold, null);
        }
    }

    /** A change of the handbook, with the listeners that were registered at the time. */
    private record Swap(Handbook older, Handbook newer, List<Listener> listeners) {}

    /** Not a record: every registration is distinct, even of the same consumer. */
    private static final class Listener {
        private final BiConsumer<Handbook, Handbook> consumer;

        Listener(BiConsumer<Handbook, Handbook> consumer) {
            this.consumer = consumer;
        }
    }

    static HandbookManager load(HandbookLoader loader, Downgrade downgrade) {
        HandbookLoader all = loader.mode(HandbookLoader.LoadMode.VERIFIED);
        return new DefaultHandbookManager(new State(all, all.load(), List.of(), List.of(), List.of(), null), downgrade);
    }

    @Override
    public Handbook current() {
        return open().current();
    }

    @Override
    public ReloadResult reload() {
        checkCaller();
        ReloadResult reload = loadAndSwap();
        tellListeners();
        return reload;
    }

    /**
     * Loads one at a time: of many concurrent reloads one replaces the handbook, and the others find the same content.
     */
    private ReloadResult loadAndSwap() {
        loading.lock();
        try {
            Handbook loaded = open().loader().load();
            while (true) {
                // A rollback may have occurred meanwhile: compare with the current state only.
                State held = open();
                if (isSame(held.current().info(), loaded.info())) {
                    return new ReloadResult.Unchanged();
                }
                Faults faults = new Faults();
                checkVersions(held.current().info(), loaded.info(), faults);
                faults.throwIfAny();
                if (state.compareAndSet(held, held.swapped(loaded))) {
                    return new ReloadResult.Replaced(held.current(), loaded);
                }
            }
        } catch (HandbookContentException e) {
            return new ReloadResult.Failed(e.faults());
        } finally {
            loading.unlock();
        }
    }

    @Override
    public boolean rollback() {
        checkCaller();
        State before = replace(held -> held.earlier().isEmpty() ? held : held.rolledBack());
        tellListeners();
        return !before.earlier().isEmpty();
    }

    /**
     * Rejects calls from listeners, which would be notified of their own change, and from content sources, which would
     * load themselves.
     */
    private void checkCaller() {
        if (open().teller() == Thread.currentThread()) {
            throw new IllegalStateException("a listener cannot reload or roll back; it is told of a swap under way");
        }
        if (loading.isHeldByCurrentThread()) {
            throw new IllegalStateException("a content source cannot reload or roll back while it is loaded from");
        }
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
        return info.overlays().stream().map(BundleInfo::digest).toList();
    }

    /** Compares versions within one bundle and within one overlay. */
    private void checkVersions(BundleInfo current, BundleInfo loaded, Faults faults) {
        checkVersion(current, loaded, "bundle.json", faults);
        for (BundleInfo layer : loaded.overlays()) {
            for (BundleInfo before : current.overlays()) {
                checkVersion(before, layer, layer.id() + "/overlay.json", faults);
            }
        }
    }

    private void checkVersion(BundleInfo current, BundleInfo loaded, String file, Faults faults) {
        boolean lower = current.id().equals(loaded.id()) && SemVer.of(loaded).compareTo(SemVer.of(current)) < 0;
        if (lower && downgrade == Downgrade.REJECTED) {
            faults.add(
                    FaultCode.ROLLBACK,
                    file,
                    "/version",
                    "version " + loaded.version() + " is lower than " + current.version()
                            + ", which is in use; ship a higher one, or allow downgrades when the manager is made");
        }
    }

    /** {@return the state before the change} */
    private State replace(UnaryOperator<State> change) {
        while (true) {
            State held = open();
            if (state.compareAndSet(held, change.apply(held))) {
                return held;
            }
        }
    }

    /** Notifies listeners of changes, one after another, until none is left or another thread is notifying. */
    private void tellListeners() {
        for (Swap swap = takeUntold(); swap != null; swap = takeUntold()) {
            try {
                tell(swap);
            } finally {
                state.updateAndGet(held -> held == null ? null : held.told());
            }
        }
    }

    private @Nullable Swap takeUntold() {
        State before = state.getAndUpdate(
                held -> held != null && held.canTell() ? held.telling(Thread.currentThread()) : held);
        return before != null && before.canTell() ? before.untold().get(0) : null;
    }

    private void tell(Swap swap) {
        for (Listener listener : swap.listeners()) {
            State held = state.get();
            if (held != null && held.listeners().contains(listener)) {
                tell(listener, swap);
            }
        }
    }

    private static void tell(Listener listener, Swap swap) {
        try {
            listener.consumer.accept(swap.older(), swap.newer());
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            LoggerFactory.getLogger(HandbookManager.class)
                    .warn("a listener failed on the change from {} to {}", swap.older(), swap.newer(), e);
        }
    }

    @Override
    public List<BundleInfo> previous() {
        return open().earlier().stream().map(Handbook::info).toList();
    }

    @Override
    public Registration onChange(BiConsumer<Handbook, Handbook> listener) {
        Listener added = new Listener(Objects.requireNonNull(listener, "listener"));
        replace(held -> {
            List<Listener> more = new ArrayList<>(held.listeners());
            more.add(added);
            return held.listening(more);
        });
        return () -> remove(added);
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

package io.github.servicehandbook;

import io.github.servicehandbook.account.AccountLifecycle;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.codes.BusinessCodes;
import io.github.servicehandbook.internal.bundle.BundleContent;
import io.github.servicehandbook.internal.bundle.BundleReader;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.sections.Contents;
import io.github.servicehandbook.standards.ServiceStandards;
import io.github.servicehandbook.troubleshooting.TroubleshootingTrees;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A handbook over one bundle. What was not read before is read the first time that something in it is asked for.
 */
final class LoadedHandbook implements Handbook {
    private final BundleInfo info;
    private final BundleReader reader;
    private final AtomicReference<@Nullable CompletableFuture<BundleContent>> reading = new AtomicReference<>();
    private volatile @Nullable BundleContent content;

    /** Takes the content too if it was read already. */
    LoadedHandbook(BundleInfo info, BundleReader reader, @Nullable BundleContent content) {
        this.info = info;
        this.reader = reader;
        this.content = content;
    }

    @Override
    public BundleInfo info() {
        return info;
    }

    @Override
    public BusinessCodes codes() {
        return content().codes();
    }

    @Override
    public Contents contents() {
        return content().contents();
    }

    @Override
    public ServiceStandards standards() {
        return content().standards();
    }

    @Override
    public PasswordPolicy passwordPolicy() {
        return content().passwordPolicy();
    }

    @Override
    public AccountLifecycle accountLifecycle() {
        return AccountLifecycle.of(passwordPolicy());
    }

    @Override
    public TroubleshootingTrees troubleshooting() {
        return content().troubleshooting();
    }

    @Override
    public String toString() {
        return "Handbook " + info.id() + " " + info.version();
    }

    private BundleContent content() {
        BundleContent read = content;
        return read == null ? readOnce() : read;
    }

    /**
     * One thread reads, the others wait for its result without losing their interrupt. A failure is the result of all who
     * waited for it and of nobody else: the next caller reads again.
     */
    private BundleContent readOnce() {
        CompletableFuture<BundleContent> mine = new CompletableFuture<>();
        CompletableFuture<BundleContent> other = reading.compareAndExchange(null, mine);
        if (other != null) {
            return await(other);
        }
        // The place is free before the result is out: who sees a failure and tries again must not find the old one.
        try {
            BundleContent read = content;
            if (read == null) {
                read = reader.content();
                content = read;
            }
            reading.set(null);
            mine.complete(read);
            return read;
        } catch (RuntimeException | Error e) {
            reading.set(null);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static BundleContent await(CompletableFuture<BundleContent> other) {
        try {
            return other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}

package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.Handbook;

/** The product: {@link Handbook#load()}, then each part touched. */
final class HandbookLoad {
    private HandbookLoad() {}

    static Entries run() {
        return entries(Handbook.load());
    }

    static Entries entries(Handbook handbook) {
        return new Entries(
                handbook.codes().all().size(),
                handbook.contents().chapters().size()
                        + handbook.contents().errata().size()
                        + handbook.contents().bibliography().size(),
                handbook.standards().timeLimits().size()
                        + handbook.standards().conductRules().size(),
                handbook.passwordPolicy().commonPasswords().size()
                        + handbook.passwordPolicy().rules().size(),
                handbook.troubleshooting().trees().size()
                        + handbook.troubleshooting().sharedTrees().size());
    }
}

package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.util.List;

/**
 * The product: calls {@link Handbook#load()}, then accesses every part: codes, contents, standards, password policy,
 * and the root of each troubleshooting tree. The words for the search are not accessed, because only a search uses
 * them.
 */
final class HandbookLoad {
    private HandbookLoad() {}

    static Entries run() {
        return entries(Handbook.load());
    }

    /** {@return a handbook with every part already accessed} */
    static Handbook everyPart() {
        Handbook handbook = Handbook.load();
        entries(handbook);
        return handbook;
    }

    /** Accesses every part and counts its elements. */
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
                roots(handbook.troubleshooting().trees())
                        + roots(handbook.troubleshooting().sharedTrees()));
    }

    /** Accesses each tree, in case trees are read one by one. */
    private static int roots(List<TroubleshootingTree> trees) {
        int roots = 0;
        for (TroubleshootingTree tree : trees) {
            roots += tree.root().id().value().isEmpty() ? 0 : 1;
        }
        return roots;
    }
}

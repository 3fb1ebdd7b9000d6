package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.util.List;

/**
 * The product: {@link Handbook#load()}, then every part touched: codes, contents, standards, password policy, and the root
 * of each troubleshooting tree. The words for the search are not touched: nothing but a search uses them.
 */
final class HandbookLoad {
    private HandbookLoad() {}

    static Entries run() {
        return entries(Handbook.load());
    }

    /** {@return a handbook of which every part was touched} */
    static Handbook everyPart() {
        Handbook handbook = Handbook.load();
        entries(handbook);
        return handbook;
    }

    /** Touches every part, and counts what is in it. */
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

    /** Touches each tree, in case trees are read one by one. */
    private static int roots(List<TroubleshootingTree> trees) {
        int roots = 0;
        for (TroubleshootingTree tree : trees) {
            roots += tree.root().id().value().isEmpty() ? 0 : 1;
        }
        return roots;
    }
}

package io.github.servicehandbook.sections;

import io.github.servicehandbook.internal.text.ChineseNumber;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.SectionId;

/** The printed location of a whole chapter or section. */
final class PrintedLabels {
    private PrintedLabels() {}

    static Citation citation(SectionId id, int page) {
        return Citation.of(id, null, label(id), page, Origin.HANDBOOK, null, null);
    }

    /** {@return the printed location: 第三章 for {@code 3}, 第三章 第二节 for {@code 3.2}} */
    private static String label(SectionId id) {
        String chapter = "第" + ChineseNumber.of(id.chapter()) + "章";
        int dot = id.value().indexOf('.');
        if (dot < 0) {
            return chapter;
        }
        return chapter + " 第" + ChineseNumber.of(Integer.parseInt(id.value().substring(dot + 1))) + "节";
    }
}

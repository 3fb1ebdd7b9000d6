package io.github.servicehandbook.standards;

import io.github.servicehandbook.internal.index.IndexedStandards;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.TimeLimit.Phase;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** The seven limits of the handbook, and five rules of conduct. */
public final class ShopStandards {
    public static final ServiceStandards STANDARDS = new IndexedStandards(
            List.of(
                    limit("greeting", "进厅招呼", "Greeting on arrival", Phase.WAITING, "PT1M", "1.1"),
                    limit("service-wait", "等待办理业务", "Waiting for service", Phase.WAITING, "PT10M", "1.2"),
                    limit("enquiry-wait", "等待咨询业务", "Waiting for an enquiry", Phase.WAITING, "PT10M", "1.3"),
                    limit("payment", "用户缴费", "Bill payment", Phase.HANDLING, "PT3M", "2.1"),
                    limit("sim-loss-report", "SIM卡挂失", "SIM loss report", Phase.HANDLING, "PT5M", "2.2"),
                    limit("business-change", "业务办理、变更", "Change", Phase.HANDLING, "PT3M", "2.3.1"),
                    limit("full-service", "全业务受理", "Full service", Phase.HANDLING, "PT15M", "2.3.2")),
            List.of(
                    rule("greet", ConductRule.Kind.SERVICE, ConductRule.Audience.ALL, null),
                    rule("nail-length", ConductRule.Kind.APPEARANCE, ConductRule.Audience.ALL, true),
                    rule("beard", ConductRule.Kind.APPEARANCE, ConductRule.Audience.MEN, null),
                    rule("hair-tied", ConductRule.Kind.APPEARANCE, ConductRule.Audience.WOMEN, null),
                    rule("badge-height", ConductRule.Kind.APPEARANCE, ConductRule.Audience.STAR_2_TO_6, false)));

    private ShopStandards() {}

    public static TimeLimit limit(String id, String name, String nameEn, Phase phase, String limit, String clause) {
        Citation citation = Citation.of(
                SectionId.of("3.2"), ClauseId.of("3.2/" + clause), "第三章 第二节", 6, Origin.HANDBOOK, null, null);
        return TimeLimit.of(StandardId.of(id), name, nameEn, phase, Duration.parse(limit), citation);
    }

    private static ConductRule rule(String id, ConductRule.Kind kind, ConductRule.Audience audience, Boolean upper) {
        Measure measure = upper == null ? null : Measure.of("长度", "mm", new BigDecimal("1.0"), upper);
        Citation citation =
                Citation.of(SectionId.of("2.1"), ClauseId.of("2.1/1"), "第二章 第一节 一", 2, Origin.HANDBOOK, null, null);
        return ConductRule.of(StandardId.of(id), kind, audience, "要求" + id, measure, citation);
    }
}

package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.BusinessCodes;
import io.github.servicehandbook.codes.CodeKind;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 4.1 against the print: numbers, names, order, and what our authors added. */
class CodesContentTest {
    private static final BusinessCodes CODES = Handbook.load().codes();

    /** The printed list, left column then right, 13 and 15 put right. */
    private static final List<String> PRINTED = List.of(
            "1104 用户开户",
            "e199 用户开户",
            "1121 用户开户冲正",
            "1210 客户资料变更",
            "1213 综合变更(报停)",
            "1220 换卡变更",
            "1247 白卡写卡",
            "1267 附加资费变更",
            "1270 主资费变更",
            "1285 黑名单号码信息查询",
            "1302 普通缴费",
            "1333 代理商交费",
            "1354 陈死帐查询",
            "1500 综合信息查询",
            "1507",
            "1522 帐单明细费用查询",
            "1548 费用综合信息查询",
            "1549 停机催缴信息查询",
            "1557 存费送费查询",
            "1936 来电提醒业务受理",
            "1937 无线音乐会员管理",
            "1956 铃音盒业务模块",
            "2122 营销活动资格验证",
            "2420 客户积分申请",
            "3356 彩铃业务办理",
            "3381 移动合家欢",
            "8783 积分查询",
            "123f 业务定制变更",
            "b083 存费送费冲正");

    @Test
    void standInTheOrderOfThePrintedColumns() {
        assertThat(CODES.all())
                .extracting(code -> (code.id() + " " + code.name().orElse("")).strip())
                .containsExactlyElementsOf(PRINTED);
    }

    @Test
    void haveAnEnglishNameWhereverTheyHaveAChineseOne() {
        assertThat(CODES.all())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(code.nameEn().isPresent())
                        .isEqualTo(code.name().isPresent()));
    }

    @Test
    void leaveTheCodeWithoutNameUnclassified() {
        BusinessCode truncated = CODES.get(CodeId.of("1507"));

        assertThat(truncated.name()).isEmpty();
        assertThat(truncated.kind()).isEqualTo(CodeKind.UNKNOWN);
        assertThat(truncated.timeLimit()).isEmpty();
        assertThat(truncated.searchWords()).isEmpty();
        assertThat(CODES.all())
                .filteredOn(code -> code.kind() == CodeKind.UNKNOWN)
                .containsExactly(truncated);
    }

    @Test
    void reverseBothOpeningsThatShareAName() {
        assertThat(CODES.get(CodeId.of("1121")).reverses()).containsExactly(CodeId.of("1104"), CodeId.of("e199"));
        assertThat(CODES.reversedBy(CodeId.of("1104")))
                .extracting(BusinessCode::id)
                .containsExactly(CodeId.of("1121"));
        assertThat(CODES.reversedBy(CodeId.of("e199")))
                .extracting(BusinessCode::id)
                .containsExactly(CodeId.of("1121"));
    }

    @Test
    void leaveOpenWhatTheListDoesNotGive() {
        BusinessCode reversal = CODES.get(CodeId.of("b083"));

        assertThat(reversal.kind()).isEqualTo(CodeKind.REVERSAL);
        assertThat(reversal.reverses()).isEmpty();
        assertThat(reversal.note()).hasValueSatisfying(note -> assertThat(note).contains("1557"));
    }

    @ParameterizedTest
    @CsvSource({
        "payment, 1302 1333",
        "'', 1285 1354 1500 1507 1522 1548 1549 1557 2122 8783",
        "business-change, 1104 e199 1121 1210 1213 1220 1247 1267 1270 1936 1937 1956 2420 3356 3381 123f b083",
    })
    void haveTheTimeLimitOfTheirBusiness(String limit, String codes) {
        assertThat(CODES.all())
                .filteredOn(code ->
                        code.timeLimit().map(Object::toString).orElse("").equals(limit))
                .extracting(code -> code.id().value())
                .containsExactlyInAnyOrder(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"交费, 1302", "账单, 1522", "陈死账, 1354", "过户, 1210", "补卡, 1220", "停机, 1213", "报停, 1213", "彩铃, 3356"})
    void areFoundByTheWordsThatClerksType(String word, String code) {
        assertThat(CODES.get(CodeId.of(code)).searchWords()).contains(word);
    }

    @Test
    void citeTheListAndSayWhatIsOurs() {
        assertThat(CODES.all()).isNotEmpty().allSatisfy(code -> {
            assertThat(code.citation().label()).isEqualTo("第四章 第一节 一");
            assertThat(code.citation().page()).hasValue(8);
            assertThat(code.citation().origin()).isEqualTo(Origin.HANDBOOK);
            assertThat(code.note()).isPresent();
        });
    }

    @ParameterizedTest
    @CsvSource({"一五22, 1522", "12一三, 1213", "１３０２, 1302", "E199, e199", "' 1 1 0 4 ', 1104"})
    void areFoundHoweverTheyAreWritten(String text, String code) {
        assertThat(CODES.find(text)).map(BusinessCode::id).contains(CodeId.of(code));
    }
}

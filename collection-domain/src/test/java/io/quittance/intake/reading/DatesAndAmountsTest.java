package io.quittance.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quittance.intake.reading.cells.CellProblem;
import io.quittance.intake.reading.cells.Formats;
import io.quittance.intake.reading.cells.ProblemCode;
import io.quittance.intake.reading.cells.ReadRow;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.DecimalMark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DatesAndAmountsTest {

    @ParameterizedTest
    @MethodSource
    void dates(String text, DateOrder order, @Nullable String expected) {
        ReadRow row = InvoiceRows.read(Field.ISSUE_DATE, text, new Formats(Map.of(Field.ISSUE_DATE, order), Map.of()));
        if (expected != null && expected.matches("[0-9-]+")) {
            assertThat(row.problems()).isEmpty();
            assertThat(row.date(Field.ISSUE_DATE)).isEqualTo(LocalDate.parse(expected));
        } else {
            assertThat(row.problems())
                    .containsExactly(new CellProblem(
                            "issue_date",
                            ProblemCode.valueOf(String.valueOf(expected)),
                            text,
                            expectation(expected, order)));
            assertThat(row.date(Field.ISSUE_DATE)).isNull();
        }
    }

    private static String expectation(@Nullable String code, DateOrder order) {
        return "NOT_A_DATE".equals(code) ? order.pattern() : "1990-01-01..2100-12-31";
    }

    static Stream<Arguments> dates() {
        DateOrder dmy = DateOrder.DAY_MONTH_YEAR;
        DateOrder mdy = DateOrder.MONTH_DAY_YEAR;
        DateOrder ymd = DateOrder.YEAR_MONTH_DAY;
        return Stream.of(
                arguments("25/12/2019", dmy, "2019-12-25"),
                arguments("1/2/2019", dmy, "2019-02-01"),
                arguments("1/2/2019", mdy, "2019-01-02"),
                arguments("1/2/2019 12:00:00 AM", mdy, "2019-01-02"),
                arguments("25.12.2019 14:30", dmy, "2019-12-25"),
                arguments("25 12 2019", dmy, "2019-12-25"),
                arguments("25-12-19", dmy, "2019-12-25"),
                arguments("25-12-99", dmy, "1999-12-25"),
                arguments("19-12-25", ymd, "2019-12-25"),
                arguments("2019-12-25", dmy, "2019-12-25"),
                arguments("2019-12-25T23:59:59.123Z", mdy, "2019-12-25"),
                arguments("2019-12-25 10:00:00+01:00", mdy, "2019-12-25"),
                arguments("2019/1/5", dmy, "2019-01-05"),
                arguments("20191225", dmy, "2019-12-25"),
                arguments("25122019", dmy, "2019-12-25"),
                arguments("12252019", mdy, "2019-12-25"),
                arguments("251219", dmy, "2019-12-25"),
                arguments("25-Jan-2020", mdy, "2020-01-25"),
                arguments("25-JAN-20", dmy, "2020-01-25"),
                arguments("25 janv. 2020", dmy, "2020-01-25"),
                arguments("1er février 2020", dmy, "2020-02-01"),
                arguments("14 août 2020", dmy, "2020-08-14"),
                arguments("3 déc 2020", dmy, "2020-12-03"),
                arguments("5 juil. 2020", dmy, "2020-07-05"),
                arguments("5 juin 2020", dmy, "2020-06-05"),
                arguments("January 25, 2020", dmy, "2020-01-25"),
                arguments("Sept 3rd, 2020", dmy, "2020-09-03"),
                arguments("2020-Feb-29", dmy, "2020-02-29"),
                arguments(" 25/12/2019\u00A0", dmy, "2019-12-25"),
                arguments("12/25/2019", dmy, "NOT_A_DATE"),
                arguments("30/02/2020", dmy, "NOT_A_DATE"),
                arguments("29/02/2019", dmy, "NOT_A_DATE"),
                arguments("5 jui 2020", dmy, "NOT_A_DATE"),
                arguments("25/12-2019", dmy, "NOT_A_DATE"),
                arguments("25/12/219", dmy, "NOT_A_DATE"),
                arguments("43855", dmy, "NOT_A_DATE"),
                arguments("hier", dmy, "NOT_A_DATE"),
                arguments("=TODAY()", dmy, "NOT_A_DATE"),
                arguments("31/12/1989", dmy, "DATE_OUT_OF_RANGE"),
                arguments("01/01/2101", dmy, "DATE_OUT_OF_RANGE"),
                arguments("9999-12-31", dmy, "DATE_OUT_OF_RANGE"));
    }

    @ParameterizedTest
    @MethodSource
    void amounts(String text, DecimalMark mark, String expected) {
        ReadRow row = InvoiceRows.read(Field.TOTAL, text, new Formats(Map.of(), Map.of(Field.TOTAL, mark)));
        if (expected.matches("[-0-9.]+")) {
            assertThat(row.problems()).isEmpty();
            assertThat(row.amount(Field.TOTAL)).isEqualTo(new BigDecimal(expected));
        } else {
            assertThat(row.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code().name()).isEqualTo(expected);
                assertThat(problem.column()).isEqualTo("total");
                assertThat(problem.value()).isEqualTo(text);
            });
        }
    }

    static Stream<Arguments> amounts() {
        DecimalMark comma = DecimalMark.COMMA;
        DecimalMark point = DecimalMark.POINT;
        return Stream.of(
                arguments("1 234,56", comma, "1234.56"),
                arguments("1\u00A0234\u00A0567,8", comma, "1234567.80"),
                arguments("1\u202F234,56 €", comma, "1234.56"),
                arguments("1.234.567,89", comma, "1234567.89"),
                arguments("1234,56", comma, "1234.56"),
                arguments("1'234,56", comma, "1234.56"),
                arguments(",5", comma, "0.50"),
                arguments("1,234.56", point, "1234.56"),
                arguments("1,234", point, "1234.00"),
                arguments("1.234", comma, "1234.00"),
                arguments("1'234.56", point, "1234.56"),
                arguments("1’234.56", point, "1234.56"),
                arguments("-12.50", point, "-12.50"),
                arguments("−12.50", point, "-12.50"),
                arguments("12.50-", point, "-12.50"),
                arguments("+12.50", point, "12.50"),
                arguments("(12.50)", point, "-12.50"),
                arguments("(€ 12.50)", point, "-12.50"),
                arguments("€12.50", point, "12.50"),
                arguments("-€12.50", point, "-12.50"),
                arguments("€ -12.50", point, "-12.50"),
                arguments("EUR 12.50", point, "12.50"),
                arguments("12,50 EUR", comma, "12.50"),
                arguments("12,50€-", comma, "-12.50"),
                arguments("'-12,50", comma, "-12.50"),
                arguments("12.500", point, "12.50"),
                arguments("9999999999999,99", comma, "9999999999999.99"),
                arguments("12.505", point, "TOO_MANY_DECIMALS"),
                arguments("1,234", comma, "TOO_MANY_DECIMALS"),
                arguments("10000000000000", comma, "AMOUNT_TOO_LARGE"),
                arguments("12.50", comma, "NOT_AN_AMOUNT"),
                arguments("1,234.56", comma, "NOT_AN_AMOUNT"),
                arguments("12 34", comma, "NOT_AN_AMOUNT"),
                arguments("1 234.567 890", point, "NOT_AN_AMOUNT"),
                arguments("(12", comma, "NOT_AN_AMOUNT"),
                arguments("--12", comma, "NOT_AN_AMOUNT"),
                arguments("-12-", comma, "NOT_AN_AMOUNT"),
                arguments("12 ABC", comma, "NOT_AN_AMOUNT"),
                arguments("€12€", comma, "NOT_AN_AMOUNT"),
                arguments("1E5", comma, "NOT_AN_AMOUNT"),
                arguments("=1+1", comma, "NOT_AN_AMOUNT"),
                arguments("#REF!", comma, "NOT_AN_AMOUNT"),
                arguments("douze", comma, "NOT_AN_AMOUNT"),
                arguments("12 USD", comma, "CURRENCY_CONTRADICTED"));
    }
}

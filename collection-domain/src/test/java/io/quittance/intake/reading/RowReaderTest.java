package io.quittance.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quittance.intake.reading.cells.CellProblem;
import io.quittance.intake.reading.cells.Formats;
import io.quittance.intake.reading.cells.ProblemCode;
import io.quittance.intake.reading.cells.ReadRow;
import io.quittance.intake.reading.cells.RowReader;
import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.file.TabularFile;
import io.quittance.intake.reading.profile.FileProfile;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.DecimalMark;
import io.quittance.intake.reading.values.DocumentKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowReaderTest {

    private static final String HEADER =
            "client_number\tclient_name\tinvoice_number\tissue_date\tdue_date\tcurrency\ttotal\temail\tlanguage\tcountry\tsiren\tvat_number\tdocument type\tpayment terms\n";
    private static final List<String> GOOD = List.of(
            "7",
            "Dupont",
            "F1",
            "25/12/2019",
            "24/01/2020",
            "EUR",
            "1 234,56",
            "a@b.fr",
            "fr",
            "FR",
            "732829320",
            "FR44732829320",
            "Facture",
            "30");

    private static final ColumnMapping MAPPING =
            ColumnMapping.guess(Kind.INVOICES, FileProfile.of(Files.csv(HEADER + String.join("\t", GOOD) + "\n")));

    @ParameterizedTest
    @MethodSource
    void dates(String text, DateOrder order, @Nullable String expected) {
        ReadRow row = read(Field.ISSUE_DATE, text, new Formats(Map.of(Field.ISSUE_DATE, order), Map.of()));
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
        ReadRow row = read(Field.TOTAL, text, new Formats(Map.of(), Map.of(Field.TOTAL, mark)));
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

    @ParameterizedTest
    @MethodSource
    void codesAndAddresses(Field field, String text, @Nullable Object expected, @Nullable ProblemCode code) {
        ReadRow row = read(field, text);
        assertThat(row.values().get(field)).isEqualTo(expected);
        assertThat(row.problems().stream().map(CellProblem::code).toList())
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    static Stream<Arguments> codesAndAddresses() {
        return Stream.of(
                arguments(Field.CURRENCY, "eur", "EUR", null),
                arguments(Field.CURRENCY, "€", "EUR", null),
                arguments(Field.CURRENCY, "$", "USD", null),
                arguments(Field.CURRENCY, "£", "GBP", null),
                arguments(Field.CURRENCY, "EUX", null, ProblemCode.CURRENCY_UNKNOWN),
                arguments(Field.CURRENCY, "TND", null, ProblemCode.CURRENCY_NOT_SUPPORTED),
                arguments(Field.CURRENCY, "XAU", null, ProblemCode.CURRENCY_NOT_SUPPORTED),
                arguments(Field.LANGUAGE, "Français", "fr", null),
                arguments(Field.LANGUAGE, "FRA", "fr", null),
                arguments(Field.LANGUAGE, "fr_CA", "fr", null),
                arguments(Field.LANGUAGE, "English", "en", null),
                arguments(Field.LANGUAGE, "Anglais", "en", null),
                arguments(Field.LANGUAGE, "de", null, ProblemCode.LANGUAGE_UNKNOWN),
                arguments(Field.COUNTRY, "fr", "FR", null),
                arguments(Field.COUNTRY, "DEU", "DE", null),
                arguments(Field.COUNTRY, "États-Unis", "US", null),
                arguments(Field.COUNTRY, "United Kingdom", "GB", null),
                arguments(Field.COUNTRY, "Côte d'Ivoire", "CI", null),
                arguments(Field.COUNTRY, "Atlantis", null, ProblemCode.COUNTRY_UNKNOWN),
                arguments(Field.EMAIL, "Jane <jane@b.fr>", "jane@b.fr", null),
                arguments(Field.EMAIL, "jane+x@sub.b-c.co.uk", "jane+x@sub.b-c.co.uk", null),
                arguments(Field.EMAIL, "a@b.fr; c@d.fr", "a@b.fr", ProblemCode.SEVERAL_EMAILS),
                arguments(Field.EMAIL, "a@b.fr,c@d.fr", "a@b.fr", ProblemCode.SEVERAL_EMAILS),
                arguments(Field.EMAIL, "a@b", null, ProblemCode.EMAIL_INVALID),
                arguments(Field.EMAIL, "a..b@c.fr", null, ProblemCode.EMAIL_INVALID),
                arguments(Field.EMAIL, "a@b.fr@c.fr", null, ProblemCode.EMAIL_INVALID),
                arguments(Field.EMAIL, "", null, null),
                arguments(Field.SIREN, "732 829 320", "732829320", null),
                arguments(Field.SIREN, "732 829 320 00074", "732829320", null),
                arguments(Field.SIREN, "732829321", null, ProblemCode.SIREN_INVALID),
                arguments(Field.VAT_NUMBER, "fr 44 732829320", "FR44732829320", null),
                arguments(Field.VAT_NUMBER, "DE123456789", "DE123456789", null),
                arguments(Field.VAT_NUMBER, "FR12", null, ProblemCode.VAT_NUMBER_INVALID),
                arguments(Field.DOCUMENT_KIND, "Avoir", DocumentKind.CREDIT_NOTE, null),
                arguments(Field.DOCUMENT_KIND, "Invoice", DocumentKind.INVOICE, null),
                arguments(Field.DOCUMENT_KIND, "Payment", null, ProblemCode.DOCUMENT_KIND_UNKNOWN),
                arguments(Field.PAYMENT_TERMS_DAYS, "Net 30", 30, null),
                arguments(Field.PAYMENT_TERMS_DAYS, "45 jours", 45, null),
                arguments(Field.PAYMENT_TERMS_DAYS, "30 jours fin de mois", null, ProblemCode.TERMS_NOT_UNDERSTOOD),
                arguments(Field.CLIENT_NAME, "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0", null),
                arguments(Field.CLIENT_NAME, "'=1+1", "=1+1", null),
                arguments(Field.CLIENT_NAME, " A\u00A0 B\tC\u200B ", "A B C", null),
                arguments(Field.CLIENT_NUMBER, "007", "007", null),
                arguments(Field.CLIENT_NUMBER, "-", "-", null));
    }

    @Test
    void everyProblemOfARowIsTold() {
        List<String> cells = new ArrayList<>(GOOD);
        cells.set(0, " ");
        cells.set(3, "31/02/2020");
        cells.set(5, "EURO!");
        ReadRow row = reader().read(new RawRow(12, cells));
        assertThat(row.line()).isEqualTo(12);
        assertThat(row.rejected()).isTrue();
        assertThat(row.problems())
                .containsExactlyInAnyOrder(
                        new CellProblem("client_number", ProblemCode.MISSING_VALUE, " ", "CLIENT_NUMBER"),
                        new CellProblem("issue_date", ProblemCode.NOT_A_DATE, "31/02/2020", "dd/MM/yyyy"),
                        new CellProblem("currency", ProblemCode.CURRENCY_UNKNOWN, "EURO!", "ISO 4217"));
    }

    @Test
    void surplusCellsRejectAndMissingOnesWarn() {
        List<String> longer = new ArrayList<>(GOOD);
        longer.add("x");
        assertThat(reader().read(new RawRow(2, longer)).problems())
                .containsExactly(new CellProblem("", ProblemCode.TOO_MANY_CELLS, "15", "14"));
        ReadRow shorter = reader().read(new RawRow(2, GOOD.subList(0, 9)));
        assertThat(shorter.rejected()).isFalse();
        assertThat(shorter.problems()).extracting(CellProblem::code).containsExactly(ProblemCode.TOO_FEW_CELLS);
    }

    @Test
    void aCurrencyBesideTheAmountCountsWhereNoColumnSaysIt() {
        ReadRow row =
                read("client_number;invoice_number;issue_date;due_date;total\n1;F1;25/12/2019;25/12/2019;12,50 €\n");
        assertThat(row.text(Field.CURRENCY)).isEqualTo("EUR");
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void aCurrencyWithoutCentsHasNoCents() {
        List<String> cells = new ArrayList<>(GOOD);
        cells.set(5, "JPY");
        assertThat(reader().read(new RawRow(2, cells)).problems())
                .containsExactly(new CellProblem("total", ProblemCode.TOO_MANY_DECIMALS, "1 234,56", "0"));
        cells.set(6, "1 234");
        assertThat(reader().read(new RawRow(2, cells)).rejected()).isFalse();
    }

    @Test
    void termsCanStandForADueDate() {
        ReadRow row = read("client_number;invoice_number;issue_date;payment terms;total\n1;F1;25/12/2019;30;12,50\n");
        assertThat(row.days(Field.PAYMENT_TERMS_DAYS)).isEqualTo(30);
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void aMappingThatMissesAFieldIsRefused() {
        ColumnMapping mapping = ColumnMapping.guess(Kind.CLIENTS, FileProfile.of(Files.csv("Nom;Ville\n")));
        Formats formats = new Formats(Map.of(), Map.of());
        assertThatThrownBy(() -> new RowReader(mapping, formats)).hasMessageContaining("CLIENT_NUMBER");
    }

    private static ReadRow read(String text) {
        TabularFile file = Files.csv(text);
        FileProfile profile = FileProfile.of(file);
        ColumnMapping mapping = ColumnMapping.guess(Kind.INVOICES, profile);
        return new RowReader(mapping, Formats.guess(mapping, profile))
                .read(Files.rows(file).getFirst());
    }

    private static RowReader reader() {
        return new RowReader(MAPPING, new Formats(Map.of(), Map.of()));
    }

    private static ReadRow read(Field field, String text) {
        return read(field, text, new Formats(Map.of(), Map.of()));
    }

    private static ReadRow read(Field field, String text, Formats formats) {
        List<String> cells = new ArrayList<>(GOOD);
        cells.set(MAPPING.positions().getOrDefault(field, -1), text);
        return new RowReader(MAPPING, formats).read(new RawRow(2, cells));
    }
}

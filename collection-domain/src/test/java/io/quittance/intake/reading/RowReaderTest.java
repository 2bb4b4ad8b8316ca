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
import io.quittance.intake.reading.values.DocumentKind;
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

    @ParameterizedTest
    @MethodSource
    void codesAndAddresses(Field field, String text, @Nullable Object expected, @Nullable ProblemCode code) {
        ReadRow row = InvoiceRows.read(field, text);
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
                arguments(Field.LANGUAGE, "Deutsch", "de", null),
                arguments(Field.LANGUAGE, "Klingon", null, ProblemCode.LANGUAGE_UNKNOWN),
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
        List<String> cells = new ArrayList<>(InvoiceRows.GOOD);
        cells.set(0, " ");
        cells.set(3, "31/02/2020");
        cells.set(5, "EURO!");
        ReadRow row = InvoiceRows.reader().read(new RawRow(12, cells));
        assertThat(row.line()).isEqualTo(12);
        assertThat(row.rejected()).isTrue();
        assertThat(row.problems())
                .containsExactlyInAnyOrder(
                        new CellProblem("client_number", ProblemCode.MISSING_VALUE, " ", "CLIENT_NUMBER"),
                        new CellProblem("issue_date", ProblemCode.NOT_A_DATE, "31/02/2020", "dd/MM/yyyy"),
                        new CellProblem("currency", ProblemCode.CURRENCY_UNKNOWN, "EURO!", "ISO 4217"));
    }

    @Test
    void onlyABareDollarIsThatOfAnyCountry() {
        List<String> cells = new ArrayList<>(InvoiceRows.GOOD);
        int currency = cells.indexOf("EUR");
        cells.set(currency, "CAD");
        for (int column = currency + 1; column < cells.size(); column++) {
            if (cells.get(column).matches("[\\d\\s.]+,\\d\\d")) {
                cells.set(column, "$" + cells.get(column));
                assertThat(InvoiceRows.reader().read(new RawRow(2, cells)).problems())
                        .isEmpty();
                cells.set(column, "US" + cells.get(column));
                assertThat(InvoiceRows.reader().read(new RawRow(2, cells)).problems())
                        .extracting(CellProblem::code)
                        .containsExactly(ProblemCode.CURRENCY_CONTRADICTED);
                return;
            }
        }
        throw new AssertionError("no amount among " + cells);
    }

    @Test
    void surplusCellsRejectAndMissingOnesWarn() {
        List<String> longer = new ArrayList<>(InvoiceRows.GOOD);
        longer.add("x");
        assertThat(InvoiceRows.reader().read(new RawRow(2, longer)).problems())
                .containsExactly(new CellProblem("", ProblemCode.TOO_MANY_CELLS, "15", "14"));
        ReadRow shorter = InvoiceRows.reader().read(new RawRow(2, InvoiceRows.GOOD.subList(0, 9)));
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
        List<String> cells = new ArrayList<>(InvoiceRows.GOOD);
        cells.set(5, "JPY");
        assertThat(InvoiceRows.reader().read(new RawRow(2, cells)).problems())
                .containsExactly(new CellProblem("total", ProblemCode.TOO_MANY_DECIMALS, "1 234,56", "0"));
        cells.set(6, "1 234");
        assertThat(InvoiceRows.reader().read(new RawRow(2, cells)).rejected()).isFalse();
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
}

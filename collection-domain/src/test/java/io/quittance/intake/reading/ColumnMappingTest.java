package io.quittance.intake.reading;

import static io.quittance.intake.reading.columns.Field.BALANCE;
import static io.quittance.intake.reading.columns.Field.CLIENT_NUMBER;
import static io.quittance.intake.reading.columns.Field.CURRENCY;
import static io.quittance.intake.reading.columns.Field.DUE_DATE;
import static io.quittance.intake.reading.columns.Field.EMAIL;
import static io.quittance.intake.reading.columns.Field.PAYMENT_TERMS_DAYS;
import static io.quittance.intake.reading.columns.Field.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quittance.intake.reading.columns.ColumnGuess;
import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.columns.InvalidMapping;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.profile.FileProfile;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnMappingTest {

    @Test
    void aNameThatTheValuesContradictIsNotBelieved() {
        ColumnMapping mapping = mapping("""
                countryCode,customerID,PaperlessDate
                391,A-1,4/6/2013
                """);
        assertThat(mapping.columns().stream().map(ColumnGuess::field)).containsExactly(null, CLIENT_NUMBER, null);
        assertThat(mapping.columns().getFirst().why()).isEqualTo(ColumnGuess.Why.NOTHING);
    }

    @Test
    void aColumnOfBadDatesIsStillTheColumnOfDates() {
        ColumnMapping mapping = mapping("""
                N° facture;Date échéance
                F1;bientôt
                F2;jamais
                """);
        assertThat(mapping.column(DUE_DATE)).isPresent();
    }

    @Test
    void twoColumnsNeverHoldTheSameFact() {
        ColumnMapping mapping = mapping("Montant TTC;Total TTC;Total open amount;Montant\n");
        assertThat(mapping.columns().stream().map(ColumnGuess::field)).containsExactly(TOTAL, null, BALANCE, null);
    }

    @Test
    void aHeaderThatContainsAKnownNameWillDo() {
        ColumnMapping mapping = mapping("Date échéance prolongée;Total facture HT\n");
        assertThat(mapping.columns().stream().map(ColumnGuess::field)).containsExactly(DUE_DATE, null);
        assertThat(mapping.columns().getFirst().why()).isEqualTo(ColumnGuess.Why.PART_OF_HEADER);
        assertThat(mapping.columns().getFirst().confidence()).isLessThan(0.7);
    }

    @Test
    void valuesDecideWhereHeadersSayNothing() {
        ColumnMapping mapping = mapping("""
                N° client;N° facture;Date facture;col1;col2;col3;col4
                1;F1;01/02/2019;03/03/2019;a@b.fr;EUR;12,50
                2;F2;25/12/2019;26/12/2019;;USD;7,00
                """);
        assertThat(mapping.columns().stream().skip(3).map(ColumnGuess::field))
                .containsExactly(DUE_DATE, EMAIL, CURRENCY, TOTAL);
        assertThat(mapping.columns().getLast().why()).isEqualTo(ColumnGuess.Why.VALUES);
        assertThat(mapping.missing()).isEmpty();
    }

    @Test
    void missingFactsAreListed() {
        assertThat(mapping("N° facture;Date;Foo\n").missing())
                .containsExactly(Set.of(CLIENT_NUMBER), Set.of(DUE_DATE, PAYMENT_TERMS_DAYS), Set.of(TOTAL, BALANCE));
    }

    @Test
    void whatAPersonSaysWinsOverTheGuess() {
        ColumnMapping mapping = ColumnMapping.guess(
                Kind.INVOICES,
                profile("Montant TTC;Montant;N° client;Email\n"),
                Map.of("montant", "total", "MONTANT TTC", "Balance", "email", ""));
        assertThat(mapping.columns().stream().map(ColumnGuess::field))
                .containsExactly(BALANCE, TOTAL, CLIENT_NUMBER, null);
        assertThat(mapping.columns().getFirst().why()).isEqualTo(ColumnGuess.Why.TOLD);
    }

    @ParameterizedTest
    @MethodSource
    void mappingsThatDoNotFitAreRefused(Map<String, String> told, InvalidMapping.Reason reason, String name) {
        FileProfile profile = profile("Montant;Nom\n");
        InvalidMapping e =
                catchThrowableOfType(InvalidMapping.class, () -> ColumnMapping.guess(Kind.INVOICES, profile, told));
        assertThat(e.reason()).isEqualTo(reason);
        assertThat(e.name()).isEqualToIgnoringCase(name);
        assertThat(e.expected()).isNotBlank();
    }

    static Stream<Arguments> mappingsThatDoNotFitAreRefused() {
        return Stream.of(
                arguments(Map.of("Solde", "BALANCE"), InvalidMapping.Reason.UNKNOWN_HEADER, "Solde"),
                arguments(Map.of("Nom", "surname"), InvalidMapping.Reason.UNKNOWN_FIELD, "surname"),
                arguments(Map.of("Nom", "payment_date"), InvalidMapping.Reason.FIELD_NOT_OF_KIND, "payment_date"),
                arguments(Map.of("Nom", "TOTAL", "Montant", "total"), InvalidMapping.Reason.FIELD_TWICE, "TOTAL"));
    }

    @Test
    void everyFieldHasNames() {
        for (Field field : Field.values()) {
            Kind kind = Stream.of(Kind.values()).filter(field::of).findFirst().orElseThrow();
            String header = field.name().toLowerCase(java.util.Locale.ROOT) + "\n";
            ColumnMapping mapping = ColumnMapping.guess(kind, profile(header));
            assertThat(mapping.columns().getFirst().field()).as(header).isEqualTo(field);
        }
    }

    private static ColumnMapping mapping(String text) {
        return ColumnMapping.guess(Kind.INVOICES, profile(text));
    }

    private static FileProfile profile(String text) {
        return FileProfile.of(Files.csv(text));
    }
}

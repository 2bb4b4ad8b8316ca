package io.quittance.intake.reading;

import static io.quittance.intake.reading.columns.Field.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quittance.intake.reading.columns.ColumnGuess;
import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.columns.InvalidMapping;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.profile.FileProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnMappingTest {

    @ParameterizedTest
    @MethodSource
    void headersOfKnownShapes(Kind kind, String header, List<@Nullable Field> fields) {
        ColumnMapping mapping = mapping(kind, header + "\n");
        assertThat(mapping.columns().stream().map(ColumnGuess::field).toList()).isEqualTo(fields);
        assertThat(mapping.missing()).isEmpty();
    }

    static Stream<Arguments> headersOfKnownShapes() {
        return Stream.of(
                invoices(
                        "N° client;Nom;Email;Langue;N° facture;Date facture;Date échéance;Devise;Montant TTC;Reste dû",
                        CLIENT_NUMBER,
                        CLIENT_NAME,
                        EMAIL,
                        LANGUAGE,
                        INVOICE_NUMBER,
                        ISSUE_DATE,
                        DUE_DATE,
                        CURRENCY,
                        TOTAL,
                        BALANCE),
                invoices(
                        "client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance",
                        CLIENT_NUMBER,
                        CLIENT_NAME,
                        EMAIL,
                        LANGUAGE,
                        INVOICE_NUMBER,
                        ISSUE_DATE,
                        DUE_DATE,
                        CURRENCY,
                        TOTAL,
                        BALANCE),
                invoices(
                        "Code tiers;Intitulé;N° pièce;Date pièce;Échéance;Total TTC;Reste à régler;Délai de règlement",
                        CLIENT_NUMBER,
                        CLIENT_NAME,
                        INVOICE_NUMBER,
                        ISSUE_DATE,
                        DUE_DATE,
                        TOTAL,
                        BALANCE,
                        PAYMENT_TERMS_DAYS),
                invoices(
                        "CT_Num;CT_Intitule;CT_EMail;DO_Piece;DO_Date;EC_Echeance;DO_TotalTTC;DO_Ref",
                        CLIENT_NUMBER,
                        CLIENT_NAME,
                        EMAIL,
                        INVOICE_NUMBER,
                        ISSUE_DATE,
                        DUE_DATE,
                        TOTAL,
                        ORDER_REFERENCE),
                invoices(
                        "KUNNR;NAME1;LAND1;BELNR;BLDAT;ZFBDT;WAERS;WRBTR;AUGDT",
                        CLIENT_NUMBER,
                        CLIENT_NAME,
                        COUNTRY,
                        INVOICE_NUMBER,
                        ISSUE_DATE,
                        DUE_DATE,
                        CURRENCY,
                        TOTAL,
                        PAID_DAY),
                invoices(
                        "Customer No.;Customer Name;Document Type;Document No.;Posting Date;Due Date;Currency Code;Amount;Remaining Amount",
                        CLIENT_NUMBER,
                        CLIENT_NAME,
                        DOCUMENT_KIND,
                        INVOICE_NUMBER,
                        ISSUE_DATE,
                        DUE_DATE,
                        CURRENCY,
                        TOTAL,
                        BALANCE),
                invoices(
                        "Customer ID;Customer full name;Transaction type;Num;Date;Due date;Amount;Open balance;Terms",
                        CLIENT_NUMBER,
                        CLIENT_NAME,
                        DOCUMENT_KIND,
                        INVOICE_NUMBER,
                        ISSUE_DATE,
                        DUE_DATE,
                        TOTAL,
                        BALANCE,
                        PAYMENT_TERMS_DAYS),
                invoices(
                        "Compte client;Raison sociale;Réf. facture;Date d'émission;Date d'échéance;Montant HT;Montant TVA;Montant total TTC;Montant restant dû;Date de règlement;Montant réglé;Réf. commande",
                        CLIENT_NUMBER,
                        CLIENT_NAME,
                        INVOICE_NUMBER,
                        ISSUE_DATE,
                        DUE_DATE,
                        null,
                        null,
                        TOTAL,
                        BALANCE,
                        PAID_DAY,
                        PAID_AMOUNT,
                        ORDER_REFERENCE),
                invoices(
                        "invoice_id,cust_number,name_customer,business_code,invoice_currency,total_open_amount,document_create_date,due_in_date,clear_date,isOpen",
                        INVOICE_NUMBER,
                        CLIENT_NUMBER,
                        CLIENT_NAME,
                        null,
                        CURRENCY,
                        TOTAL,
                        ISSUE_DATE,
                        DUE_DATE,
                        PAID_DAY,
                        null),
                arguments(
                        Kind.CLIENTS,
                        "Code;Nom;SIRET;N° TVA intracommunautaire;E-mail;Téléphone;Contact;Fonction;Langue;Adresse 1;Adresse 2;Code postal;Ville;Pays;Catégorie;Gestionnaire;Conditions de paiement",
                        List.of(
                                CLIENT_NUMBER,
                                CLIENT_NAME,
                                SIREN,
                                VAT_NUMBER,
                                EMAIL,
                                PHONE,
                                CONTACT_NAME,
                                CONTACT_ROLE,
                                LANGUAGE,
                                ADDRESS_LINE_1,
                                ADDRESS_LINE_2,
                                POSTCODE,
                                CITY,
                                COUNTRY,
                                SEGMENT,
                                COLLECTOR,
                                PAYMENT_TERMS_DAYS)),
                arguments(
                        Kind.CLIENTS,
                        "customer_id,company_name,vat_number,email,phone,contact_name,job_title,language,address_line_1,address_line_2,zip_code,city,country,segment,collector",
                        List.of(
                                CLIENT_NUMBER,
                                CLIENT_NAME,
                                VAT_NUMBER,
                                EMAIL,
                                PHONE,
                                CONTACT_NAME,
                                CONTACT_ROLE,
                                LANGUAGE,
                                ADDRESS_LINE_1,
                                ADDRESS_LINE_2,
                                POSTCODE,
                                CITY,
                                COUNTRY,
                                SEGMENT,
                                COLLECTOR)),
                arguments(
                        Kind.PAYMENTS,
                        "Client;N° facture;Date de paiement;Montant;Devise;Référence",
                        List.of(
                                CLIENT_NUMBER,
                                INVOICE_NUMBER,
                                PAYMENT_DATE,
                                PAYMENT_AMOUNT,
                                CURRENCY,
                                PAYMENT_REFERENCE)),
                arguments(
                        Kind.PAYMENTS,
                        "client_number,invoice_number,payment_date,payment_amount,currency,payment_reference",
                        List.of(
                                CLIENT_NUMBER,
                                INVOICE_NUMBER,
                                PAYMENT_DATE,
                                PAYMENT_AMOUNT,
                                CURRENCY,
                                PAYMENT_REFERENCE)));
    }

    private static Arguments invoices(String header, @Nullable Field... fields) {
        return arguments(Kind.INVOICES, header, Arrays.asList(fields));
    }

    @Test
    void aNameThatTheValuesContradictIsNotBelieved() {
        ColumnMapping mapping = mapping(Kind.INVOICES, """
                countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate
                391,A-1,4/6/2013,001,1/2/2013,2/1/2013,55.94,No,1/15/2013,Paper,13,0
                """);
        assertThat(mapping.columns().stream().map(ColumnGuess::field))
                .containsExactly(
                        null,
                        CLIENT_NUMBER,
                        null,
                        INVOICE_NUMBER,
                        ISSUE_DATE,
                        DUE_DATE,
                        TOTAL,
                        null,
                        PAID_DAY,
                        null,
                        null,
                        null);
        assertThat(mapping.columns().getFirst().why()).isEqualTo(ColumnGuess.Why.NOTHING);
    }

    @Test
    void twoColumnsNeverHoldTheSameFact() {
        ColumnMapping mapping = mapping(Kind.INVOICES, "Montant TTC;Total TTC;Total open amount;Montant\n");
        assertThat(mapping.columns().stream().map(ColumnGuess::field)).containsExactly(TOTAL, null, BALANCE, null);
    }

    @Test
    void valuesDecideWhereHeadersSayNothing() {
        ColumnMapping mapping = mapping(Kind.INVOICES, """
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
        assertThat(mapping(Kind.INVOICES, "N° facture;Date;Foo\n").missing())
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
        InvalidMapping e = catchThrowableOfType(
                InvalidMapping.class, () -> ColumnMapping.guess(Kind.INVOICES, profile("Montant;Nom\n"), told));
        assertThat(e.reason()).isEqualTo(reason);
        assertThat(e.name()).isEqualTo(name);
    }

    static Stream<Arguments> mappingsThatDoNotFitAreRefused() {
        return Stream.of(
                arguments(Map.of("Solde", "BALANCE"), InvalidMapping.Reason.UNKNOWN_HEADER, "Solde"),
                arguments(Map.of("Nom", "surname"), InvalidMapping.Reason.UNKNOWN_FIELD, "surname"),
                arguments(Map.of("Nom", "payment_date"), InvalidMapping.Reason.FIELD_NOT_OF_KIND, "payment_date"),
                arguments(Map.of("Nom", "TOTAL", "Montant", "TOTAL"), InvalidMapping.Reason.FIELD_TWICE, "TOTAL"));
    }

    private static ColumnMapping mapping(Kind kind, String text) {
        return ColumnMapping.guess(kind, profile(text));
    }

    private static FileProfile profile(String text) {
        return FileProfile.of(Files.csv(text));
    }
}

package io.quittance.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.profile.FileProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of files as people and programs write them; each stands before the field it must be taken for. */
class KnownHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"""
                N° client=CLIENT_NUMBER; Nom=CLIENT_NAME; Email=EMAIL; Langue=LANGUAGE; N° facture=INVOICE_NUMBER;
                Date facture=ISSUE_DATE; Date échéance=DUE_DATE; Devise=CURRENCY; Montant TTC=TOTAL; Reste dû=BALANCE""", """
                client_number=CLIENT_NUMBER; client_name=CLIENT_NAME; email=EMAIL; language=LANGUAGE;
                invoice_number=INVOICE_NUMBER; issue_date=ISSUE_DATE; due_date=DUE_DATE; currency=CURRENCY;
                total=TOTAL; balance=BALANCE""", """
                Code tiers=CLIENT_NUMBER; Intitulé=CLIENT_NAME; N° pièce=INVOICE_NUMBER; Date pièce=ISSUE_DATE;
                Échéance=DUE_DATE; Total TTC=TOTAL; Reste à régler=BALANCE; Délai de règlement=PAYMENT_TERMS_DAYS""", """
                CT_Num=CLIENT_NUMBER; CT_Intitule=CLIENT_NAME; CT_EMail=EMAIL; DO_Piece=INVOICE_NUMBER;
                DO_Date=ISSUE_DATE; EC_Echeance=DUE_DATE; DO_TotalTTC=TOTAL; DO_Ref=ORDER_REFERENCE""", """
                KUNNR=CLIENT_NUMBER; NAME1=CLIENT_NAME; LAND1=COUNTRY; BELNR=INVOICE_NUMBER; BLDAT=ISSUE_DATE;
                ZFBDT=DUE_DATE; WAERS=CURRENCY; WRBTR=TOTAL; AUGDT=PAID_DAY""", """
                Customer No.=CLIENT_NUMBER; Customer Name=CLIENT_NAME; Document Type=DOCUMENT_KIND;
                Document No.=INVOICE_NUMBER; Posting Date=ISSUE_DATE; Due Date=DUE_DATE; Currency Code=CURRENCY;
                Amount=TOTAL; Remaining Amount=BALANCE""", """
                Customer ID=CLIENT_NUMBER; Customer full name=CLIENT_NAME; Transaction type=DOCUMENT_KIND;
                Num=INVOICE_NUMBER; Date=ISSUE_DATE; Due date=DUE_DATE; Amount=TOTAL; Open balance=BALANCE;
                Terms=PAYMENT_TERMS_DAYS""", """
                client_number=CLIENT_NUMBER; invoice_number=INVOICE_NUMBER; issue_date=ISSUE_DATE; due_date=DUE_DATE;
                balance_due=BALANCE; last_payment_date=; Date du dernier règlement=; Expected payment date=;
                Next payment date=""", """
                Compte client=CLIENT_NUMBER; Raison sociale=CLIENT_NAME; Réf. facture=INVOICE_NUMBER;
                Date d'émission=ISSUE_DATE; Date d'échéance=DUE_DATE; Montant HT=; Montant TVA=;
                Montant total TTC=TOTAL; Montant restant dû=BALANCE; Date de règlement=PAID_DAY;
                Montant réglé=PAID_AMOUNT; Réf. commande=ORDER_REFERENCE""", """
                invoice_id=INVOICE_NUMBER; cust_number=CLIENT_NUMBER; name_customer=CLIENT_NAME; business_code=;
                invoice_currency=CURRENCY; total_open_amount=TOTAL; document_create_date=ISSUE_DATE;
                due_in_date=DUE_DATE; clear_date=PAID_DAY; isOpen=""", """
                countryCode=COUNTRY; customerID=CLIENT_NUMBER; PaperlessDate=; invoiceNumber=INVOICE_NUMBER;
                InvoiceDate=ISSUE_DATE; DueDate=DUE_DATE; InvoiceAmount=TOTAL; Disputed=; SettledDate=PAID_DAY;
                PaperlessBill=; DaysToSettle=; DaysLate="""})
    void invoices(String columns) {
        check(Kind.INVOICES, columns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                Code=CLIENT_NUMBER; Nom=CLIENT_NAME; SIRET=SIREN; N° TVA intracommunautaire=VAT_NUMBER; E-mail=EMAIL;
                Téléphone=PHONE; Contact=CONTACT_NAME; Fonction=CONTACT_ROLE; Langue=LANGUAGE;
                Adresse 1=ADDRESS_LINE_1; Adresse 2=ADDRESS_LINE_2; Code postal=POSTCODE; Ville=CITY; Pays=COUNTRY;
                Catégorie=SEGMENT; Gestionnaire=COLLECTOR; Conditions de paiement=PAYMENT_TERMS_DAYS""", """
                customer_id=CLIENT_NUMBER; company_name=CLIENT_NAME; vat_number=VAT_NUMBER; email=EMAIL; phone=PHONE;
                contact_name=CONTACT_NAME; job_title=CONTACT_ROLE; language=LANGUAGE; address_line_1=ADDRESS_LINE_1;
                address_line_2=ADDRESS_LINE_2; zip_code=POSTCODE; city=CITY; country=COUNTRY; segment=SEGMENT;
                collector=COLLECTOR"""})
    void clients(String columns) {
        check(Kind.CLIENTS, columns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                Client=CLIENT_NUMBER; N° facture=INVOICE_NUMBER; Date de paiement=PAYMENT_DATE; Montant=PAYMENT_AMOUNT;
                Devise=CURRENCY; Référence=PAYMENT_REFERENCE""", """
                client_number=CLIENT_NUMBER; invoice_number=INVOICE_NUMBER; payment_date=PAYMENT_DATE;
                payment_amount=PAYMENT_AMOUNT; currency=CURRENCY; payment_reference=PAYMENT_REFERENCE"""})
    void payments(String columns) {
        check(Kind.PAYMENTS, columns);
    }

    private static void check(Kind kind, String columns) {
        List<String> headers = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String column : columns.replace("\n", " ").split(";", -1)) {
            int sign = column.indexOf('=');
            headers.add(column.substring(0, sign).strip());
            expected.add(headers.getLast() + "=" + column.substring(sign + 1).strip());
        }
        ColumnMapping mapping = ColumnMapping.guess(kind, FileProfile.of(Files.csv(String.join(";", headers) + "\n")));
        assertThat(mapping.columns().stream()
                        .map(column -> column.header() + "=" + (column.field() == null ? "" : column.field()))
                        .toList())
                .isEqualTo(expected);
        assertThat(mapping.missing()).isEmpty();
    }
}

package io.quittance.intake.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quittance.statement.content.Statement;
import io.quittance.statement.content.StatementLine;
import java.util.List;

/** Tables as the websites of banks export them, of made-up people. */
final class Tables {

    static final String IBAN = "FR7630006000011234567890189";

    /** A French bank with debit and credit apart, and lines above the names. */
    static final String FRENCH = """
            Téléchargement du 04/11/2026;

            M. ACME SARL
            Compte courant n° 12345678901;
            Solde au 03/11/2026;1 384,56 €
            Liste des opérations du compte entre le 01/11/2026 et le 03/11/2026;

            Date;Libellé;Débit euros;Crédit euros;
            03/11/2026;"VIREMENT EN VOTRE FAVEUR
            LUNE SARL ""PARIS""
            FACTURE F-1";;1 234,56;
            02/11/2026;FRAIS DE TENUE;-12,00;;
            02/11/2026;PRLV ASSUR;8,50;;
            01/11/2026;VIR MARS SA F-2;;50,00;
            ;Total;20,50;1 284,56;
            """;

    /** The latest first, with what stood on the account. */
    static final String SIGNED = """
            Date opération,Date valeur,Libellé,Montant,Solde
            03/11/2026,04/11/2026,VIR LUNE,"1 234,56","1 384,56"
            03/11/2026,03/11/2026,FRAIS,"-12,00","150,00"
            02/11/2026,02/11/2026,VIR MARS,"62,00","162,00"
            """;

    static final String GERMAN = """
            "Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Kundenreferenz (End-to-End)";\
            "Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"BIC (SWIFT-Code)";"Betrag";"Waehrung";"Info"
            "DE89370400440532013000";"03.11.26";"03.11.26";"GUTSCHR. UEBERWEISUNG";"Rechnung F-1";"NOTPROVIDED";\
            "Mond GmbH";"DE02120300000000202051";"BYLADEM1001";"1.234,56";"EUR";"Umsatz gebucht"
            "DE89370400440532013000";"04.11.26";"04.11.26";"LASTSCHRIFT";"Miete";"E-7";"Haus AG";\
            "DE02120300000000202051";"BYLADEM1001";"-800,00";"EUR";"Umsatz vorgemerkt"
            """;

    static final String ENGLISH = """
            Type,Started Date,Completed Date,Description,Amount,Currency,State,Balance,Reference
            TRANSFER,2026-11-01 09:00:01,2026-11-01 09:00:02,Moon Ltd,1234.56,GBP,COMPLETED,2234.56,R-1
            CARD,2026-11-02 10:00:00,2026-11-02 10:00:00,Paper,-34.50,GBP,COMPLETED,2200.06,R-2
            CARD,2026-11-03 10:00:00,,Ink,-10.00,GBP,PENDING,,R-3
            """;

    /** Amounts without sign, and a column that says which way they went. */
    static final String DIRECTED = """
            Numéro de compte\tDate comptable\tSens\tMontant de l'opération\tDevise\tNom de la contrepartie\tIBAN contrepartie\tRéférence
            ="FR7630006000011234567890189"\t2026-11-03\tC\t1234,56\tEUR\tLune SARL\tFR76 1027 8060 6100 0205 0450 140\tB-1
            ="FR7630006000011234567890189"\t2026-11-03\tD\t12,00\tEUR\t\t\tB-2
            ="FR7612345678901234567890123"\t2026-11-03\tCrédit\t5,00\tEUR\t\t\tB-3
            """;

    private Tables() {}

    /** As guessed, of one account. */
    static BankTable table(byte[] file) {
        return TableFaults.open(file)
                .map(opening -> TableFaults.explaining(() -> opening.as(TableChoice.NONE.of(IBAN))))
                .orElseThrow()
                .usuallyIn("EUR");
    }

    static List<Statement> statements(String file) {
        return statements(file.getBytes(UTF_8));
    }

    static List<Statement> statements(byte[] file) {
        BankTable table = table(file);
        return TableFaults.explaining(() -> TableStatements.of(file, table));
    }

    /** Day, amount, payer and text. */
    static List<String> lines(Statement statement) {
        return statement.lines().stream().map(Tables::line).toList();
    }

    private static String line(StatementLine line) {
        String payer = line.counterparty().name() == null
                ? ""
                : " " + line.counterparty().name();
        return line.bookedOn() + " " + line.amount() + payer + " " + String.join(" / ", line.text());
    }
}

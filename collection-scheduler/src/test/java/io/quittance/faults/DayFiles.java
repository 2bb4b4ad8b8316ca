package io.quittance.faults;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a day brings: the invoices of the books, and the payments of some that were brought three days before. */
final class DayFiles {

    static final int INVOICES = 80;
    static final int PAYMENTS = 13;
    static final String IBAN = "FR7630006000011234567890189";

    private static final int CLIENTS = 300;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final LocalDate day;

    DayFiles(LocalDate day) {
        this.day = day;
    }

    String invoices() {
        StringBuilder file = new StringBuilder(
                "N° client;Nom;Email;Langue;N° facture;Date facture;Date échéance;Devise;Montant TTC;Reste dû\n");
        for (int i = 0; i < INVOICES; i++) {
            int client = Math.floorMod(day.toEpochDay() * 37 + i * 11L, CLIENTS);
            LocalDate due = day.minusDays(5 + i % 25);
            file.append("C%03d;Client %03d;compta@c%03d.example;%s;%s;%s;%s;EUR;%s;%s%n"
                    .formatted(
                            client,
                            client,
                            client,
                            client % 3 == 0 ? "en" : "fr",
                            number(day, i),
                            due.minusDays(30),
                            due,
                            amount(i),
                            amount(i)));
        }
        return file.toString();
    }

    /** In MT940, one payment an invoice. */
    String statement() {
        LocalDate brought = day.minusDays(3);
        BigDecimal sum = IntStream.range(0, PAYMENTS)
                .mapToObj(i -> new BigDecimal(amount(i * 3)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        StringBuilder file = new StringBuilder(":20:%s\n:25:%s\n:28C:%05d/001\n:60F:C%sEUR0,00\n"
                .formatted(SHORT.format(day), IBAN, day.toEpochDay() % 100_000, SHORT.format(day.minusDays(1))));
        for (int i = 0; i < PAYMENTS; i++) {
            file.append(":61:%sC%sNTRFNONREF//%s-%d\n:86:REGLEMENT FACTURE %s\n"
                    .formatted(
                            SHORT.format(day),
                            amount(i * 3).replace('.', ','),
                            SHORT.format(day),
                            i,
                            number(brought, i * 3)));
        }
        return file.append(":62F:C%sEUR%s\n-\n"
                        .formatted(SHORT.format(day), sum.toPlainString().replace('.', ',')))
                .toString();
    }

    private static String number(LocalDate brought, int i) {
        return "F%s-%02d".formatted(SHORT.format(brought), i);
    }

    private static String amount(int i) {
        return "%d.%02d".formatted(100 + i * 17, i);
    }
}

package io.quittance.benchmarks.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A file of invoices as accounting software exports it, always the same for the same number of rows: one in ten is partly paid. */
final class InvoiceFile {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 2);
    private static final int OF_CLIENT = 20;

    private InvoiceFile() {}

    /** Writes it; a client has twenty invoices, which stand far apart. */
    static void write(Path file, int rows) throws IOException {
        int clients = Math.max(1, rows / OF_CLIENT);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "Client number,Client name,Email,Postcode,City,Invoice number,Issue date,Due date,Currency,Total,Balance\n");
            for (int row = 0; row < rows; row++) {
                out.write(row(row, row % clients));
            }
        }
    }

    private static String row(int row, int client) {
        LocalDate issued = FIRST.plusDays(row % 150);
        long cents = 1_000 + (row * 7_919L) % 900_000;
        long left = row % 10 == 0 ? cents - cents / 4 : cents;
        return "C%06d,Client %d,compta%d@client.example,%05d,Town %d,F2026-%07d,%s,%s,EUR,%d.%02d,%d.%02d%n"
                .formatted(
                        client,
                        client,
                        client,
                        1_000 + client % 90_000,
                        client % 500,
                        row,
                        issued,
                        issued.plusDays(30),
                        cents / 100,
                        cents % 100,
                        left / 100,
                        left % 100);
    }
}

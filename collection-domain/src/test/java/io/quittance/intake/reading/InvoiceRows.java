package io.quittance.intake.reading;

import io.quittance.intake.reading.cells.Formats;
import io.quittance.intake.reading.cells.ReadRow;
import io.quittance.intake.reading.cells.RowReader;
import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.profile.FileProfile;
import io.quittance.intake.reading.rows.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One good row of an invoice file, to be spoiled cell by cell. */
final class InvoiceRows {

    static final String HEADER =
            "client_number\tclient_name\tinvoice_number\tissue_date\tdue_date\tcurrency\ttotal\temail\tlanguage\tcountry\tsiren\tvat_number\tdocument type\tpayment terms\n";
    static final List<String> GOOD = List.of(
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

    static final ColumnMapping MAPPING =
            ColumnMapping.guess(Kind.INVOICES, FileProfile.of(Files.csv(HEADER + String.join("\t", GOOD) + "\n")));

    private InvoiceRows() {}

    static RowReader reader() {
        return new RowReader(MAPPING, new Formats(Map.of(), Map.of()));
    }

    static ReadRow read(Field field, String text) {
        return read(field, text, new Formats(Map.of(), Map.of()));
    }

    static ReadRow read(Field field, String text, Formats formats) {
        List<String> cells = new ArrayList<>(GOOD);
        cells.set(MAPPING.positions().getOrDefault(field, -1), text);
        return new RowReader(MAPPING, formats).read(new RawRow(2, cells));
    }
}

package io.quittance.intake.agency;

import io.quittance.intake.reading.file.TabularFile;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.intake.reading.values.CellText;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.DecimalMark;
import io.quittance.intake.reading.values.PlainLetters;
import io.quittance.intake.reading.values.WrittenAmount;
import io.quittance.intake.reading.values.WrittenDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an agency's CSV or XLSX file by the names of its columns, in French and in English. */
final class AgencySheet {

    private static final Set<String> PLACEMENT = Set.of(
            "placement", "dossier", "n dossier", "numero de dossier", "file", "votre reference", "your reference");
    private static final Set<String> DAY =
            Set.of("date", "on", "day", "jour", "le", "date evenement", "date de reglement");
    private static final Set<String> COLLECTED =
            Set.of("collected", "amount", "encaisse", "montant", "montant encaisse", "encaissement");
    private static final Set<String> FEE = Set.of("fee", "honoraires", "commission", "frais", "honoraires retenus");
    private static final Set<String> REFERENCE =
            Set.of("reference", "ref", "remittance", "reversement", "n reversement", "reference reversement");
    private static final Set<String> TEXT =
            Set.of("text", "stage", "news", "note", "etape", "commentaire", "comment", "situation", "nouvelle");

    private final List<String> names;

    private AgencySheet(List<String> names) {
        this.names = names;
    }

    /**
     * Its rows in the order of the file; days written in numbers are day, month, year.
     *
     * @throws UnreadableAgencyFileException when it is no table, or the placement or the day has no column
     */
    static List<AgencyRow> read(byte[] bytes) {
        try {
            TabularFile file = TabularFile.open(SourceFile.of(bytes));
            AgencySheet sheet = new AgencySheet(
                    file.header().names().stream().map(PlainLetters::of).toList());
            if (sheet.at(PLACEMENT) < 0 || sheet.at(DAY) < 0) {
                throw new UnreadableAgencyFileException("expected columns for the placement and the date");
            }
            List<AgencyRow> rows = new ArrayList<>();
            file.forEach(row -> rows.add(sheet.row(row)));
            return rows;
        } catch (UnreadableFile noTable) {
            throw new UnreadableAgencyFileException("it is no table");
        }
    }

    private int at(Set<String> known) {
        for (int column = 0; column < names.size(); column++) {
            if (known.contains(names.get(column))) {
                return column;
            }
        }
        return -1;
    }

    private String cell(RawRow row, Set<String> known) {
        int column = at(known);
        return column < 0 ? "" : CellText.clean(row.cell(column));
    }

    private AgencyRow row(RawRow raw) {
        String collected = cell(raw, COLLECTED);
        String fee = cell(raw, FEE);
        Optional<BigDecimal> came = amount(collected);
        Optional<BigDecimal> kept = amount(fee);
        LocalDate on = day(cell(raw, DAY));
        String text = cell(raw, TEXT);
        String reference = cell(raw, REFERENCE);
        boolean money = !collected.isEmpty();
        AgencyFault fault = null;
        if (on == null) {
            fault = AgencyFault.NO_DAY;
        } else if ((money && came.isEmpty()) || (!fee.isEmpty() && kept.isEmpty())) {
            fault = AgencyFault.NO_AMOUNT;
        } else if (money && reference.isEmpty()) {
            fault = AgencyFault.NO_REFERENCE;
        } else if (!money && text.isEmpty()) {
            fault = AgencyFault.NOTHING_TOLD;
        }
        return new AgencyRow(
                raw.line(),
                cell(raw, PLACEMENT),
                on,
                came.orElse(null),
                kept.orElse(BigDecimal.ZERO),
                reference,
                text,
                fault);
    }

    private static @Nullable LocalDate day(String text) {
        WrittenDate written = WrittenDate.parse(text);
        return written == null ? null : written.in(DateOrder.DAY_MONTH_YEAR);
    }

    /** Positive or zero, to the cent; empty too where a comma and a point would give two different amounts. */
    private static Optional<BigDecimal> amount(String text) {
        WrittenAmount written = WrittenAmount.parse(text);
        if (written == null) {
            return Optional.empty();
        }
        BigDecimal comma = written.in(DecimalMark.COMMA);
        BigDecimal point = written.in(DecimalMark.POINT);
        BigDecimal one = comma == null ? point : comma;
        boolean twoWays = comma != null && point != null && comma.compareTo(point) != 0;
        return Optional.ofNullable(one)
                .filter(value -> !twoWays && value.signum() >= 0)
                .filter(value -> value.stripTrailingZeros().scale() <= 2 && value.precision() - value.scale() <= 13);
    }
}

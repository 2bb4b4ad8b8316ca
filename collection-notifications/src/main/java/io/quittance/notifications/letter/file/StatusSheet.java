package io.quittance.notifications.letter.file;

import io.quittance.intake.reading.file.TabularFile;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.WrittenDate;
import io.quittance.notifications.letter.life.LetterNews;
import io.quittance.notifications.letter.life.LetterState;
import io.quittance.notifications.letter.life.ReturnReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a CSV or XLSX file that tells what became of letters, whoever wrote it. */
final class StatusSheet {

    private StatusSheet() {}

    /**
     * Its rows in the order of the file; days written in numbers are day, month, year.
     *
     * @throws UnreadableStatusesException when it is no table, or a column is missing
     */
    static List<StatusRow> read(byte[] bytes) {
        try {
            TabularFile file = TabularFile.open(SourceFile.of(bytes));
            StatusColumns columns = StatusColumns.of(file.header());
            List<StatusRow> rows = new ArrayList<>();
            file.forEach(row -> rows.add(row(row, columns)));
            return rows;
        } catch (UnreadableFile noTable) {
            throw new UnreadableStatusesException(noTable);
        }
    }

    /**
     * @throws UnreadableStatusesException when it is no table, or a column is missing
     */
    static void requireReadable(byte[] bytes) {
        try {
            StatusColumns.requireAll(TabularFile.open(SourceFile.of(bytes)).header());
        } catch (UnreadableFile noTable) {
            throw new UnreadableStatusesException(noTable);
        }
    }

    private static StatusRow row(RawRow raw, StatusColumns columns) {
        String ours = StatusColumns.cell(raw, columns.letter());
        String posts = StatusColumns.cell(raw, columns.number());
        String letter = ours.isEmpty() ? posts : ours;
        String number = ours.isEmpty() || posts.isEmpty() ? null : posts;
        String said = StatusColumns.cell(raw, columns.state());
        String day = StatusColumns.cell(raw, columns.day());
        String note = StatusColumns.cell(raw, columns.note());
        Optional<StatusWords.Status> status = StatusWords.read(said);
        LocalDate on = day(day);
        if (letter.isEmpty()) {
            return new StatusRow(raw.line(), letter, number, said, day, null, RowFault.NO_LETTER);
        }
        if (status.isEmpty()) {
            return new StatusRow(raw.line(), letter, number, said, day, null, RowFault.UNKNOWN_STATE);
        }
        if (on == null) {
            return new StatusRow(raw.line(), letter, number, said, day, null, RowFault.NO_DAY);
        }
        LetterNews news = new LetterNews(status.get().state(), reason(status.get(), note), on, number, note, null);
        return new StatusRow(raw.line(), letter, number, said, day, news, null);
    }

    /** Why a letter came back may stand in a column of its own. */
    private static @Nullable ReturnReason reason(StatusWords.Status status, String note) {
        if (status.state() != LetterState.RETURNED) {
            return null;
        }
        boolean isToldApart = StatusWords.read(note)
                .filter(also -> also.reason() == ReturnReason.NOT_AT_ADDRESS)
                .isPresent();
        return isToldApart ? ReturnReason.NOT_AT_ADDRESS : status.reason();
    }

    private static @Nullable LocalDate day(String text) {
        WrittenDate written = WrittenDate.parse(text);
        return written == null ? null : written.in(DateOrder.DAY_MONTH_YEAR);
    }
}

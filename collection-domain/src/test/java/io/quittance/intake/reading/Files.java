package io.quittance.intake.reading;

import io.quittance.intake.reading.file.TabularFile;
import io.quittance.intake.reading.rows.Dialect;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.rows.SourceFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small files made by the tests themselves. */
final class Files {

    private Files() {}

    static TabularFile csv(String text) {
        return csv(text, StandardCharsets.UTF_8);
    }

    static TabularFile csv(String text, Charset charset) {
        return open(text.getBytes(charset));
    }

    static TabularFile open(byte[] content) {
        return TabularFile.open(SourceFile.of(content));
    }

    static TabularFile open(byte[] content, Dialect dialect) {
        return TabularFile.open(SourceFile.of(content), dialect);
    }

    /** One column of values below the header "Value"; a second column keeps every row at two cells. */
    static TabularFile column(String... values) {
        StringBuilder text = new StringBuilder("Value\tOther\n");
        for (String value : values) {
            text.append(value).append("\tx\n");
        }
        return csv(text.toString());
    }

    static List<RawRow> rows(TabularFile file) {
        List<RawRow> rows = new ArrayList<>();
        file.forEach(rows::add);
        return rows;
    }

    static List<List<String>> cells(TabularFile file) {
        return rows(file).stream().map(RawRow::cells).toList();
    }
}

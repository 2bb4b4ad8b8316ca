package io.quittance.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quittance.intake.reading.cells.Formats;
import io.quittance.intake.reading.cells.ReadRow;
import io.quittance.intake.reading.cells.RowReader;
import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.file.TabularFile;
import io.quittance.intake.reading.profile.FileProfile;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.intake.reading.values.DateOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that nobody wrote for these tests; skipped where the folder is not there. */
class RealFilesTest {

    private static @Nullable Path folder;

    @BeforeAll
    static void find() {
        folder = Stream.of(System.getProperty("quittance.shared-data"), "../shared/data", "../../shared/data")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        if (folder == null) {
            System.out.println("RealFilesTest skipped: no ../shared/data and no -Dquittance.shared-data");
        }
        assumeTrue(folder != null, "no folder of real files");
    }

    @ParameterizedTest
    @CsvSource({
        "ar/open-at-2019-11-01.csv, 1965, YEAR_MONTH_DAY",
        "ar/closed-before-2019-11-01.csv, 28418, YEAR_MONTH_DAY",
        "ar/ibm-accounts-receivable.csv, 2466, MONTH_DAY_YEAR",
    })
    void receivablesNeedNoMapping(String name, long rows, DateOrder order) {
        TabularFile file = TabularFile.open(SourceFile.of(Path.of(String.valueOf(folder), name)));
        FileProfile profile = FileProfile.of(file);
        ColumnMapping mapping = ColumnMapping.guess(Kind.INVOICES, profile);
        Formats formats = Formats.guess(mapping, profile);
        Map<String, Long> problems = new TreeMap<>();
        RowReader reader = new RowReader(mapping, formats);
        long[] rejected = {0};
        file.forEach(raw -> {
            ReadRow row = reader.read(raw);
            rejected[0] += row.rejected() ? 1 : 0;
            row.problems().forEach(problem -> problems.merge(problem.code() + " " + problem.column(), 1L, Long::sum));
        });
        System.out.println(name + ": " + profile.rows() + " rows, " + profile.raggedRows() + " ragged, " + rejected[0]
                + " rejected " + problems + ", " + formats + ", " + mapping.positions());
        assertThat(profile.rows()).isEqualTo(rows);
        assertThat(mapping.missing()).isEmpty();
        assertThat(formats.dates().get(Field.DUE_DATE)).isEqualTo(order);
        assertThat(mapping.has(Field.PAID_DAY)).isTrue();
        assertThat(mapping.has(Field.TOTAL)).isTrue();
    }

    @Test
    void everyHostileFileIsReadOrRefusedWithAReason() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(String.valueOf(folder), "hostile"))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (Path path : files) {
            System.out.println(path.getFileName() + ": " + outcome(path));
        }
    }

    private static String outcome(Path path) {
        try {
            TabularFile file = TabularFile.open(SourceFile.of(path));
            FileProfile profile = FileProfile.of(file);
            return profile.rows() + " rows, " + profile.raggedRows() + " ragged, "
                    + file.header().width() + " columns, " + file.dialect();
        } catch (UnreadableFile e) {
            assertThat(e.expected()).isNotBlank();
            return String.valueOf(e.getMessage());
        }
    }
}

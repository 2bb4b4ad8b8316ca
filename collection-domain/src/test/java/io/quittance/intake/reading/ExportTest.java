package io.quittance.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.intake.reading.export.RejectedRowsFile;
import io.quittance.intake.reading.export.SafeCsvWriter;
import io.quittance.intake.reading.file.TabularFile;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.values.CellText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "-A1",
                "@SUM(1)",
                " =1",
                "＝1",
                "+33 1 23 45 67 89",
                "=HYPERLINK(\"x\";\"y\")",
                "-",
                "--1",
                "-1-2"
            })
    void formulasBecomeText(String cell) throws IOException {
        assertThat(Files.cells(Files.open(written(cell))).getFirst().getFirst()).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-12.50",
                "-1 234,56 €",
                "-1\u202F234,56",
                "-5%",
                "-12 EUR",
                "a=b",
                "",
                "it's",
                "x;y",
                "\"q\""
            })
    void plainCellsStayAsTheyAre(String cell) throws IOException {
        assertThat(Files.cells(Files.open(written(cell))).getFirst().getFirst()).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACME,=1+1", "ACME;@SUM(1)", "a\t=1", "a\n+1", "x, -1+1", "\t=1", "\r=1"})
    void whatAnotherSeparatorWouldPartRunsNothing(String cell) throws IOException {
        String text = new String(written(cell), StandardCharsets.UTF_8);

        assertThat(text.lines().skip(1).collect(Collectors.joining("\n")))
                .startsWith("\"")
                .doesNotContainPattern("[,;\\t\\n]\\s*[=+@-]");
    }

    @Test
    void theSeparatorIsThatOfTheReader() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SafeCsvWriter csv = new SafeCsvWriter(bytes, Locale.UK)) {
            csv.row("a", "", "b");
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"a\",,\"b\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 1 23", "-x", "@a", "-12,50", "plain", "ACME,=1+1", "a; -b", "l'a"})
    void whatWasMadeTextReadsAsItWas(String cell) throws IOException {
        String back = Files.cells(Files.open(written(cell))).getFirst().getFirst();
        assertThat(CellText.clean(back)).isEqualTo(cell);
    }

    @Test
    void rejectedRowsComeBackAsAFileThatCanBeLoadedAgain() throws IOException {
        TabularFile file = Files.csv("Nom;Montant\n=x;12,5\nb;c;d;e\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RejectedRowsFile rejected = new RejectedRowsFile(bytes, file.header(), "Ligne", "Motifs", Locale.FRENCH)) {
            file.forEach(row -> rejected.add(row, List.of("Montant : « 12,5 »", "Nom : vide")));
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF\"Ligne\";\"Motifs\";\"Nom\";\"Montant\"\r\n");
        assertThat(Files.rows(Files.open(bytes.toByteArray())))
                .containsExactly(
                        new RawRow(2, List.of("2", "Montant : « 12,5 » | Nom : vide", "'=x", "12,5")),
                        new RawRow(3, List.of("3", "Montant : « 12,5 » | Nom : vide", "b", "c", "d", "e")));
    }

    private static byte[] written(String cell) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SafeCsvWriter csv = new SafeCsvWriter(bytes)) {
            csv.row("Cell", "Other");
            csv.row(cell, "x");
        }
        return bytes.toByteArray();
    }
}

package io.quittance.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quittance.intake.reading.file.RowCursor;
import io.quittance.intake.reading.file.TabularFile;
import io.quittance.intake.reading.rows.Dialect;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.intake.reading.rows.UnreadableFile.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final String FRENCH =
            "N° client;Nom;Échéance\n7;Société Générale d'Été;25/12/2019\n8;Cœur;01/01/2020\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false, UTF-8",
        "UTF-8, true, UTF-8",
        "UTF-16LE, false, UTF-16LE",
        "UTF-16LE, true, UTF-16LE",
        "UTF-16BE, false, UTF-16BE",
        "UTF-16BE, true, UTF-16BE",
        "windows-1252, false, windows-1252",
        "ISO-8859-15, false, ISO-8859-15",
    })
    void charsets(String written, boolean mark, String guessed) {
        String text = (mark ? "\uFEFF" : "") + FRENCH;
        TabularFile file = Files.csv(text, Charset.forName(written));
        assertThat(file.dialect().charset().name()).isEqualTo(guessed);
        assertThat(file.header().names()).containsExactly("N° client", "Nom", "Échéance");
        assertThat(Files.cells(file))
                .containsExactly(
                        List.of("7", "Société Générale d'Été", "25/12/2019"), List.of("8", "Cœur", "01/01/2020"));
    }

    @ParameterizedTest
    @CsvSource({
        "12 € dû, windows-1252, windows-1252",
        "12 € dû, ISO-8859-15, ISO-8859-15",
        "Été à Noël, ISO-8859-1, windows-1252", // the same bytes mean the same there
        "Échéance à l'été, IBM850, IBM850",
        "FACTURE N° 12, IBM850, IBM850",
        "plain, US-ASCII, UTF-8",
    })
    void singleByteCharsets(String text, String written, String guessed) {
        TabularFile file = Files.csv("a;b\n" + text + ";1\n", Charset.forName(written));
        assertThat(file.dialect().charset().name()).isEqualTo(guessed);
        assertThat(Files.rows(file).getFirst().cell(0)).isEqualTo(text);
    }

    @Test
    void charsetIsToldByTheLastByteToo() {
        String ascii = "name;city\n" + "plain;plain\n".repeat(20_000);
        assertThat(Files.csv(ascii + "Zoé;Orléans\n", StandardCharsets.ISO_8859_1)
                        .dialect()
                        .charset()
                        .name())
                .isEqualTo("windows-1252");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void separators(String separator) {
        String text = "number;name;amount;note\n1;\"a;b\";12,50;x, y\n2;c;1 234,00;\n".replace(";", separator);
        if (separator.equals(",")) {
            text = "number,name,amount,note\n1,\"a,b\",\"12,50\",\"x, y\"\n2,c,\"1 234,00\",\n";
        }
        TabularFile file = Files.csv(text);
        assertThat(file.dialect().separator()).isEqualTo(separator.charAt(0));
        assertThat(Files.cells(file))
                .containsExactly(
                        List.of("1", "a" + separator + "b", "12,50", "x, y"), List.of("2", "c", "1 234,00", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEnds(String end) {
        List<RawRow> rows = Files.rows(Files.csv("a;b" + end + "1;\"x" + end + "y\"" + end + end + "2;z" + end));
        assertThat(rows).extracting(RawRow::line).containsExactly(2L, 5L);
        assertThat(rows.getFirst().cell(1)).isEqualTo("x" + end + "y");
    }

    @ParameterizedTest
    @MethodSource
    void quoting(String text, char quote, List<String> firstRow) {
        TabularFile file = Files.csv(text);
        assertThat(file.dialect().quote()).isEqualTo(quote);
        assertThat(Files.cells(file).getFirst()).isEqualTo(firstRow);
    }

    static Stream<Arguments> quoting() {
        return Stream.of(
                arguments("a;b\n\"x \"\"y\"\"\";2\n", '"', List.of("x \"y\"", "2")),
                arguments("'a','b'\n'it''s, so','2'\n", '\'', List.of("it's, so", "2")),
                arguments("a,b\nBJ'S,O'Neil\n", '"', List.of("BJ'S", "O'Neil")),
                arguments("a;b\n'tis;2\n", '"', List.of("'tis", "2")),
                arguments("a, b\n\"x\", \"y\"\n", '"', List.of("x", "y")),
                arguments("a;b\nscreen 12\";2\n", '"', List.of("screen 12\"", "2")));
    }

    @Test
    void separatorHintIsObeyedAndNotARow() {
        TabularFile file = Files.csv("sep=|\na|b;c\n1;2|3;4\n");
        assertThat(file.dialect().separator()).isEqualTo('|');
        assertThat(file.header().names()).containsExactly("a", "b;c");
        assertThat(file.header().line()).isEqualTo(2);
        assertThat(Files.cells(file)).containsExactly(List.of("1;2", "3;4"));
    }

    @Test
    void titlesAndBlankLinesAboveTheHeaderAreLeftOut() {
        TabularFile file = Files.csv(
                "\nBalance âgée;;;;\nau 31/12/2019;;;;\n;;;;\nClient;Nom;Facture;Date;Montant\n1;A;F1;01/02/2019;12,00\n2;B;F2;;\n");
        assertThat(file.dialect().headerLine()).isEqualTo(5);
        assertThat(file.header().names()).containsExactly("Client", "Nom", "Facture", "Date", "Montant");
        assertThat(Files.rows(file)).extracting(RawRow::line).containsExactly(6L, 7L);
    }

    @Test
    void headersAreNamedAndUnique() {
        assertThat(Files.csv("Nom; Nom ;;Nom\n1;2;3;4\n").header().names())
                .containsExactly("Nom", "Nom (2)", "#3", "Nom (3)");
    }

    @Test
    void raggedRowsStayAsTheyAre() {
        assertThat(Files.cells(Files.csv("a;b;c\n1;2;3\n1\n1;2;3;4\n")))
                .containsExactly(List.of("1", "2", "3"), List.of("1"), List.of("1", "2", "3", "4"));
    }

    @Test
    void aDialectCanBeCorrected() {
        byte[] content = "a;b\n\"1;2\n".getBytes(StandardCharsets.UTF_8);
        Dialect plainQuotes = Dialect.csv(StandardCharsets.UTF_8, ';', Dialect.NO_QUOTE, 1);
        assertThat(Files.cells(Files.open(content, plainQuotes))).containsExactly(List.of("\"1", "2"));
    }

    @Test
    void aFileOfOneColumnAndAHeaderWithoutRowsAreFiles() {
        assertThat(Files.cells(Files.csv("email\na@b.fr\n"))).containsExactly(List.of("a@b.fr"));
        assertThat(Files.rows(Files.csv("a;b;c\n"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void brokenFilesSayWhyAndWhere(byte[] content, Reason reason, long line) {
        UnreadableFile e = catchThrowableOfType(UnreadableFile.class, () -> Files.rows(Files.open(content)));
        assertThat(e).isNotNull();
        assertThat(e.reason()).isEqualTo(reason);
        assertThat(e.line()).isEqualTo(line);
        assertThat(e.expected()).isNotBlank();
    }

    static Stream<Arguments> brokenFilesSayWhyAndWhere() {
        String rows = "a;b\n" + "1;2\n".repeat(50_000);
        byte[] picture = new byte[5_000];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i * 31 % 251);
        }
        return Stream.of(
                arguments(utf8(""), Reason.EMPTY, 0),
                arguments(utf8("\uFEFF"), Reason.EMPTY, 0),
                arguments(utf8(" \r\n\n;;\n"), Reason.EMPTY, 0),
                arguments(picture, Reason.BINARY, 0),
                arguments(utf8("%PDF-1.7\nxref\n"), Reason.BINARY, 0),
                arguments(utf8("\n<html><table><tr><td>1"), Reason.MARKUP, 0),
                arguments(utf8("<?xml version=\"1.0\"?><Workbook/>"), Reason.MARKUP, 0),
                arguments(utf8("a;b\n1;2\n3;\0\n4;5\n"), Reason.NUL_CHARACTER, 3),
                arguments(utf8(rows + "3;\0\n"), Reason.NUL_CHARACTER, 50_002),
                arguments(utf8("a;b\n1;2\n3;\"x\n4;5\n6;7\n"), Reason.UNCLOSED_QUOTE, 3),
                arguments(utf8("a;b\n3;\"x\n" + rows), Reason.UNCLOSED_QUOTE, 2),
                arguments(utf8("a;b\n1;\"x\n2;\"Martin\";\n"), Reason.TEXT_AFTER_QUOTE, 2),
                arguments(utf8("a;b\n" + ";".repeat(499) + "x;y\n"), Reason.TOO_MANY_COLUMNS, 2),
                arguments(utf8("a;b\n1;" + "x".repeat(32_768) + "\n"), Reason.CELL_TOO_LONG, 2));
    }

    @Test
    void aByteOutsideTheChosenCharsetIsNamedByItsLine() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(utf8("a;b\n" + "1;e\n".repeat(20_000)));
        bytes.write(new byte[] {'2', ';', (byte) 0xE9, '\n'});
        Dialect utf8 = Dialect.csv(StandardCharsets.UTF_8, ';', '"', 1);
        UnreadableFile e =
                catchThrowableOfType(UnreadableFile.class, () -> Files.rows(Files.open(bytes.toByteArray(), utf8)));
        assertThat(e.reason()).isEqualTo(Reason.NOT_IN_CHARSET);
        assertThat(e.line()).isEqualTo(20_002);
        assertThat(e.expected()).isEqualTo("UTF-8");
    }

    @Test
    void aHeaderLineBeyondTheEndIsRefused() {
        byte[] content = utf8("a;b\n1;2\n");
        Dialect dialect = Dialect.csv(StandardCharsets.UTF_8, ';', '"', 9);
        UnreadableFile e = catchThrowableOfType(UnreadableFile.class, () -> Files.open(content, dialect));
        assertThat(e.reason()).isEqualTo(Reason.NO_HEADER);
    }

    @Test
    void theLongestCellAndTheLastColumnAreRead() {
        String longest = "x".repeat(32_767);
        TabularFile file = Files.csv("a;b\n1;\"" + longest + "\"\n");
        assertThat(Files.rows(file).getFirst().cell(1)).isEqualTo(longest);
        assertThat(Files.csv("c;".repeat(499) + "c\n").header().width()).isEqualTo(500);
    }

    @Test
    void aCursorIsClosedHalfWay() {
        TabularFile file = Files.csv("a;b\n1;2\n3;4\n");
        try (RowCursor rows = file.rows()) {
            assertThat(rows.next().cells()).containsExactly("1", "2");
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.quittance.intake.reading;

import static io.quittance.intake.reading.Xlsx.number;
import static io.quittance.intake.reading.Xlsx.row;
import static io.quittance.intake.reading.Xlsx.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quittance.intake.reading.file.TabularFile;
import io.quittance.intake.reading.rows.Dialect;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.intake.reading.rows.UnreadableFile.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class XlsxFileTest {

    private static final String HEADER = row(1, text("A1", "Client"), text("B1", "Value"));

    @ParameterizedTest
    @MethodSource
    void cellTexts(String cell, String expected) {
        assertThat(secondCell(Xlsx.sheets(HEADER + row(2, text("A2", "1"), cell))))
                .isEqualTo(expected);
    }

    static Stream<Arguments> cellTexts() {
        return Stream.of(
                arguments(number("B2", 1, "43855"), "2020-01-25"),
                arguments(number("B2", 2, "43855.5"), "2020-01-25T12:00:00"),
                arguments(number("B2", 0, "43855"), "43855"),
                arguments(number("B2", 0, "0.30000000000000004"), "0.3"),
                arguments(number("B2", 0, "1234.5599999999999"), "1234.56"),
                arguments(number("B2", 0, "1.2345678E7"), "12345678"),
                arguments(number("B2", 0, "-12.50"), "-12.5"),
                arguments(number("B2", 0, "123456789012345"), "123456789012345"),
                arguments(number("B2", 3, "1234"), "01234"),
                arguments(number("B2", 4, "30"), "30"),
                arguments("<c r=\"B2\"><f>A2*2</f><v>7.5</v></c>", "7.5"),
                arguments("<c r=\"B2\" s=\"1\"><f>TODAY()</f><v>43855</v></c>", "2020-01-25"),
                arguments("<c r=\"B2\" t=\"str\"><f>A2&amp;\"x\"</f><v>1x</v></c>", "1x"),
                arguments("<c r=\"B2\" t=\"b\"><v>1</v></c>", "TRUE"),
                arguments("<c r=\"B2\" t=\"e\"><v>#N/A</v></c>", "#N/A"),
                arguments(text("B2", "=1+1"), "=1+1"),
                arguments("<c r=\"B2\" t=\"d\"><v>2020-01-25</v></c>", "2020-01-25"),
                arguments("<c r=\"B2\" t=\"d\"><v>2020-01-25T00:00:00</v></c>", "2020-01-25T00:00:00"),
                arguments(text("B2", "a_x000D_b"), "a\rb"),
                arguments(number("B2", 0, "1E+999999999"), "1E+999999999"));
    }

    @Test
    void workbooksCountingFrom1904() {
        Xlsx xlsx = Xlsx.sheets(HEADER + row(2, text("A2", "1"), number("B2", 1, "42393")));
        xlsx.with("xl/workbook.xml", """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        assertThat(secondCell(xlsx)).isEqualTo("2020-01-25");
    }

    @Test
    void sharedStringsWithoutStyles() {
        Xlsx xlsx = Xlsx.sheets(HEADER + row(2, text("A2", "1"), "<c r=\"B2\" t=\"s\"><v>1</v></c>"))
                .with(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>a</t></si><si><r><t>b</t></r><r><t>é</t></r><rPh><t>no</t></rPh></si></sst>")
                .without("xl/styles.xml");
        assertThat(secondCell(xlsx)).isEqualTo("bé");
    }

    @Test
    void theFirstFilledSheetIsReadUnlessAnotherIsNamed() {
        Xlsx xlsx = Xlsx.sheets(
                row(1, text("A1", " ")),
                row(3, text("A3", "Balance"))
                        + row(5, text("B5", "Client"), text("C5", "Nom"))
                        + row(6, text("B6", "1"), text("C6", "A")),
                row(1, text("A1", "x"), text("B1", "y")) + row(2, text("A2", "z"), text("B2", "z")));
        TabularFile file = Files.open(xlsx.bytes());
        assertThat(file.dialect().sheet()).isEqualTo("Sheet2");
        assertThat(file.header().names()).containsExactly("#1", "Client", "Nom");
        assertThat(Files.rows(file)).containsExactly(new RawRow(6, List.of("", "1", "A")));
        TabularFile third = Files.open(xlsx.bytes(), Dialect.xlsx("Sheet3", 1));
        assertThat(Files.rows(third)).containsExactly(new RawRow(2, List.of("z", "z")));
    }

    @Test
    void rowsKeepTheirNumbersAndAreFilledUpToTheWidest() {
        Xlsx xlsx = Xlsx.sheets(HEADER + row(4, text("A4", "1")) + row(9, text("B9", "2")));
        assertThat(Files.rows(Files.open(xlsx.bytes())))
                .containsExactly(new RawRow(4, List.of("1", "")), new RawRow(9, List.of("", "2")));
    }

    @ParameterizedTest
    @MethodSource
    void hostileFilesSayWhy(byte[] content, Reason reason) {
        UnreadableFile e = catchThrowableOfType(UnreadableFile.class, () -> Files.rows(Files.open(content)));
        assertThat(e).isNotNull();
        assertThat(e.reason()).isEqualTo(reason);
    }

    static Stream<Arguments> hostileFilesSayWhy() {
        String body = HEADER + row(2, text("A2", "1"), text("B2", "2"));
        byte[] intact = Xlsx.sheets(body).bytes();
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        return Stream.of(
                arguments(Arrays.copyOf(intact, intact.length / 2), Reason.DAMAGED_XLSX),
                arguments(Xlsx.sheets(body).without(Xlsx.SHEET).bytes(), Reason.DAMAGED_XLSX),
                arguments(
                        Xlsx.sheets(body)
                                .with(Xlsx.SHEET, "<worksheet><sheetData><row")
                                .bytes(),
                        Reason.DAMAGED_XLSX),
                arguments(
                        Xlsx.sheets(HEADER + row(2, "<c r=\"A2\" t=\"s\"><v>1999999999</v></c>"))
                                .bytes(),
                        Reason.DAMAGED_XLSX),
                arguments(
                        Xlsx.sheets(HEADER + row(2, "<c t='s' r='A2'><v>999999999</v></c>"))
                                .bytes(),
                        Reason.DAMAGED_XLSX),
                arguments(
                        Xlsx.sheets(HEADER
                                        + row(2, "<c r='A2' t = 's' ><v xml:space='preserve'> &#57;99999999</v></c>"))
                                .bytes(),
                        Reason.DAMAGED_XLSX),
                arguments(oneTextInEveryCell(1).bytes(), Reason.ROW_TOO_LONG),
                arguments(Xlsx.sheets(HEADER + row(2, "<c/>".repeat(20_000))).bytes(), Reason.TOO_MANY_COLUMNS),
                arguments(Xlsx.sheets("").bytes(), Reason.EMPTY),
                arguments(Xlsx.sheets(body).without("[Content_Types].xml").bytes(), Reason.BINARY),
                arguments(
                        Xlsx.sheets(body)
                                .with(Xlsx.SHEET, entity + Xlsx.sheet(row(1, text("A1", "&e;"))))
                                .bytes(),
                        Reason.FORBIDDEN_MARKUP),
                arguments(Xlsx.sheets(body + "<row/>".repeat(3 << 20)).bytes(), Reason.INFLATES_TOO_MUCH),
                arguments(
                        Xlsx.sheets(HEADER + row(2, text("A2", "x".repeat(2 << 20))))
                                .bytes(),
                        Reason.CELL_TOO_LONG),
                arguments(
                        Xlsx.sheets(HEADER + row(2, text("A2", "x".repeat(40_000))))
                                .bytes(),
                        Reason.CELL_TOO_LONG),
                arguments(Xlsx.sheets(HEADER + row(2, text("ZZZZZZ2", "x"))).bytes(), Reason.TOO_MANY_COLUMNS),
                arguments(Xlsx.sheets(HEADER + row(2, text("XFD2", "x"))).bytes(), Reason.TOO_MANY_COLUMNS),
                arguments(ole2("EncryptedPackage"), Reason.PASSWORD_PROTECTED),
                arguments(ole2("Workbook"), Reason.OLD_EXCEL));
    }

    private static Xlsx oneTextInEveryCell(int rows) {
        String cells = "<c t='s'><v>0</v></c>".repeat(400);
        StringBuilder sheet = new StringBuilder(HEADER);
        for (int line = 2; line < rows + 2; line++) {
            sheet.append(row(line, cells));
        }
        return Xlsx.sheets(sheet.toString())
                .with("xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(32_000) + "</t></si></sst>");
    }

    @Test
    void aSheetThatIsNotThereIsNamed() {
        byte[] content = Xlsx.sheets(HEADER).bytes();
        UnreadableFile e =
                catchThrowableOfType(UnreadableFile.class, () -> Files.open(content, Dialect.xlsx("Feuil9", 1)));
        assertThat(e.reason()).isEqualTo(Reason.SHEET_NOT_FOUND);
        assertThat(e.expected()).isEqualTo("Feuil9");
    }

    private static String secondCell(Xlsx xlsx) {
        return Files.rows(Files.open(xlsx.bytes())).getFirst().cell(1);
    }

    /** The container of old and of encrypted office files: a header, then a directory that names its streams. */
    private static byte[] ole2(String stream) {
        ByteBuffer file = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xE11AB1A1E011CFD0L).putShort(30, (short) 9).putInt(48, 1);
        file.position(1024).put(stream.getBytes(StandardCharsets.UTF_16LE));
        return file.array();
    }
}

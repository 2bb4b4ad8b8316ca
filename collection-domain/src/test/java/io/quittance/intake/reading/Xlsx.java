package io.quittance.intake.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds small workbooks part by part, so that tests can also build broken ones. */
final class Xlsx {

    static final String SHEET = "xl/worksheets/sheet1.xml";

    /** Styles by position: 0 general, 1 a day, 2 a day and time, 3 five digits, 4 two decimals with a literal "d". */
    private static final String STYLES = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3">\
            <numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="00000"/>\
            <numFmt numFmtId="166" formatCode="#,##0.00\\ &quot;days&quot;;[Red]-#,##0.00"/></numFmts>\
            <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>\
            <xf numFmtId="166"/></cellXfs></styleSheet>""";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private Xlsx() {}

    /** A workbook whose sheets hold these rows as XML, in order. */
    static Xlsx sheets(String... rows) {
        Xlsx xlsx = new Xlsx();
        StringBuilder types = new StringBuilder();
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= rows.length; i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"x\"/>".formatted(i));
            sheets.append("<sheet name=\"Sheet%d\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(i, i, i));
            relations.append("<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(i, i));
            xlsx.parts.put("xl/worksheets/sheet" + i + ".xml", sheet(rows[i - 1]));
        }
        String spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        xlsx.parts.put(
                "[Content_Types].xml",
                "<Types>" + types + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + spreadsheet
                        + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + spreadsheet
                        + "styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + spreadsheet
                        + "sharedStrings+xml\"/></Types>");
        xlsx.parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + sheets + "</sheets></workbook>");
        xlsx.parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        xlsx.parts.put("xl/styles.xml", STYLES);
        return xlsx;
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String text(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String number(String reference, int style, String value) {
        return "<c r=\"" + reference + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    Xlsx with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    Xlsx without(String part) {
        parts.remove(part);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package io.quittance.intake.reading.xlsx;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Rewrites sheets whose cells hold dates as text (ISO 8601, {@code t="d"}), which the standard allows and the parser does not
 * know, into sheets whose cells hold texts.
 */
final class WrittenDates {

    private WrittenDates() {}

    /** Replaces the workbook by one whose named parts can be parsed. */
    static void rewrite(Path workbook, Set<String> parts) throws IOException {
        Path rewritten = Files.createTempFile("quittance-", ".xlsx");
        try {
            try (ZipFile zip = new ZipFile(workbook.toFile());
                    ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(rewritten))) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    try (InputStream in = zip.getInputStream(entry)) {
                        copy(in, out, parts.contains(entry.getName()));
                    }
                }
            }
            Files.move(rewritten, workbook, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(rewritten);
        }
    }

    private static void copy(InputStream in, OutputStream out, boolean sheet) throws IOException {
        if (!sheet) {
            in.transferTo(out);
            return;
        }
        try {
            XMLStreamReader reader = XmlPart.parser().createXMLStreamReader(in);
            XMLStreamWriter writer = new OutputFactoryImpl().createXMLStreamWriter(out, "UTF-8");
            while (reader.hasNext()) {
                copy(reader, reader.next(), writer);
            }
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void copy(XMLStreamReader reader, int event, XMLStreamWriter writer) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                writer.writeStartElement(reader.getLocalName());
                copyAttributes(reader, writer);
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                writer.writeCharacters(reader.getText());
            case XMLStreamConstants.END_ELEMENT -> writer.writeEndElement();
            default -> {}
        }
    }

    private static void copyAttributes(XMLStreamReader reader, XMLStreamWriter writer) throws XMLStreamException {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            if (prefix != null && !prefix.isEmpty()) {
                continue; // nothing that is read stands in a namespace of its own
            }
            String name = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            boolean date = reader.getLocalName().equals("c") && name.equals("t") && value.equals("d");
            writer.writeAttribute(name, date ? "str" : value);
        }
    }
}

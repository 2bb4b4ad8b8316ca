package io.quittance.intake.reading.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.quittance.intake.reading.rows.Limits;
import io.quittance.intake.reading.rows.UnreadableFile;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of one part as the workbook's own parser will, event by event, and refuses what would fill its memory:
 * document types, rows without end, columns beyond any spreadsheet.
 */
final class XmlPart {

    private static final XMLInputFactory PARSER = parser();
    private static final int COLUMNS_OF_A_SHEET = 16_384;
    private static final int LETTERS_OF_A_COLUMN = 3;
    private static final int DIGITS_OF_AN_INDEX = 9;

    /** Formulas stand beside values, and a text may be written as a long run of references. */
    private static final int ROW_CHARACTERS = 4 * Limits.ROW_CHARACTERS;

    private final StringBuilder index = new StringBuilder();
    private boolean ofSharedString;
    private boolean inIndex;
    private int cellsOfRow;
    private long charactersOfRow;
    private long highestIndex = -1;
    private long entries;
    private boolean writtenDates;

    /** What cannot be parsed ends the reading in silence: the parser itself will not come further. */
    static XmlPart read(InputStream in) {
        XmlPart part = new XmlPart();
        try {
            XMLStreamReader reader = PARSER.createXMLStreamReader(in);
            while (reader.hasNext()) {
                part.follow(reader, reader.next());
            }
            reader.close();
        } catch (XMLStreamException asFarAsTheParserComes) {
            return part;
        }
        return part;
    }

    /** The highest entry of the shared strings that a cell of this part asks for, counted from 0; -1 for none. */
    long highestIndex() {
        return highestIndex;
    }

    /** How many shared strings this part defines. */
    long entries() {
        return entries;
    }

    /** True when a cell holds a date as text (ISO 8601), which the parser does not know. */
    boolean hasWrittenDates() {
        return writtenDates;
    }

    static XMLInputFactory parser() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void follow(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.DTD ->
                throw new UnreadableFile(
                        UnreadableFile.Reason.FORBIDDEN_MARKUP, "XML without document type or entities");
            case XMLStreamConstants.START_ELEMENT -> begin(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(reader);
            case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
            default -> {}
        }
    }

    private void begin(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "si" -> entries++;
            case "c" -> {
                checkColumn(reader.getAttributeValue(null, "r"));
                String type = reader.getAttributeValue(null, "t");
                ofSharedString = Objects.equals(type, "s");
                writtenDates |= Objects.equals(type, "d");
            }
            case "v" -> {
                inIndex = ofSharedString;
                index.setLength(0);
            }
            default -> {}
        }
    }

    /** In {@code ABC12} the letters name a column; a spreadsheet ends at XFD. */
    private void checkColumn(@Nullable String reference) {
        int letters = 0;
        while (reference != null && letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
            letters++;
        }
        if (letters > LETTERS_OF_A_COLUMN || ++cellsOfRow > COLUMNS_OF_A_SHEET) {
            throw Limits.tooManyColumns(0);
        }
    }

    private void text(XMLStreamReader reader) {
        charactersOfRow += reader.getTextLength();
        if (cellsOfRow > 0 && charactersOfRow > ROW_CHARACTERS) {
            throw Limits.rowTooLong(0);
        }
        if (inIndex && index.length() <= DIGITS_OF_AN_INDEX) {
            index.append(reader.getText().strip());
        }
    }

    private void end(String element) {
        if (element.equals("row")) {
            cellsOfRow = 0;
            charactersOfRow = 0;
        } else if (element.equals("v") && inIndex) {
            inIndex = false;
            highestIndex = Math.max(highestIndex, asked());
        } else if (element.equals("si")) {
            charactersOfRow = 0;
        }
    }

    /** The parser fills its memory up to whatever entry a cell asks for; what is no number it refuses. */
    private long asked() {
        String digits = index.toString();
        if (digits.length() > DIGITS_OF_AN_INDEX) {
            return Long.MAX_VALUE;
        }
        return digits.chars().allMatch(Character::isDigit) && !digits.isEmpty() ? Long.parseLong(digits) : -1;
    }
}

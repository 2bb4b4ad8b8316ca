package io.quittance.statement.reading.camt;

import io.quittance.statement.reading.source.Place;
import io.quittance.statement.reading.source.StatementLimits;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Goes through an XML file once: no document type, no entities but XML's own five, nothing deep, nothing long. */
final class XmlCursor {

    private static final XMLInputFactory PARSER = parser();

    private final XMLStreamReader reader;
    private final Map<String, String> paths = new HashMap<>();
    private int depth;
    private int elements;

    XmlCursor(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && Character.isWhitespace(bytes[start])) {
            start++;
        }
        try {
            reader = PARSER.createXMLStreamReader(new ByteArrayInputStream(bytes, start, bytes.length - start));
        } catch (XMLStreamException | RuntimeException broken) {
            throw broken(broken, 0);
        }
    }

    /** On to the next element that begins inside of the present one; false, and behind it, where there is none. */
    boolean enter() {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    String name() {
        return reader.getLocalName();
    }

    /** Empty where the element has none. */
    String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    Place place(String path) {
        return new Place(reader.getLocation().getLineNumber(), path);
    }

    /** Over the element that was just entered. */
    void skip() {
        while (enter()) {
            skip();
        }
    }

    /** The element that was just entered, whole. */
    XmlNode node(String path) {
        elements = 0;
        return whole(place(path));
    }

    private XmlNode whole(Place place) {
        if (++elements > StatementLimits.ELEMENTS_OF_AN_ENTRY) {
            throw place.refuse(
                    Reason.TOO_MANY_LINES, "at most " + StatementLimits.ELEMENTS_OF_AN_ENTRY + " elements", "");
        }
        String name = name();
        Map<String, String> attributes = attributes(place);
        List<XmlNode> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(whole(place(path(place))));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text, place);
                case XMLStreamConstants.END_ELEMENT -> {
                    return new XmlNode(
                            name, place, attributes, children, text.toString().strip());
                }
                default -> {}
            }
        }
    }

    /** One and the same text for all elements of a path. */
    private String path(Place outside) {
        String path = outside.path() + "/" + name();
        String known = paths.putIfAbsent(path, path);
        return known == null ? path : known;
    }

    private Map<String, String> attributes(Place place) {
        if (reader.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            checkLength(reader.getAttributeValue(i).length(), place);
            attributes.put(
                    reader.getAttributeLocalName(i), reader.getAttributeValue(i).strip());
        }
        return attributes;
    }

    private void append(StringBuilder text, Place place) {
        checkLength(text.length() + reader.getTextLength(), place);
        text.append(reader.getText());
    }

    private static void checkLength(int characters, Place place) {
        if (characters > StatementLimits.CHARACTERS) {
            throw place.refuse(
                    Reason.TEXT_TOO_LONG, "at most " + StatementLimits.CHARACTERS + " characters in a text", "");
        }
    }

    private int next() {
        int event = advance();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw place("").refuse(Reason.FORBIDDEN_MARKUP, "XML without document type or entities", "");
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > StatementLimits.DEPTH) {
            throw place(name())
                    .refuse(Reason.TOO_DEEP, "elements nested at most " + StatementLimits.DEPTH + " deep", "");
        }
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        return event;
    }

    /** A parser that meets bytes it was never meant for may fail in any way. */
    private int advance() {
        long line = reader.getLocation().getLineNumber();
        try {
            return reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException | RuntimeException broken) {
            throw broken(broken, line);
        }
    }

    private static UnreadableStatementException broken(Exception cause, long line) {
        long at = cause instanceof XMLStreamException parsing && parsing.getLocation() != null
                ? parsing.getLocation().getLineNumber()
                : line;
        UnreadableStatementException refusal = new UnreadableStatementException(
                Reason.BROKEN_MARKUP, Math.max(0, at), "", "well-formed XML", said(cause.getMessage()));
        refusal.initCause(cause);
        return refusal;
    }

    private static String said(@Nullable String message) {
        return message == null ? "" : message.replaceFirst("(?s)^.*Message: ", "");
    }

    private static XMLInputFactory parser() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }
}

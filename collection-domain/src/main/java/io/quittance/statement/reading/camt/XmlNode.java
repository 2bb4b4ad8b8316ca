package io.quittance.statement.reading.camt;

import io.quittance.statement.reading.source.Place;
import io.quittance.statement.reading.source.UnreadableStatementException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One element with all that is in it, names without namespaces.
 *
 * @param text of the element itself, without spaces around it
 */
record XmlNode(String name, Place place, Map<String, String> attributes, List<XmlNode> children, String text) {

    /** The first element on this path, such as {@code Refs/EndToEndId}; null where there is none. */
    @Nullable
    XmlNode at(String path) {
        List<XmlNode> found = all(path);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** All elements on this path, in the file's order. */
    List<XmlNode> all(String path) {
        List<XmlNode> found = List.of(this);
        for (String step : path.split("/", -1)) {
            List<XmlNode> next = new ArrayList<>();
            for (XmlNode node : found) {
                node.children.stream().filter(child -> child.name.equals(step)).forEach(next::add);
            }
            found = next;
        }
        return found;
    }

    /** The text on the first of these paths that has any; null where none has. */
    @Nullable
    String textAt(String... paths) {
        for (String path : paths) {
            for (XmlNode node : all(path)) {
                if (!node.text.isEmpty()) {
                    return node.text;
                }
            }
        }
        return null;
    }

    /** The same element, without those of this name in it. */
    XmlNode without(String child) {
        List<XmlNode> others =
                children.stream().filter(node -> !node.name.equals(child)).toList();
        return new XmlNode(name, place, attributes, others, text);
    }

    /** All texts on this path that are not empty. */
    List<String> textsAt(String path) {
        return all(path).stream()
                .map(XmlNode::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** @throws UnreadableStatementException if there is no such element */
    XmlNode required(String path) {
        XmlNode node = at(path);
        if (node == null) {
            throw place.refuse(UnreadableStatementException.Reason.MISSING, "an element " + path, "");
        }
        return node;
    }
}

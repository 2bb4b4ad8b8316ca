package io.quittance.notifications.wording.edit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * A field that words may mention, for the list beside the editor.
 *
 * @param key the record and component it comes from, such as {@code Reminder.amount}, which its description stands under
 * @param snippet what to write, such as <code>{{client.name}}</code>, or a section around an ellipsis
 * @param inside the fields that one may write inside the section; empty when it is none
 */
public record Field(String key, String snippet, List<Field> inside) {

    static List<Field> of(Class<?> group, String prefix) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : group.getRecordComponents()) {
            Shape shape = Shape.of(component);
            if (shape.hasParts()) {
                fields.addAll(of(shape.content(), prefix + component.getName() + '.'));
            } else {
                String key = group.getSimpleName() + '.' + component.getName();
                fields.add(field(key, prefix + component.getName(), shape));
            }
        }
        return List.copyOf(fields);
    }

    private static Field field(String key, String name, Shape shape) {
        String section = "{{#" + name + "}}…{{/" + name + "}}";
        return switch (shape.kind()) {
            case TEXT, OPTIONAL_TEXT -> new Field(key, "{{" + name + "}}", List.of());
            case YES_OR_NO, GROUP -> new Field(key, section, List.of());
            case LIST, OPTIONAL_GROUP ->
                shape.content().isRecord()
                        ? new Field(key, section, of(shape.content(), ""))
                        : new Field(key, section.replace("…", "{{.}}"), List.of());
        };
    }
}

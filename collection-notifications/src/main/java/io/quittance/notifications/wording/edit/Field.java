package io.quittance.notifications.wording.edit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A field that words may mention, for the list beside the editor.
 *
 * @param key what its description stands under: the record and component it comes from, such as {@code Row.number}, or
 *     {@code Whole.amount} for one that is not inside another
 * @param snippet what to write, such as <code>{{client.name}}</code>, or a section around an ellipsis
 * @param inside the fields that one may write inside the section; empty when it is none
 */
public record Field(String key, String snippet, List<Field> inside) {

    /** The fields of everything that words of a kind are filled in from. */
    static List<Field> ofWhole(Class<?> whole, Set<String> without) {
        return of(whole, "Whole", "", without);
    }

    private static List<Field> of(Class<?> group, String name, String prefix, Set<String> without) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : group.getRecordComponents()) {
            if (without.contains(component.getName())) {
                continue;
            }
            Shape shape = Shape.of(component);
            if (shape.hasParts()) {
                fields.addAll(inside(shape, prefix + component.getName() + '.'));
            } else {
                fields.add(field(name + '.' + component.getName(), prefix + component.getName(), shape));
            }
        }
        return List.copyOf(fields);
    }

    private static List<Field> inside(Shape shape, String prefix) {
        return of(shape.content(), shape.content().getSimpleName(), prefix, Set.of());
    }

    private static Field field(String key, String name, Shape shape) {
        String section = "{{#" + name + "}}…{{/" + name + "}}";
        return switch (shape.kind()) {
            case TEXT, OPTIONAL_TEXT -> new Field(key, "{{" + name + "}}", List.of());
            case YES_OR_NO, GROUP -> new Field(key, section, List.of());
            case LIST, OPTIONAL_GROUP ->
                shape.content().isRecord()
                        ? new Field(key, section, inside(shape, ""))
                        : new Field(key, section.replace("…", "{{.}}"), List.of());
        };
    }
}

package io.quittance.notifications.wording.edit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * What a field is for a template.
 *
 * @param content what a section on it gives: the element of a list, what an optional field may hold; else the type itself
 */
record Shape(Kind kind, Class<?> content) {

    enum Kind {
        TEXT,
        /** Text that may be absent: a section, or written as it is. */
        OPTIONAL_TEXT,
        YES_OR_NO,
        GROUP,
        OPTIONAL_GROUP,
        LIST
    }

    static Shape of(RecordComponent component) {
        Type type = component.getGenericType();
        if (type instanceof ParameterizedType generic) {
            Class<?> content = (Class<?>) generic.getActualTypeArguments()[0];
            if (generic.getRawType() == List.class) {
                return new Shape(Kind.LIST, content);
            }
            if (generic.getRawType() == Optional.class) {
                return new Shape(content.isRecord() ? Kind.OPTIONAL_GROUP : Kind.OPTIONAL_TEXT, content);
            }
        }
        Class<?> plain = component.getType();
        if (plain == boolean.class) {
            return new Shape(Kind.YES_OR_NO, plain);
        }
        return new Shape(plain.isRecord() ? Kind.GROUP : Kind.TEXT, plain);
    }

    /** Whether {@code {{name}}} writes something a reader can read. */
    boolean isWritten() {
        return kind == Kind.TEXT || kind == Kind.OPTIONAL_TEXT;
    }

    /** Whether {@code name.part} can be written: the group is always there. */
    boolean hasParts() {
        return kind == Kind.GROUP;
    }
}

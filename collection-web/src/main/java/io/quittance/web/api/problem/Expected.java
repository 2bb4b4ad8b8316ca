package io.quittance.web.api.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a caller what a value of a type looks like. */
final class Expected {

    private Expected() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "not valid";
        }
        Expects told = type.getAnnotation(Expects.class);
        if (told != null) {
            return "expected " + told.value();
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "expected one of ", ""));
        }
        return switch (type.getSimpleName()) {
            case "String" -> "expected a text";
            case "Boolean", "boolean" -> "expected true or false";
            case "Integer", "int", "Long", "long" -> "expected a whole number";
            default -> "not valid";
        };
    }
}

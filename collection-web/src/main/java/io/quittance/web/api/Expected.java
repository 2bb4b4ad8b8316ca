package io.quittance.web.api;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a value of a type looks like, for a caller who sent something else. */
final class Expected {

    private Expected() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "not valid";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "expected one of ", ""));
        }
        return switch (type.getSimpleName()) {
            case "Day" -> "expected a day such as 2026-11-04";
            case "Amount" -> "expected an amount such as \"1234.56\", with two decimals at most";
            case "CurrencyCode" -> "expected an ISO 4217 code such as EUR";
            case "WantedState" -> "expected open, overdue, settled or credit";
            case "WantedKind" -> "expected invoices, clients or payments";
            case "String" -> "expected a text";
            case "Boolean", "boolean" -> "expected true or false";
            case "Integer", "int", "Long", "long" -> "expected a whole number";
            default -> "not valid";
        };
    }
}

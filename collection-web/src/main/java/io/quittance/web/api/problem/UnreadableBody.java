package io.quittance.web.api.problem;

import java.util.stream.Collectors;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What is wrong with a body that could not be read: the field to blame, or the place where it stops being JSON. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemDetail problem(HttpMessageNotReadableException failure) {
        return switch (failure.getCause()) {
            case UnrecognizedPropertyException e -> Problems.invalid(new FieldProblem(path(e), known(e)));
            case MismatchedInputException e -> Problems.invalid(new FieldProblem(path(e), expected(e)));
            case ValueInstantiationException e ->
                Problems.invalid(
                        new FieldProblem(path(e), Expected.of(e.getType().getRawClass())));
            case StreamReadException e -> Problems.invalid(new FieldProblem("", notJson(e)));
            case null, default -> Problems.invalid(new FieldProblem("", "expected a JSON object"));
        };
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null
                ? "no such field"
                : "no such field: expected one of "
                        + e.getKnownPropertyIds().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", "));
    }

    private static String expected(MismatchedInputException e) {
        return e.getPath().isEmpty() ? "expected a JSON object" : Expected.of(e.getTargetType());
    }

    private static String notJson(StreamReadException e) {
        return "not JSON: %s, at line %d, column %d"
                .formatted(
                        e.getOriginalMessage(),
                        e.getLocation().getLineNr(),
                        e.getLocation().getColumnNr());
    }

    /** The field as a caller would write it: {@code rows[2].amount}. */
    private static String path(JacksonException e) {
        String path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }
}

package io.quittance.web.imports;

import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.report.RowProblem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is wrong with a row and what was expected, as a sentence; templates call it {@code @problemWords}. */
@Component
public class ProblemWords {

    private final MessageSource messages;

    ProblemWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What was expected, in the reader's language. */
    public String expected(RowProblem problem) {
        return expected(problem, LocaleContextHolder.getLocale());
    }

    /** Column, value and what was expected: a whole sentence, for a file and for the API. */
    public String of(RowProblem problem, Locale locale) {
        Object[] about = {problem.column(), problem.value(), expected(problem, locale)};
        return messages.getMessage("imports.problem", about, locale);
    }

    private String expected(RowProblem problem, Locale locale) {
        Object[] about = {named(problem.expected(), locale), problem.value()};
        return Stream.of("ProblemCode.", "RowCode.")
                .map(kind -> messages.getMessage(kind + problem.code(), about, null, locale))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> problem.code() + ": " + problem.expected());
    }

    /** Where a field is named, its word. */
    private String named(String expected, Locale locale) {
        return Arrays.stream(Field.values())
                .filter(field -> field.name().equals(expected))
                .findFirst()
                .map(field -> messages.getMessage("Field." + field.name(), null, locale))
                .orElse(expected);
    }
}

package io.quittance.web.imports;

import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.report.RowProblem;
import io.quittance.web.frame.Typed;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is wrong with a row and what was expected, as a sentence; templates call it {@code @problemWords}. */
@Component("problemWords")
public class ProblemWords {

    /** As the rules of an import write amounts; a number of an invoice has no cents. */
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+\\.[0-9]{2}");

    private final MessageSource messages;

    ProblemWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What was expected, in the reader's language. */
    public String expected(RowProblem problem) {
        return expected(problem, LocaleContextHolder.getLocale());
    }

    /** What rows of this code have in common, in the reader's language. */
    public String ofCode(String code) {
        return expected(new RowProblem(0, 0, "", code, "…", "…"), LocaleContextHolder.getLocale());
    }

    /** Column, value and what was expected: a whole sentence, for a file and for the API. */
    public String of(RowProblem problem, Locale locale) {
        Object[] about = {problem.column(), problem.value(), expected(problem, locale)};
        return messages.getMessage("imports.problem", about, locale);
    }

    private String expected(RowProblem problem, Locale locale) {
        Object[] about = {named(problem.expected(), locale), problem.value()};
        String ofACell = messages.getMessage("ProblemCode." + problem.code(), about, null, locale);
        String ofARow = messages.getMessage("RowCode." + problem.code(), about, null, locale);
        return Objects.requireNonNullElse(ofACell, Objects.requireNonNullElse(ofARow, problem.code()));
    }

    /** Fields, formats and days as the reader names and writes them. */
    private String named(String expected, Locale locale) {
        for (Field field : Field.values()) {
            if (field.name().equals(expected)) {
                return messages.getMessage("Field." + field.name(), null, locale);
            }
        }
        for (DateOrder order : DateOrder.values()) {
            if (order.pattern().equals(expected)) {
                return messages.getMessage("DateOrder." + order.name(), null, locale);
            }
        }
        if (AMOUNT.matcher(expected).matches()) {
            NumberFormat written = NumberFormat.getInstance(locale);
            written.setMinimumFractionDigits(2);
            return written.format(new BigDecimal(expected));
        }
        return Typed.day(expected)
                .map(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale)::format)
                .orElse(expected);
    }
}

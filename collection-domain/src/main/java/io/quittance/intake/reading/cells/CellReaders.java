package io.quittance.intake.reading.cells;

import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.values.CompanyNumber;
import io.quittance.intake.reading.values.CountryText;
import io.quittance.intake.reading.values.CurrencyText;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.DecimalMark;
import io.quittance.intake.reading.values.DocumentKind;
import io.quittance.intake.reading.values.EmailText;
import io.quittance.intake.reading.values.LanguageText;
import io.quittance.intake.reading.values.WrittenAmount;
import io.quittance.intake.reading.values.WrittenDate;
import io.quittance.intake.reading.values.WrittenTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads cleaned, filled cells, each by the type of its field. */
final class CellReaders {

    static final int DECIMALS = 2;
    static final int DIGITS_BEFORE_THE_POINT = 13;

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private CellReaders() {}

    static Reading read(Field field, String text, Formats formats) {
        return switch (field.type()) {
            case TEXT -> Reading.of(text);
            case DATE -> date(text, formats.order(field));
            case AMOUNT -> amount(text, formats.mark(field));
            case CURRENCY -> currency(text);
            case EMAIL -> email(text);
            case DOCUMENT_KIND ->
                Reading.orProblem(DocumentKind.of(text), ProblemCode.DOCUMENT_KIND_UNKNOWN, "INVOICE, CREDIT_NOTE");
            case LANGUAGE -> Reading.orProblem(LanguageText.code(text), ProblemCode.LANGUAGE_UNKNOWN, "fr, en");
            case COUNTRY -> Reading.orProblem(CountryText.code(text), ProblemCode.COUNTRY_UNKNOWN, "ISO 3166");
            case SIREN -> Reading.orProblem(CompanyNumber.siren(text), ProblemCode.SIREN_INVALID, "9");
            case VAT_NUMBER ->
                Reading.orProblem(CompanyNumber.vat(text), ProblemCode.VAT_NUMBER_INVALID, "FR12345678901");
            case DAYS -> Reading.orProblem(WrittenTerms.days(text), ProblemCode.TERMS_NOT_UNDERSTOOD, "30");
        };
    }

    /** A day under the given order; years first, month names and eight digits are read under any order. */
    static Reading date(String text, DateOrder order) {
        WrittenDate written = WrittenDate.parse(text);
        LocalDate day = written == null ? null : written.in(order);
        if (day == null) {
            return Reading.problem(ProblemCode.NOT_A_DATE, order.pattern());
        }
        return day.isBefore(EARLIEST) || day.isAfter(LATEST)
                ? Reading.problem(ProblemCode.DATE_OUT_OF_RANGE, EARLIEST + ".." + LATEST)
                : Reading.of(day);
    }

    /** An amount with two decimals, in the currency of its row. */
    static Reading amount(String text, DecimalMark mark) {
        WrittenAmount written = WrittenAmount.parse(text);
        BigDecimal amount = written == null ? null : written.in(mark);
        if (amount == null) {
            return Reading.problem(ProblemCode.NOT_AN_AMOUNT, mark.example());
        }
        if (amount.stripTrailingZeros().scale() > DECIMALS) {
            return Reading.problem(ProblemCode.TOO_MANY_DECIMALS, String.valueOf(DECIMALS));
        }
        return amount.precision() - amount.scale() > DIGITS_BEFORE_THE_POINT
                ? Reading.problem(ProblemCode.AMOUNT_TOO_LARGE, String.valueOf(DIGITS_BEFORE_THE_POINT))
                : Reading.of(amount.setScale(DECIMALS, RoundingMode.UNNECESSARY));
    }

    /** ISO 4217 code; amounts are kept with two decimals, so a currency with more cannot be kept. */
    static Reading currency(@Nullable String text) {
        String code = text == null ? null : CurrencyText.code(text);
        if (code == null) {
            return Reading.problem(ProblemCode.CURRENCY_UNKNOWN, "ISO 4217");
        }
        int decimals = CurrencyText.decimals(code);
        return decimals < 0 || decimals > DECIMALS
                ? Reading.problem(ProblemCode.CURRENCY_NOT_SUPPORTED, String.valueOf(DECIMALS))
                : Reading.of(code);
    }

    static Reading email(String text) {
        List<String> addresses = EmailText.addresses(text);
        if (addresses.isEmpty()) {
            return Reading.problem(ProblemCode.EMAIL_INVALID, "name@example.com");
        }
        String first = addresses.getFirst();
        return EmailText.address(text) == null
                ? Reading.remark(first, ProblemCode.SEVERAL_EMAILS, first)
                : Reading.of(first);
    }
}

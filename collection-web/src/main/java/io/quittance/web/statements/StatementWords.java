package io.quittance.web.statements;

import io.quittance.money.Iban;
import io.quittance.statement.content.StatementWarning;
import io.quittance.web.frame.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a person should know of a statement, in the reader's language; templates call it {@code @statementWords}. */
@Component("statementWords")
public class StatementWords {

    private static final Pattern MONEY = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?) ([A-Z]{3})\\b");
    private static final Pattern DAY = Pattern.compile("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b");

    /** Those that tell of two things. */
    private static final Set<StatementWarning.Kind> TWO = EnumSet.of(
            StatementWarning.Kind.BALANCE_DIFFERS, StatementWarning.Kind.GAP, StatementWarning.Kind.OTHER_BANK);

    /** Of a list that banks keep to themselves. */
    private static final Pattern CFONB = Pattern.compile("[0-9]{2}");

    private final MessageSource messages;
    private final Formats formats;

    StatementWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** A sentence, with what it is about. */
    public String of(StatementWarning warning) {
        String[] parts = TWO.contains(warning.kind()) ? warning.about().split(", ", 2) : new String[] {warning.about()};
        Object[] about = Stream.of(parts).map(this::written).toArray();
        return messages.getMessage("statements.warning." + warning.kind(), about, locale());
    }

    /** An IBAN in groups of four; anything else as the bank tells it. */
    public String account(String told) {
        return Iban.parse(told).map(Iban::grouped).orElse(told);
    }

    /** Why a payment came back; a code that nobody here knows is left as it is. */
    public String reason(String code) {
        String known = messages.getMessage("statements.reason." + code, null, null, locale());
        if (known != null) {
            return known;
        }
        return CFONB.matcher(code).matches()
                ? messages.getMessage("statements.reason.cfonb", new Object[] {code}, locale())
                : code;
    }

    /** Amounts and days as the reader writes them. */
    private String written(String about) {
        String days = DAY.matcher(about).replaceAll(day -> Matcher.quoteReplacement(day(day.group())));
        return MONEY.matcher(days)
                .replaceAll(told -> Matcher.quoteReplacement(money(told.group(), told.group(1), told.group(2))));
    }

    /** What only looks like a day is left as it was told. */
    private String day(String told) {
        try {
            return formats.day(LocalDate.parse(told));
        } catch (DateTimeParseException e) {
            return told;
        }
    }

    private String money(String told, String amount, String currency) {
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(currency));
        return known ? formats.money(new BigDecimal(amount), currency) : told;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

package io.quittance.notifications.template;

import io.quittance.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Amounts, dates and rates as a reader of one language writes them. */
public final class ReaderFormat {

    private static final DateTimeFormatter FRENCH_SHORT = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);
    private static final DateTimeFormatter FRENCH_MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter ENGLISH_SHORT = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter ENGLISH_LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Locale language;
    private final boolean french;

    /** French or English; what is neither reads English. */
    public ReaderFormat(Locale language) {
        this.french = language.getLanguage().equals("fr");
        this.language = french ? Locale.FRANCE : Locale.UK;
    }

    /** {@code 1 234,56 €} with non-breaking spaces, {@code €1,234.56}. */
    public String amount(Money amount) {
        return amount.format(language);
    }

    /** For tables: {@code 04/11/2026}, {@code 4 Nov 2026}. */
    public String shortDate(LocalDate date) {
        return (french ? FRENCH_SHORT : ENGLISH_SHORT).format(date);
    }

    /** For sentences, unbreakable: {@code 1er novembre 2026}, {@code 1 November 2026}. */
    public String longDate(LocalDate date) {
        return french ? frenchDate(date) : ENGLISH_LONG.format(date).replace(' ', '\u00a0');
    }

    /** The first of a month is an ordinal in French, the other days are not. */
    private static String frenchDate(LocalDate date) {
        String day = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return (day + ' ' + FRENCH_MONTH.format(date)).replace(' ', '\u00a0');
    }

    /** A rate in percent per year: {@code 12,15 %}, {@code 12.15%}. */
    public String percent(BigDecimal percent) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(3);
        return format.format(percent) + (french ? "\u00a0%" : "%");
    }
}

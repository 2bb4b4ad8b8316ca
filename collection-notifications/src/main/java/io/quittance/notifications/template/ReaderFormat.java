package io.quittance.notifications.template;

import io.quittance.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Amounts, dates and rates as a reader of one language writes them. */
public final class ReaderFormat {

    private final Locale language;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter longDate;

    /** French, English, German or Spanish; what is none of them reads English. */
    public ReaderFormat(Locale language) {
        this.language = switch (language.getLanguage()) {
            case "fr" -> Locale.FRANCE;
            case "de" -> Locale.GERMANY;
            case "es" -> Locale.of("es", "ES");
            default -> Locale.UK;
        };
        this.shortDate = DateTimeFormatter.ofPattern(shortPattern(), this.language);
        this.longDate = DateTimeFormatter.ofPattern(longPattern(), this.language);
    }

    /** Whether that language is French. */
    public boolean isFrench() {
        return language.getLanguage().equals("fr");
    }

    private String shortPattern() {
        return switch (language.getLanguage()) {
            case "fr", "es" -> "dd/MM/yyyy";
            case "de" -> "dd.MM.yyyy";
            default -> "d MMM yyyy";
        };
    }

    private String longPattern() {
        return switch (language.getLanguage()) {
            case "de" -> "d. MMMM yyyy";
            case "es" -> "d 'de' MMMM 'de' yyyy";
            default -> "d MMMM yyyy";
        };
    }

    /** {@code 1 234,56 €} with non-breaking spaces, {@code €1,234.56}. */
    public String amount(Money amount) {
        return amount.format(language);
    }

    /** For tables: {@code 04/11/2026}, {@code 4 Nov 2026}. */
    public String shortDate(LocalDate date) {
        return shortDate.format(date);
    }

    /** For sentences, unbreakable: {@code 1er novembre 2026}, {@code 1 November 2026}. */
    public String longDate(LocalDate date) {
        String written = longDate.format(date);
        boolean ordinal = date.getDayOfMonth() == 1 && language.equals(Locale.FRANCE);
        return (ordinal ? written.replaceFirst("1", "1er") : written).replace(' ', '\u00a0');
    }

    /** A rate in percent per year: {@code 12,15 %}, {@code 12.15%}. */
    public String percent(BigDecimal percent) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(3);
        return format.format(percent) + (language.equals(Locale.UK) ? "%" : "\u00a0%");
    }
}

package io.quittance.web.frame;

import io.quittance.calendar.AgeingBucket;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Amounts, days and words as the reader writes them; templates call it {@code @fmt}. */
@Component("fmt")
public class Formats {

    private final MessageSource messages;

    Formats(MessageSource messages) {
        this.messages = messages;
    }

    /** An amount without its currency, two decimals, for a column whose head names the currency: {@code 1 234,56}. */
    public String amount(@Nullable BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        int decimals = Math.max(2, amount.stripTrailingZeros().scale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return minus(format.format(amount));
    }

    /** An amount for a cell of a spreadsheet that speaks the reader's language: {@code 1234,56}, which it can add up. */
    public String cell(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(Math.max(2, amount.scale()));
        return format.format(amount);
    }

    /** An amount with its currency: {@code 1 234,56 €}. */
    public String money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "" : money(Money.of(amount, currency));
    }

    public String money(Money money) {
        return minus(money.format(locale()));
    }

    /** The sign of a currency as a column head shows it: {@code €}. */
    public String sign(String currency) {
        return Currency.getInstance(currency).getSymbol(locale());
    }

    /** A count: {@code 1 284}. */
    public String number(long count) {
        return minus(NumberFormat.getIntegerInstance(locale()).format(count));
    }

    /** A share of 1, rounded to whole percent: {@code 62 %}. */
    public String percent(BigDecimal share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        return minus(format.format(share));
    }

    /** An amount that is not rounded yet, as a line of a computation shows it: two decimals, half up. */
    public String cents(BigDecimal unrounded) {
        return amount(unrounded.setScale(2, RoundingMode.HALF_UP));
    }

    /** A rate in percent per year, two decimals or as many as it has: {@code 12,15 %}. */
    public String rate(BigDecimal percent) {
        return messages.getMessage("frame.percent", new Object[] {amount(percent)}, locale());
    }

    /** A day in a table: {@code 4 nov. 2026}. */
    public String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(day);
    }

    /** A day of the past months where there is little room: {@code 31 oct.} */
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", locale()).format(day);
    }

    /** A day in a sentence: {@code 4 novembre 2026}, {@code 1er janvier 2027}. */
    public String longDay(LocalDate day) {
        String written = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(day);
        return day.getDayOfMonth() == 1 && locale().getLanguage().equals("fr")
                ? written.replaceFirst("^1\\b", "1er")
                : written;
    }

    /** A day in full, for titles and for paper: {@code mercredi 4 novembre 2026}. */
    public String fullDay(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale())
                .format(day);
    }

    /** A month over a timeline: {@code Novembre 2026}. */
    public String month(LocalDate day) {
        String month = DateTimeFormatter.ofPattern("LLLL yyyy", locale()).format(YearMonth.from(day));
        return month.substring(0, 1).toUpperCase(locale()) + month.substring(1);
    }

    /** A day as people say it within a week of today ({@code tomorrow}, {@code in 3 days}), else as in a table. */
    public String near(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (Math.abs(days) > 7) {
            return day(day);
        }
        return messages.getMessage("frame.near", new Object[] {days, Math.abs(days)}, locale());
    }

    /** The time of the day in this zone: {@code 10:42}. */
    public String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm", locale()).format(instant.atZone(zone));
    }

    /** The word for a constant: the message {@code Role.ADMINISTRATOR} for {@code Role.ADMINISTRATOR}. */
    public String word(Enum<?> constant) {
        return messages.getMessage(key(constant), null, locale());
    }

    /** The key of the word for a constant. */
    public static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /** The five buckets, for a legend. */
    public List<AgeingBucket> buckets() {
        return List.of(AgeingBucket.values());
    }

    /** The end of the CSS class for so many days late: 0 not due, then 1–30, 31–60, 61–90, over 90, over 180. */
    public int lateness(long daysOverdue) {
        if (daysOverdue <= 0) {
            return 0;
        }
        return daysOverdue > 180 ? 5 : (int) Math.min(4, (daysOverdue + 29) / 30);
    }

    /** The typographic minus, as wide as a digit; a hyphen would wrap and not align. */
    private static String minus(String number) {
        return number.replace('-', '\u2212');
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

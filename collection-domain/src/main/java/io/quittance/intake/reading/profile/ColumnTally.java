package io.quittance.intake.reading.profile;

import io.quittance.intake.reading.values.CellText;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.DecimalMark;
import io.quittance.intake.reading.values.WrittenAmount;
import io.quittance.intake.reading.values.WrittenDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what one column holds, in memory that does not grow with the rows. */
final class ColumnTally {

    private static final int SAMPLES = 5;
    private static final int LONGEST_SAMPLE = 80;
    private static final int REMEMBERED = 256;

    private final FormatEvidence<DateOrder> dates = new FormatEvidence<>(DateOrder.class);
    private final FormatEvidence<DecimalMark> numbers = new FormatEvidence<>(DecimalMark.class);
    private final Map<ValueKind, Long> kinds = new EnumMap<>(ValueKind.class);
    private final Map<String, Set<ValueKind>> remembered = new HashMap<>();
    private final DistinctCount distinct = new DistinctCount();
    private final Set<String> samples = new LinkedHashSet<>();
    private final Map<String, Long> currencies = new HashMap<>();
    private long filled;

    void add(long line, String cell) {
        String text = CellText.clean(cell);
        if (CellText.absent(text)) {
            return;
        }
        filled++;
        distinct.add(text);
        if (samples.size() < SAMPLES) {
            samples.add(text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) : text);
        }
        addDate(line, text);
        addNumber(line, text);
        kindsOf(text).forEach(kind -> kinds.merge(kind, 1L, Long::sum));
    }

    FormatEvidence<DateOrder> dates() {
        return dates;
    }

    FormatEvidence<DecimalMark> numbers() {
        return numbers;
    }

    ColumnProfile profile(
            int column,
            String header,
            long rows,
            @Nullable DateOrder preferredOrder,
            @Nullable DecimalMark preferredMark) {
        kinds.put(ValueKind.DATE, dates.total());
        kinds.put(ValueKind.AMOUNT, numbers.total());
        DateFormatGuess date = new DateFormatGuess(
                dates.best(preferredOrder), dates.certainty(), dates.total(), dates.sample(), dates.firstLines());
        NumberFormatGuess number = new NumberFormatGuess(
                numbers.best(preferredMark),
                numbers.certainty(),
                numbers.total(),
                numbers.sample(),
                numbers.firstLines());
        List<String> kept = new ArrayList<>(samples);
        return new ColumnProfile(
                column,
                header,
                rows,
                filled,
                Math.min(distinct.estimate(), filled),
                kept,
                kinds,
                currencies,
                date,
                number);
    }

    private void addDate(long line, String text) {
        WrittenDate written = WrittenDate.parse(text);
        if (written != null) {
            dates.add(line, text, written::in, (order, day) -> looksNatural(order, written));
        }
    }

    private static boolean looksNatural(DateOrder order, WrittenDate written) {
        return written.order() == null ? order != DateOrder.YEAR_MONTH_DAY : order == written.order();
    }

    /** An amount with more than two decimals is hardly one: "1,234" is rather 1234 than 1 and some. */
    private void addNumber(long line, String text) {
        WrittenAmount written = WrittenAmount.parse(text);
        if (written != null) {
            numbers.add(line, text, written::in, (mark, amount) -> ((BigDecimal) amount).scale() <= 2);
            if (written.currency() != null) {
                currencies.merge(written.currency(), 1L, Long::sum);
            }
        }
    }

    private Set<ValueKind> kindsOf(String text) {
        Set<ValueKind> known = remembered.get(text);
        if (known == null) {
            known = EnumSet.noneOf(ValueKind.class);
            for (ValueKind kind : ValueKind.values()) {
                if (kind.recognises(text)) {
                    known.add(kind);
                }
            }
            if (remembered.size() < REMEMBERED && text.length() <= LONGEST_SAMPLE) {
                remembered.put(text, known);
            }
        }
        return known;
    }
}

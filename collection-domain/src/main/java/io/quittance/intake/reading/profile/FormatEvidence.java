package io.quittance.intake.reading.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which of a few formats reads a column: counted value by value, decided when all were seen.
 *
 * @param <F> the formats in question, the likeliest first
 */
final class FormatEvidence<F extends Enum<F>> {

    private final F[] formats;
    private final long[] readable;
    private final long[] natural;
    private final long[][] readOtherwise;
    private final long[][] firstLineOnly;
    private long total;
    private String sample = "";
    private boolean sampleDecides;

    FormatEvidence(Class<F> formats) {
        this.formats = formats.getEnumConstants();
        int count = this.formats.length;
        readable = new long[count];
        natural = new long[count];
        readOtherwise = new long[count][count];
        firstLineOnly = new long[count][count];
    }

    /**
     * @param reading the value under a format, null where it has none
     * @param looksNatural whether that value looks as it should, to break ties
     */
    void add(long line, String text, Function<F, @Nullable Object> reading, BiPredicate<F, Object> looksNatural) {
        @Nullable Object[] readings = new @Nullable Object[formats.length];
        for (int f = 0; f < formats.length; f++) {
            readings[f] = reading.apply(formats[f]);
        }
        boolean any = false;
        boolean decides = false;
        for (int f = 0; f < formats.length; f++) {
            Object value = readings[f];
            if (value == null) {
                continue;
            }
            any = true;
            readable[f]++;
            natural[f] += looksNatural.test(formats[f], value) ? 1 : 0;
            for (int other = 0; other < formats.length; other++) {
                if (readings[other] == null) {
                    decides = true;
                    firstLineOnly[f][other] = firstLineOnly[f][other] == 0 ? line : firstLineOnly[f][other];
                } else if (!value.equals(readings[other])) {
                    readOtherwise[f][other]++;
                }
            }
        }
        if (any) {
            total++;
            keepSample(text, decides);
        }
    }

    long total() {
        return total;
    }

    String sample() {
        return sample;
    }

    /** The format that reads most; among equals the preferred one, then the one that looks natural. */
    F best(@Nullable F preferred) {
        return formats[position(preferred)];
    }

    private int position(@Nullable F preferred) {
        return IntStream.range(0, formats.length)
                .boxed()
                .max(Comparator.<Integer>comparingLong(f -> readable[f])
                        .thenComparing(f -> formats[f] == preferred && rivals(f))
                        .thenComparingLong(f -> natural[f])
                        .thenComparing(Comparator.<Integer>naturalOrder().reversed()))
                .orElseThrow();
    }

    Certainty certainty() {
        int best = position(null);
        if (total == 0) {
            return Certainty.NO_VALUES;
        }
        if (readable[best] < total) {
            return Certainty.CONTRADICTORY;
        }
        return rivals(best) ? Certainty.AMBIGUOUS : Certainty.CERTAIN;
    }

    /** A format is proven where it reads everything and some value has no other reading. */
    boolean proves() {
        int best = position(null);
        return certainty() == Certainty.CERTAIN
                && Arrays.stream(firstLineOnly[best]).anyMatch(line -> line > 0);
    }

    /** For each format that some value needs against the best one, the line of the first such value. */
    Map<F, Long> firstLines() {
        int best = position(null);
        Map<F, Long> lines = new LinkedHashMap<>();
        for (int other = 0; other < formats.length; other++) {
            if (firstLineOnly[other][best] > 0) {
                lines.put(formats[other], firstLineOnly[other][best]);
                lines.merge(formats[best], firstLineOnly[best][other], FormatEvidence::earlier);
            }
        }
        lines.values().removeAll(List.of(0L));
        return lines;
    }

    private static long earlier(long a, long b) {
        return a == 0 || (b > 0 && b < a) ? b : a;
    }

    private boolean rivals(int format) {
        for (int other = 0; other < formats.length; other++) {
            if (readable[other] == readable[format] && readOtherwise[format][other] > 0) {
                return true;
            }
        }
        return false;
    }

    private void keepSample(String text, boolean decides) {
        if (sample.isEmpty() || (decides && !sampleDecides)) {
            sample = text;
            sampleDecides = decides;
        }
    }
}

package io.quittance.intake.reading.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Tells separator and quote from the beginning of a text: the separator under which most rows have the same number
 * of cells, unless a first line such as {@code sep=;} says it.
 */
record SeparatorGuess(char separator, char quote) {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final Pattern HINT = Pattern.compile("\\A\"?sep=(.)\"?[ \\t]*(?:\\R|\\z)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SINGLE_QUOTED =
            Pattern.compile("(?<=^|[;,\\t|])'[^'\\r\\n]*'(?=$|[;,\\t|])", Pattern.MULTILINE);
    private static final Pattern DOUBLE_QUOTED = Pattern.compile("(?<=^|[;,\\t|])[ ]*\"", Pattern.MULTILINE);

    /** {@code complete} is false where the text was cut, so that its last row may be half a row. */
    static SeparatorGuess of(String text, boolean complete) {
        char quote = quote(text);
        var hint = HINT.matcher(text);
        if (hint.find()) {
            return new SeparatorGuess(hint.group(1).charAt(0), quote);
        }
        char best = ',';
        double bestScore = 0;
        for (char separator : SEPARATORS) {
            double score = score(widths(text, complete, separator, quote));
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return new SeparatorGuess(best, quote);
    }

    private static char quote(String text) {
        if (DOUBLE_QUOTED.matcher(text).find()) {
            return '"';
        }
        long quoted = SINGLE_QUOTED.matcher(text).results().count();
        long lines = text.lines().filter(line -> !line.isBlank()).count();
        return quoted > 0 && quoted >= lines ? '\'' : '"';
    }

    private static List<Integer> widths(String text, boolean complete, char separator, char quote) {
        List<Integer> widths = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quote)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                widths.add(row.getFieldCount());
            }
        } catch (IOException | CsvParseException e) {
            return List.of();
        }
        return complete || widths.size() < 2 ? widths : widths.subList(0, widths.size() - 1);
    }

    /** Agreement weighs more than width: decimal commas also make columns, but not in the header. */
    private static double score(List<Integer> widths) {
        Map<Integer, Integer> counts = new TreeMap<>();
        widths.forEach(width -> counts.merge(width, 1, Integer::sum));
        double best = 0;
        for (var entry : counts.entrySet()) {
            double agreement = (double) entry.getValue() / widths.size();
            double score = entry.getKey() < 2 ? 0 : agreement * agreement * (1 + 0.1 * Math.min(entry.getKey(), 10));
            best = Math.max(best, score);
        }
        return best;
    }
}

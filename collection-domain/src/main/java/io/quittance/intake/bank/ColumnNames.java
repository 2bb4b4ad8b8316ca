package io.quittance.intake.bank;

import io.quittance.intake.reading.values.PlainLetters;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What banks call their columns, in French, English and German, from {@code bank-columns.properties}. */
final class ColumnNames {

    private static final Map<BankColumn, List<String>> NAMES = load();

    /** What says nothing more of a column: the currency of its amounts, the zone of its times. */
    private static final Pattern BESIDE =
            Pattern.compile(" (?:eur|euro|euros|chf|usd|gbp|utc|en eur|en euros|in eur|cet)$");

    private ColumnNames() {}

    /** For each column what its name says; null where it says nothing, or another column says it better. */
    static List<@Nullable BankColumn> guess(List<String> headers) {
        List<@Nullable BankColumn> guessed = new ArrayList<>();
        headers.forEach(header -> guessed.add(null));
        List<String> plain = headers.stream().map(ColumnNames::plain).toList();
        NAMES.forEach((column, names) -> {
            for (String name : names) {
                for (int at = 0; at < plain.size(); at++) {
                    boolean free = column == BankColumn.TEXT || !guessed.contains(column);
                    if (free && guessed.get(at) == null && plain.get(at).equals(name)) {
                        guessed.set(at, column);
                    }
                }
            }
        });
        return guessed;
    }

    /** Whether these may be the names of a bank's columns: a day and money are among them. */
    static boolean named(List<String> cells) {
        List<@Nullable BankColumn> guessed = guess(cells);
        return BankColumn.REQUIRED.stream()
                .allMatch(oneOf -> guessed.stream().anyMatch(one -> one != null && oneOf.contains(one)));
    }

    private static String plain(String header) {
        String words = PlainLetters.of(header.replace("€", " eur "));
        return BESIDE.matcher(words).replaceFirst("");
    }

    private static Map<BankColumn, List<String>> load() {
        Properties properties = new Properties();
        try (InputStream in = ColumnNames.class.getResourceAsStream("bank-columns.properties")) {
            if (in == null) {
                throw new IllegalStateException("bank-columns.properties is missing");
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<BankColumn, List<String>> names = new EnumMap<>(BankColumn.class);
        for (BankColumn column : BankColumn.values()) {
            names.put(
                    column,
                    Stream.of(properties.getProperty(column.name(), "").split(";", -1))
                            .map(PlainLetters::of)
                            .filter(name -> !name.isEmpty())
                            .toList());
        }
        return names;
    }
}

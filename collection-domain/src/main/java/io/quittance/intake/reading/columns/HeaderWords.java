package io.quittance.intake.reading.columns;

import io.quittance.intake.reading.values.PlainLetters;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words of a header in one spelling: "N° facture", "invoice_number" and "InvoiceNo" are the same two words. Order
 * does not count, small words are left out; synonyms come from {@code header-words.properties}.
 */
final class HeaderWords {

    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern NUMBER_SIGN = Pattern.compile("(?i)\\bn\\s?[°º]|#|№");
    private static final Pattern OWED = Pattern.compile("(?i)(?<![\\p{L}])dûe?s?(?![\\p{L}])");
    private static final Map<String, String> SPELLINGS = new HashMap<>();
    private static final Set<String> SMALL = new HashSet<>();

    static {
        Properties words = load("header-words.properties");
        words.forEach((word, spellings) -> {
            for (String spelling : spellings.toString().split(" ", -1)) {
                if (word.equals("small")) {
                    SMALL.add(spelling);
                } else {
                    SPELLINGS.put(spelling, word.toString());
                }
            }
        });
    }

    private HeaderWords() {}

    static Set<String> of(String header) {
        // "dû" is owed, "du" is a small word: they must part before accents go
        String owed =
                OWED.matcher(NUMBER_SIGN.matcher(header).replaceAll(" numero ")).replaceAll(" reste ");
        Set<String> words = new TreeSet<>();
        for (String word : PlainLetters.of(CAMEL.matcher(owed).replaceAll(" ")).split(" ", -1)) {
            String spelling = SPELLINGS.getOrDefault(word, word);
            if (!spelling.isEmpty() && !SMALL.contains(spelling)) {
                words.add(spelling);
            }
        }
        return words;
    }

    static Properties load(String resource) {
        Properties properties = new Properties();
        try (InputStream in = HeaderWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing beside " + HeaderWords.class.getName());
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

package io.quittance.matching.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of letters and digits in a text.
 *
 * @param text in capitals, without accents
 * @param gap what stands between it and the word before
 * @param figure whether it belongs to what is written as a date or as an amount
 * @param endsLine whether its line ends with it
 */
record Word(String text, String gap, boolean figure, boolean endsLine) {

    /** Texts longer than that are read to there. */
    private static final int MOST_WORDS = 250;

    private static final int MOST_CHARACTERS = 10_000;

    /** What announces the number of an invoice. */
    private static final Set<String> ANNOUNCING = Set.of(
            "F",
            "FA",
            "FAC",
            "FACT",
            "FACTS",
            "FACTURE",
            "FACTURES",
            "FCT",
            "FT",
            "FRA",
            "INV",
            "INVOICE",
            "INVOICES",
            "INVNO",
            "RE",
            "RG",
            "RENR",
            "RGNR",
            "RECHNUNG",
            "RECHNUNGEN",
            "RECHNUNGSNR",
            "N",
            "NO",
            "NR",
            "NUM",
            "NUMERO",
            "NOS",
            "NRO",
            "REF",
            "REFERENCE",
            "VREF",
            "NREF",
            "DOC",
            "PIECE");

    private static final Pattern RUN = Pattern.compile("[A-Z0-9]+");

    private static final Pattern FIGURE = Pattern.compile("(?<![A-Z0-9])(?:"
            + "(?:0?[1-9]|[12][0-9]|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:20)?[0-9]{2}"
            + "|20[0-9]{2}[/.-](?:0[1-9]|1[0-2])[/.-](?:0[1-9]|[12][0-9]|3[01])"
            + "|(?:0[1-9]|1[0-2])/20[0-9]{2}"
            + "|[0-9]{1,3}(?:[ .][0-9]{3})*,[0-9]{2}|[0-9]+\\.[0-9]{2}(?= ?(?:EUR|E\\b|€))"
            + ")(?![A-Z0-9])");

    /** The words of these lines, in their order. */
    static List<Word> of(List<String> lines) {
        List<Word> words = new ArrayList<>();
        for (String line : lines) {
            cut(folded(line), words);
        }
        return words;
    }

    /** In capitals and without accents. */
    static String folded(String text) {
        String head = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        return Normalizer.normalize(head, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT);
    }

    boolean isNumber() {
        return text.chars().allMatch(c -> NumberKey.isDigit((char) c));
    }

    boolean announces() {
        return ANNOUNCING.contains(text);
    }

    /** Whether its letters announce the digits that follow them in the same word. */
    boolean announcesItself() {
        int letters = 0;
        while (letters < text.length() && !NumberKey.isDigit(text.charAt(letters))) {
            letters++;
        }
        return letters > 0 && letters < text.length() && ANNOUNCING.contains(text.substring(0, letters));
    }

    private static void cut(String line, List<Word> words) {
        boolean[] figures = new boolean[line.length()];
        Matcher figure = FIGURE.matcher(line);
        while (figure.find()) {
            Arrays.fill(figures, figure.start(), figure.end(), true);
        }
        String rest = line.stripTrailing();
        Matcher run = RUN.matcher(line);
        int end = 0;
        while (words.size() < MOST_WORDS && run.find()) {
            String gap = end == 0 ? "\n" : line.substring(end, run.start());
            words.add(new Word(run.group(), gap, figures[run.start()], run.end() == rest.length()));
            end = run.end();
        }
    }
}

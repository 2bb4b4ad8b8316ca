package io.quittance.matching.words;

import io.quittance.money.CreditorReference;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts neighbouring words together to whatever may be a number. */
final class WordReader {

    private static final int NEIGHBOURS = 4;
    private static final int LONGEST = 34;
    private static final int MOST_KEYS = 600;
    private static final int SHORTEST_HALF = 6;
    private static final Pattern PART = Pattern.compile("([A-Z]*)([0-9]+)");

    private final String amount;
    private final Map<String, Trace> traces = new LinkedHashMap<>();
    private final Set<String> references = new LinkedHashSet<>();
    private final Set<String> tails = new LinkedHashSet<>();
    private final Set<String> cuts = new LinkedHashSet<>();

    /**
     * @param amount in the smallest unit
     */
    WordReader(long amount) {
        this.amount = Long.toString(amount);
    }

    Map<String, Trace> traces() {
        return traces;
    }

    Set<String> references() {
        return references;
    }

    Set<String> tails() {
        return tails;
    }

    Set<String> cuts() {
        return cuts;
    }

    /**
     * Reads lines that follow each other.
     *
     * @param announced whether they hold numbers of invoices and nothing else
     */
    void read(List<String> lines, boolean announced) {
        List<Word> words = Word.of(lines);
        for (int i = 0; i < words.size(); i++) {
            boolean heard = announced || isAnnounced(words, i);
            readWord(words.get(i), heard);
            readReference(words, i);
            readNeighbours(words, i, heard);
        }
    }

    private void readNeighbours(List<Word> words, int first, boolean announced) {
        StringBuilder joined = new StringBuilder();
        boolean figure = true;
        Enumerations enumerations =
                new Enumerations(words, (number, written) -> continued(number, new Trace(written, announced, false)));
        for (int last = first; last < Math.min(first + NEIGHBOURS, words.size()); last++) {
            Word word = words.get(last);
            joined.append(word.text());
            figure &= word.figure();
            if (joined.length() > LONGEST) {
                return;
            }
            String number = joined.toString();
            add(number, new Trace(number, announced && !figure, figure || isNoNumber(number, announced)));
            if (!figure) {
                enumerations.readOn(number, last + 1);
                if (word.endsLine() && Wording.mayBeCut(NumberKey.of(number))) {
                    cuts.add(NumberKey.of(number));
                }
            }
        }
    }

    /** What stands inside one word: digits behind letters, several numbers glued together, the end of a number. */
    private void readWord(Word word, boolean announced) {
        String text = word.text();
        if (text.length() > 2 * LONGEST) {
            return;
        }
        if (word.isNumber()) {
            if (announced && !word.figure() && Wording.mayBeTail(text) && !isYear(text)) {
                tails.add(text);
            }
            if (text.length() >= 2 * SHORTEST_HALF && text.length() % 2 == 0) {
                Trace half = new Trace(text, false, true);
                add(text.substring(0, text.length() / 2), half);
                add(text.substring(text.length() / 2), half);
            }
            return;
        }
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String letters = part.group(1);
            String digits = part.group(2);
            boolean heard = announced || word.announcesItself();
            if (digits.length() > 3) {
                add(digits, new Trace(text, heard, isNoNumber(digits, heard)));
            }
            for (int kept = 1; kept <= Math.min(3, letters.length()); kept++) {
                add(letters.substring(letters.length() - kept) + digits, new Trace(text, heard, false));
            }
        }
    }

    private void readReference(List<Word> words, int first) {
        if (!words.get(first).text().startsWith("RF")) {
            return;
        }
        StringBuilder joined = new StringBuilder();
        for (int last = first; last < words.size() && joined.length() < 4 + NumberKey.LENGTH; last++) {
            joined.append(words.get(last).text());
            if (joined.length() > 4 && CreditorReference.isValid(joined.toString())) {
                references.add(joined.toString());
            }
        }
    }

    private void continued(String number, Trace trace) {
        add(number, trace);
        if (trace.announced() && NumberKey.digitsIn(number) == number.length() && Wording.mayBeTail(number)) {
            tails.add(number);
        }
    }

    private void add(String number, Trace trace) {
        String key = NumberKey.of(number);
        if (traces.size() < MOST_KEYS && NumberKey.digitsIn(key) >= 3 && !isYear(number)) {
            traces.merge(key, trace, Trace::better);
        }
    }

    /** Dates without signs between their parts, unless it is said what they are; the amount itself. */
    private boolean isNoNumber(String number, boolean announced) {
        return number.equals(amount)
                || (!announced
                        && number.matches("20[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])"
                                + "|(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])(20)?[0-9]{2}"));
    }

    private static boolean isYear(String number) {
        return number.matches("(19|20)[0-9]{2}");
    }

    private static boolean isAnnounced(List<Word> words, int at) {
        return (at >= 1 && words.get(at - 1).announces())
                || (at >= 2 && words.get(at - 2).announces());
    }
}

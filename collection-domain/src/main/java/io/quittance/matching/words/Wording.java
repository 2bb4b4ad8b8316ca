package io.quittance.matching.words;

import io.quittance.money.CreditorReference;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a payer and the banks wrote, read once for every number that it may hold. */
public final class Wording {

    private static final int TAIL = 3;
    private static final int CUT = 6;
    private static final Pattern PART = Pattern.compile(
            "\\b(ACOMPTES?|AVANCE|PARTIEL|PARTIELLE|PROVISION|ADVANCE|DEPOSIT|PARTIAL|PREPAYMENT|ANZAHLUNG|TEILZAHLUNG)\\b");

    private final String text;
    private final Map<String, Trace> traces;
    private final Set<String> references;
    private final Set<String> tails;
    private final Set<String> cuts;

    private Wording(String text, WordReader read) {
        this.text = text;
        this.traces = read.traces();
        this.references = read.references();
        this.tails = read.tails();
        this.cuts = read.cuts();
    }

    /**
     * Reads free texts and fields.
     *
     * @param lines free texts, also structured references
     * @param numbers from fields that hold numbers of invoices and nothing else
     * @param amount in the smallest unit: its digits are no number
     */
    public static Wording of(List<String> lines, List<String> numbers, long amount) {
        WordReader reader = new WordReader(amount);
        reader.read(lines, false);
        numbers.forEach(number -> reader.read(List.of(number), true));
        return new Wording(Word.folded(String.join("\n", lines) + "\n" + String.join("\n", numbers)), reader);
    }

    /** The keys of all numbers that may stand there, as {@link NumberKey} writes them; at most a few hundred. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        references.forEach(reference -> keys.add(NumberKey.of(reference.substring(4))));
        traces.keySet().stream()
                .filter(key -> NumberKey.digitsIn(key) >= TAIL && key.length() > TAIL)
                .forEach(keys::add);
        return Collections.unmodifiableSet(keys);
    }

    /** Whether the payer calls what it pays an advance or a part. */
    public boolean saysPart() {
        return PART.matcher(text).find();
    }

    /** What the payer says that it keeps back. */
    public Optional<Deduction> deduction() {
        return Deduction.in(text);
    }

    /** Whether this number is written there, and how; the surest way that is found. */
    public Optional<Mention> mentionOf(String number) {
        String key = NumberKey.of(number);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        if (!references.isEmpty()) {
            Optional<String> made = CreditorReference.ifAny(number).map(CreditorReference::value);
            if (made.isPresent() && references.contains(made.get())) {
                return Optional.of(new Mention(Mention.Kind.REFERENCE, made.get()));
            }
        }
        Trace whole = traces.get(key);
        if (whole != null && NumberKey.digitsIn(key) >= TAIL) {
            return Optional.of(new Mention(wholeKind(number, key, whole), whole.written()));
        }
        String digits = NumberKey.digits(number);
        Trace bare = traces.get(digits);
        if (bare != null && digits.length() > TAIL) {
            return Optional.of(new Mention(bareKind(digits, bare), bare.written()));
        }
        return partly(key, digits);
    }

    private Mention.Kind wholeKind(String number, String key, Trace trace) {
        int digits = NumberKey.digitsIn(key);
        boolean solid = digits >= 5 || (digits == 4 && key.length() > 4);
        if ((solid && !trace.doubtful()) || (trace.announced() && digits > TAIL)) {
            return isLiteral(Word.folded(number)) ? Mention.Kind.NUMBER : Mention.Kind.MANGLED;
        }
        return Mention.Kind.WEAK;
    }

    private static Mention.Kind bareKind(String digits, Trace trace) {
        boolean solid = digits.length() >= 6 && !trace.doubtful();
        return solid || (trace.announced() && digits.length() >= 5) ? Mention.Kind.MANGLED : Mention.Kind.WEAK;
    }

    private Optional<Mention> partly(String key, String digits) {
        for (String tail : tails) {
            if (digits.length() > tail.length() && digits.endsWith(tail)) {
                return Optional.of(new Mention(Mention.Kind.WEAK, tail));
            }
        }
        for (String cut : cuts) {
            if (key.length() > cut.length() && (key.startsWith(cut) || digits.startsWith(cut))) {
                return Optional.of(new Mention(Mention.Kind.WEAK, cut));
            }
        }
        return Optional.empty();
    }

    private boolean isLiteral(String number) {
        int at = text.indexOf(number);
        while (at >= 0) {
            if (!isPartOfWord(at - 1) && !isPartOfWord(at + number.length())) {
                return true;
            }
            at = text.indexOf(number, at + 1);
        }
        return false;
    }

    private boolean isPartOfWord(int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return NumberKey.isDigit(c) || (c >= 'A' && c <= 'Z');
    }

    /** Which ends of lines may be the beginning of a number that was cut. */
    static boolean mayBeCut(String key) {
        return key.length() >= CUT && NumberKey.digitsIn(key) >= CUT - 1;
    }

    /** Which short numbers may be the end of one. */
    static boolean mayBeTail(String digits) {
        return digits.length() >= TAIL && digits.length() <= 6;
    }
}

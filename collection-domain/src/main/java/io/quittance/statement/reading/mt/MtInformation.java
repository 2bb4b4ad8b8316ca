package io.quittance.statement.reading.mt;

import static io.quittance.statement.reading.source.ToldReference.meant;

import io.quittance.statement.content.Counterparty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What field :86: tells. Banks fill it in three ways: German numbered parts behind a three-digit kind
 * ({@code 166?00GUTSCHRIFT?20EREF+…?32NAME}), words between slashes ({@code /EREF/…/REMI/…}), or lines of free text.
 */
final class MtInformation {

    private static final Pattern NUMBERED = Pattern.compile("\\s*([0-9]{3})([?>~|@#*+])(?=[0-9]{2}).*", Pattern.DOTALL);
    private static final Pattern CODED =
            Pattern.compile("(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|PURP|COAM|OAMT|RREF|BREF|IBAN|BIC)\\+");
    private static final Pattern SLASHED = Pattern.compile(
            "/(EREF|KREF|PREF|MARF|CSID|REMI|ORDP|BENM|NAME|IBAN|BIC|TRTP|TRCD|PURP|RTRN|ISDT|ADDR|CNTP|ULTD|ULTC|ULTB|SVCL|EXCH|CHGS|OCMT|ID)/");

    /** German kinds of what comes back: direct debits (108, 109) and transfers (159). */
    private static final Set<String> RETURNS = Set.of("108", "109", "159");

    /** Codes whose values are sentences or names and go over several parts. */
    private static final Set<String> WORDS = Set.of("", "SVWZ", "ABWA", "ABWE");

    private static final int LENGTH_OF_A_PART = 27;

    private final Map<String, String> told = new HashMap<>();
    private final List<String> text = new ArrayList<>();

    /** The lines of one field :86:. */
    void add(List<String> lines) {
        String whole = String.join("", lines);
        Matcher numbered = NUMBERED.matcher(whole);
        if (numbered.matches()) {
            told.put("GVC", numbered.group(1));
            numbered(whole.substring(numbered.start(2)), numbered.group(2).charAt(0));
        } else if (whole.startsWith("/") && SLASHED.matcher(whole).lookingAt()) {
            coded(whole, SLASHED);
            slashed();
        } else {
            lines.forEach(this::tellText);
        }
    }

    /** The lines of one field :NS:, each with a number of two digits before it. */
    void addNonSwift(List<String> lines) {
        for (String line : lines) {
            int number = line.matches("[0-9]{2}.*") ? Integer.parseInt(line.substring(0, 2)) : 0;
            switch (number) {
                case 15, 16 -> told.merge("NAME", line.substring(2).strip(), String::concat);
                case 33 -> tell("BIC", line.substring(2).strip());
                case 34 -> tell("IBAN", line.substring(2).strip());
                case 18, 19, 20 -> {}
                default -> tellText(number == 0 ? line : line.substring(2));
            }
        }
    }

    void tell(String code, String value) {
        told.putIfAbsent(code, value);
    }

    void tellText(String line) {
        if (!line.isBlank()) {
            text.add(line.strip());
        }
    }

    /** Null where it is not told, or told to be none. */
    @Nullable
    String told(String code) {
        return meant(told.get(code));
    }

    List<String> text() {
        return text;
    }

    List<String> structured() {
        String structured = told("STRD");
        return structured == null ? List.of() : List.of(structured);
    }

    Counterparty counterparty() {
        return Counterparty.of(told("NAME"), told("ABWA"), told("IBAN"), told("BIC"));
    }

    @Nullable
    String code(@Nullable String type) {
        String kind = told("GVC");
        return kind == null ? type : type == null ? kind : type + "+" + kind;
    }

    /**
     * Where something comes back and no reason is told, its kind.
     *
     * @param type of field :61:, {@code NRTI} for what comes back
     */
    @Nullable
    String returnReason(@Nullable String type) {
        boolean back = "NRTI".equals(type) || RETURNS.contains(told.getOrDefault("GVC", ""));
        String reason = told("RTRN") == null && back ? told("REASON") : told("RTRN");
        return reason == null && back ? code(type) : reason;
    }

    private void numbered(String whole, char mark) {
        StringBuilder words = new StringBuilder();
        List<String> parts = new ArrayList<>();
        for (String part : whole.split(Pattern.quote(String.valueOf(mark)) + "(?=[0-9]{2})", -1)) {
            if (part.length() > 2) {
                numbered(Integer.parseInt(part.substring(0, 2)), part.substring(2), words, parts);
            }
        }
        if (CODED.matcher(words).find()) {
            coded(words.toString(), CODED);
            tellText(told.getOrDefault("SVWZ", ""));
        } else {
            parts.forEach(this::tellText);
        }
    }

    /** The payer's words stand in 20 to 29 and 60 to 63; a part that is not full ended where it ends. */
    private void numbered(int number, String value, StringBuilder words, List<String> parts) {
        switch (number) {
            case 0 -> tellText(value);
            case 30 -> tell("BIC", value.strip());
            case 31 -> tell("IBAN", value.strip());
            case 38 -> told.put("IBAN", value.strip());
            case 32, 33 -> told.merge("NAME", value.stripTrailing(), MtInformation::joined);
            case 34 -> tell("REASON", value.strip());
            default -> {
                if ((number >= 20 && number <= 29) || (number >= 60 && number <= 63)) {
                    words.append(value).append(value.length() < LENGTH_OF_A_PART ? "\n" : "");
                    parts.add(value);
                }
            }
        }
    }

    private static String joined(String first, String second) {
        return first.length() < LENGTH_OF_A_PART && !second.startsWith(" ") ? first + " " + second : first + second;
    }

    /**
     * What stands before the first code is text; behind each stands its value. That of a reference ends where its part
     * ends short.
     */
    private void coded(String whole, Pattern codes) {
        Matcher code = codes.matcher(whole);
        String open = "";
        int from = 0;
        while (code.find()) {
            value(open, whole.substring(from, code.start()));
            open = code.group(1);
            from = code.end();
        }
        value(open, whole.substring(from));
    }

    private void value(String code, String value) {
        int end = WORDS.contains(code) ? -1 : value.indexOf('\n');
        String own = end < 0 ? value : value.substring(0, end);
        if (code.isEmpty()) {
            tellText(value.replace('\n', ' '));
        } else {
            tell(code, own.replace('\n', ' ').strip());
            tellText(value.substring(own.length()).replace('\n', ' '));
        }
    }

    /** Words of other names, in the names of the German ones. */
    private void slashed() {
        rename("MARF", "MREF");
        rename("ULTD", "ABWA");
        String remittance = told.getOrDefault("REMI", "");
        if (remittance.startsWith("STRD/")) {
            tell("STRD", remittance.substring(remittance.lastIndexOf('/') + 1));
        }
        tellText(remittance.replaceFirst("^(USTD|STRD)/", "").replaceFirst("^/+", ""));
        String[] party = told.getOrDefault("CNTP", "").split("/", -1);
        if (party.length >= 3) {
            tell("IBAN", party[0]);
            tell("BIC", party[1]);
            tell("NAME", party[2]);
        }
    }

    private void rename(String code, String known) {
        if (told.containsKey(code)) {
            tell(known, told.getOrDefault(code, ""));
        }
    }
}

package io.quittance.matching.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of payers as they are compared: what banks and people write differently is written one way. */
public final class PayerNames {

    /** What says how somebody is constituted or addressed, not who it is. */
    private static final Set<String> FORMS = Set.of(
            "SARL",
            "SARLU",
            "EURL",
            "SAS",
            "SASU",
            "SA",
            "SNC",
            "SCI",
            "SCP",
            "SCOP",
            "SCA",
            "SCS",
            "SELARL",
            "SELAS",
            "EI",
            "EIRL",
            "GIE",
            "GAEC",
            "EARL",
            "SCEA",
            "STE",
            "SOCIETE",
            "ETS",
            "ETABLISSEMENT",
            "ETABLISSEMENTS",
            "ENT",
            "ENTREPRISE",
            "CIE",
            "M",
            "MR",
            "MME",
            "MLLE",
            "MONSIEUR",
            "MADAME",
            "GMBH",
            "MBH",
            "AG",
            "KG",
            "UG",
            "OHG",
            "EK",
            "LTD",
            "LIMITED",
            "LLP",
            "PLC",
            "LLC",
            "INC",
            "CORP",
            "BV",
            "NV",
            "SRL",
            "SPRL",
            "SPA",
            "SL",
            "SLU",
            "LDA",
            "AB",
            "OY",
            "AS",
            "APS",
            "ET",
            "AND",
            "UND");

    private static final int MOST_CHARACTERS = 200;

    /** Banks cut names at 24 characters and more. */
    private static final int SHORTEST_CUT = 12;

    private PayerNames() {}

    /**
     * The name without accents, legal forms, forms of address, signs and case, its words in their order; where nothing but
     * forms is left, the forms; empty where it has no letter and no digit.
     */
    public static String compared(String name) {
        String plain = plain(name)
                // S.A.R.L. is one word.
                .replaceAll("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        String kept =
                Arrays.stream(plain.split(" ")).filter(word -> !isForm(word)).collect(Collectors.joining(" "));
        return kept.isEmpty() ? plain : kept;
    }

    /** In capitals and without accents, of a name that is too long its beginning. */
    static String plain(String name) {
        String head = name.length() > MOST_CHARACTERS ? name.substring(0, MOST_CHARACTERS) : name;
        String letters = head.replace("ß", "ss")
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .replace("ø", "o")
                .replace("Ø", "O");
        return Normalizer.normalize(letters, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT);
    }

    static boolean isForm(String word) {
        return FORMS.contains(word);
    }

    /**
     * How much alike a name that a bank tells is to a client's, in per cent: 100 where they are equal, 98 where only order or
     * spaces differ, 96 where the bank cut it.
     *
     * @param told as {@link #compared} writes it
     * @param name as {@link #compared} writes it
     */
    public static int alike(String told, String name) {
        if (told.isEmpty() || name.isEmpty()) {
            return 0;
        }
        if (told.equals(name)) {
            return 100;
        }
        if (joined(told).equals(joined(name)) || sorted(told).equals(sorted(name))) {
            return 98;
        }
        if (told.length() >= SHORTEST_CUT && joined(name).startsWith(joined(told))) {
            return 96;
        }
        return told.length() <= name.length() ? wordsAlike(told, name) : wordsAlike(name, told);
    }

    private static String joined(String name) {
        return name.replace(" ", "");
    }

    private static List<String> sorted(String name) {
        return Arrays.stream(name.split(" ")).sorted().toList();
    }

    /** The share of letters in words that have one much alike in the other name. */
    private static int wordsAlike(String shorter, String longer) {
        List<String> left = new ArrayList<>(List.of(longer.split(" ")));
        double agreed = 0;
        for (String word : shorter.split(" ")) {
            String best = "";
            double most = 0;
            for (String other : left) {
                double alike = JaroWinkler.of(word, other);
                if (alike > most) {
                    most = alike;
                    best = other;
                }
            }
            if (most >= 0.88) {
                left.remove(best);
                agreed += most * (word.length() + best.length());
            }
        }
        return (int) Math.min(
                95, 100 * agreed / (joined(shorter).length() + joined(longer).length()));
    }
}

package io.quittance.matching.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a payer says that it keeps back.
 *
 * @param word as it stands there, in capitals and without accents
 * @param fee whether it is a bank's fee, and nothing that the payer wants from us
 */
public record Deduction(String word, boolean fee) {

    private static final Pattern WORD = Pattern.compile("""
            \\b(ESCOMPTES?|DISCOUNT|SKONTO|RABAIS|RISTOURNES?|REBATE|ABATTEMENT|NACHLASS|RABATT|DEDUCTIONS?|DEDUITE?S?|DEDUCTED|DEDUCT\
            |ABZUG|ABZGL|ABZUE?GLICH|EINBEHALTEN|GEKUE?RZT|LITIGES?|CONTESTEE?S?|DISPUTED?|RETENUES?|PENALITES?|WITHHELD|WITHHOLDING|AVOIRS?|CREDIT NOTE|GUTSCHRIFT\
            |MOINS|LESS|MINUS|REMISE DE [0-9]+)\\b""");
    private static final Pattern FEE = Pattern.compile("\\b(FRAIS|FEES?|BANK CHARGES?|SPESEN|COMMISSIONS?)\\b");

    static Optional<Deduction> in(String folded) {
        Matcher said = WORD.matcher(folded);
        if (!said.find()) {
            return Optional.empty();
        }
        return Optional.of(new Deduction(said.group(1), FEE.matcher(folded).find()));
    }
}

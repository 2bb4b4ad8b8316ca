package io.quittance.intake.bank;

import io.quittance.intake.reading.rows.RawRow;
import io.quittance.money.Iban;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The account that the lines above a table name, where it is one of the creditor's. */
final class NamedAccount {

    private static final Set<String> FRENCH = Set.of("FR", "MC");
    private static final int FRENCH_ACCOUNT = 14;
    private static final int FRENCH_KEY = 25;
    private static final int GERMAN_ACCOUNT = 12;

    private NamedAccount() {}

    /** Empty where they name none of these accounts, or several. */
    static Optional<String> in(List<RawRow> above, List<String> own) {
        String text = above.stream()
                .flatMap(row -> row.cells().stream())
                .map(NamedAccount::bare)
                .collect(Collectors.joining("|"));
        List<String> named = own.stream()
                .filter(iban -> text.contains(iban) || text.contains(number(iban)))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** What people call the account's number: in France without bank, branch and key, in Germany without the bank. */
    private static String number(String iban) {
        String country = Iban.parse(iban).map(Iban::country).orElse("");
        if (FRENCH.contains(country)) {
            return iban.substring(FRENCH_ACCOUNT, FRENCH_KEY);
        }
        return country.equals("DE") ? iban.substring(GERMAN_ACCOUNT) : iban;
    }

    private static String bare(String cell) {
        return cell.replaceAll("[^\\p{L}\\p{N}]+", "").toUpperCase(Locale.ROOT);
    }
}

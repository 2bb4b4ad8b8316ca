package io.quittance.statement.content;

import io.quittance.money.Iban;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account a statement is of, as its bank names it.
 *
 * @param iban null where the file gives a national number, or an IBAN that is not well formed
 * @param id as told, without spaces: the IBAN, in CFONB bank, branch and account (21 characters), in MT940 often
 *     {@code 50880050/0194787400888}
 */
public record BankAccount(@Nullable Iban iban, String id) {

    private static final int BRANCHED = 21;

    /** The account of this name; an IBAN where it is one. */
    public static BankAccount named(String told) {
        String id = told.replaceAll("[\\s\\p{Z}]+", "");
        return new BankAccount(Iban.parse(id).orElse(null), id);
    }

    /**
     * Whether this is the account that the creditor knows by its IBAN: the same number, in France and Monaco the same
     * bank, branch and account, in Germany the same bank code and account.
     */
    public boolean is(Iban known) {
        if (iban != null) {
            return iban.equals(known);
        }
        String number = known.value().substring(4);
        return switch (known.country()) {
            case "FR", "MC" -> number.startsWith(id) && id.length() == BRANCHED;
            case "DE" -> germanNumber().map(number::equals).orElse(false);
            default -> false;
        };
    }

    /** Bank code (8) and account (10) in one, as the German IBAN has them. */
    private Optional<String> germanNumber() {
        if (!id.matches("[0-9]{8}/[0-9]{1,10}")) {
            return Optional.empty();
        }
        String account = id.substring(9);
        return Optional.of(id.substring(0, 8) + "0".repeat(10 - account.length()) + account);
    }
}

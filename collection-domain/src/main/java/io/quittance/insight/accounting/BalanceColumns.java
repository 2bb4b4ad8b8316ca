package io.quittance.insight.accounting;

import io.quittance.intake.reading.file.Header;
import io.quittance.intake.reading.values.PlainLetters;
import java.util.List;
import java.util.Map;

/**
 * Which column of a file of balances holds what: positions counted from 0; -1 where there is none.
 *
 * @param number the client's number, or its account
 * @param balance what is owed, below zero where the client has more to get
 * @param debit the debit side where there is no balance
 * @param credit the credit side where there is no balance
 */
public record BalanceColumns(int number, int name, int balance, int debit, int credit, int currency) {

    static final int NONE = -1;

    /** The likeliest name first, without accents and marks. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "number",
            List.of(
                    "compte auxiliaire",
                    "compauxnum",
                    "compte tiers",
                    "code tiers",
                    "numero client",
                    "n client",
                    "code client",
                    "client number",
                    "customer number",
                    "auxiliary account",
                    "auxiliaire",
                    "tiers",
                    "numero",
                    "number",
                    "n compte",
                    "numero de compte",
                    "comptenum",
                    "compte",
                    "account"),
            "name",
            List.of(
                    "compauxlib",
                    "intitule",
                    "libelle",
                    "raison sociale",
                    "nom",
                    "name",
                    "comptelib",
                    "client",
                    "customer"),
            "balance",
            List.of("solde", "balance", "net", "montant", "amount"),
            "debit",
            List.of("solde debiteur", "solde debit", "debit balance", "debiteur", "debit"),
            "credit",
            List.of("solde crediteur", "solde credit", "credit balance", "crediteur", "credit"),
            "currency",
            List.of("devise", "currency", "monnaie"));

    /** From the names of the columns. */
    static BalanceColumns guess(Header header) {
        List<String> plain =
                header.names().stream().map(PlainLetters::of).map(String::strip).toList();
        return new BalanceColumns(
                find(plain, "number"),
                find(plain, "name"),
                find(plain, "balance"),
                find(plain, "debit"),
                find(plain, "credit"),
                find(plain, "currency"));
    }

    private static int find(List<String> header, String fact) {
        return NAMES.getOrDefault(fact, List.of()).stream()
                .mapToInt(header::indexOf)
                .filter(position -> position >= 0)
                .findFirst()
                .orElse(NONE);
    }

    /** Whether rows can be read: a number, and a balance or one of its sides. */
    public boolean areEnough() {
        return number >= 0 && (balance >= 0 || debit >= 0 || credit >= 0);
    }

    /** In the order of this record, as they are kept. */
    Integer[] positions() {
        return new Integer[] {number, name, balance, debit, credit, currency};
    }

    static BalanceColumns of(Integer[] positions) {
        return new BalanceColumns(positions[0], positions[1], positions[2], positions[3], positions[4], positions[5]);
    }
}

package io.quittance.matching.line;

import io.quittance.matching.engine.Credit;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A movement on an account of the creditor.
 *
 * @param account as its statement names it
 * @param amount above zero: it came in
 * @param waiting what of the amount nobody decided on yet, with its sign
 * @param payer of what went back, too: whom it had come from; null where not told
 * @param iban of the payer, without spaces; null where not told
 * @param endToEnd the payer's own reference; null where not told
 * @param mandate of a direct debit; null where not told
 * @param text of payer and bank, line by line
 * @param returnReason why it came back, as coded; null: it did not, or nobody says
 * @param known whether its account is one that the creditor calls its own
 */
public record MovedLine(
        long id,
        long creditorId,
        long statementId,
        String account,
        LocalDate bookedOn,
        Money amount,
        Money waiting,
        @Nullable String payer,
        @Nullable String onBehalfOf,
        @Nullable String iban,
        @Nullable String endToEnd,
        @Nullable String mandate,
        List<String> structured,
        List<String> documents,
        String text,
        @Nullable String returnReason,
        boolean known) {

    private static final int LONGEST_REFERENCE = 200;

    public MovedLine {
        structured = List.copyOf(structured);
        documents = List.copyOf(documents);
    }

    /** What of it waits, as the engine reads it; only of what came in. */
    public Credit credit() {
        List<String> words = Stream.concat(text.lines(), Stream.ofNullable(endToEnd))
                .filter(line -> !line.isBlank())
                .toList();
        return new Credit(bookedOn, waiting, words, structured, documents, payer, onBehalfOf, iban);
    }

    /** The payer, else the first words of the text; empty where there are none. */
    public String name() {
        return payer == null || payer.isEmpty() ? text.lines().findFirst().orElse("") : payer;
    }

    /** The words that a payment recorded for it carries: references first, then the text, in one line. */
    public String reference() {
        String all = Stream.of(structured.stream(), documents.stream(), text.lines(), Stream.ofNullable(endToEnd))
                .flatMap(words -> words)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .reduce((one, next) -> one + " " + next)
                .orElse("");
        return all.length() <= LONGEST_REFERENCE ? all : all.substring(0, LONGEST_REFERENCE);
    }
}

package io.quittance.statement.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which those on a payment's way know it; null or empty where not told, and never the words that banks
 * write for none ({@code NOTPROVIDED}, {@code NONREF}).
 *
 * @param bank the account's bank's own; the lines of one batch may share it, and in CFONB it is whatever the bank
 *     writes there, so that it alone does not tell two movements apart
 * @param endToEnd the payer's, which reaches the payee
 * @param mandate of a direct debit
 * @param customer the account holder's own, as given with an order or a collection
 * @param structured references of the payee's invoices in a field of their own, such as RF ones; not checked
 * @param documents numbers of invoices in a field of their own
 */
public record LineReferences(
        @Nullable String bank,
        @Nullable String endToEnd,
        @Nullable String mandate,
        @Nullable String customer,
        List<String> structured,
        List<String> documents) {

    /** No number is told. */
    public static final LineReferences NONE = new LineReferences(null, null, null, null, List.of(), List.of());

    public LineReferences {
        structured = List.copyOf(structured);
        documents = List.copyOf(documents);
    }
}

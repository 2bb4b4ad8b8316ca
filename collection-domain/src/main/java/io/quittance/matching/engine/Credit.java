package io.quittance.matching.engine;

import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money on an account of the creditor, and what payer and bank say of it.
 *
 * @param bookedOn the day it reached the account
 * @param amount above zero; what of it still waits
 * @param words of payer and bank, line by line, with the payer's own reference
 * @param structured references in a field of their own, such as RF ones; not checked
 * @param documents numbers of invoices in a field of their own
 * @param payer the name of the account that paid, as told; null where nobody is named
 * @param onBehalfOf whom the payer paid for, as told; null where it says nothing
 * @param iban of the account that paid, without spaces; null where not told
 */
public record Credit(
        LocalDate bookedOn,
        Money amount,
        List<String> words,
        List<String> structured,
        List<String> documents,
        @Nullable String payer,
        @Nullable String onBehalfOf,
        @Nullable String iban) {

    public Credit {
        words = List.copyOf(words);
        structured = List.copyOf(structured);
        documents = List.copyOf(documents);
    }
}

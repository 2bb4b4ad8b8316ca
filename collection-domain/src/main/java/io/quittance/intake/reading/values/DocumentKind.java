package io.quittance.intake.reading.values;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a line of receivables is: money owed to the creditor, or owed by him. */
public enum DocumentKind {
    INVOICE,
    CREDIT_NOTE;

    private static final Map<String, DocumentKind> WORDS = Map.ofEntries(
            Map.entry("facture", INVOICE),
            Map.entry("factures", INVOICE),
            Map.entry("facture client", INVOICE),
            Map.entry("fact", INVOICE),
            Map.entry("fac", INVOICE),
            Map.entry("fa", INVOICE),
            Map.entry("f", INVOICE),
            Map.entry("fc", INVOICE),
            Map.entry("invoice", INVOICE),
            Map.entry("sales invoice", INVOICE),
            Map.entry("inv", INVOICE),
            Map.entry("dr", INVOICE),
            Map.entry("rv", INVOICE),
            Map.entry("380", INVOICE),
            Map.entry("avoir", CREDIT_NOTE),
            Map.entry("avoirs", CREDIT_NOTE),
            Map.entry("avoir client", CREDIT_NOTE),
            Map.entry("facture d avoir", CREDIT_NOTE),
            Map.entry("av", CREDIT_NOTE),
            Map.entry("a", CREDIT_NOTE),
            Map.entry("credit note", CREDIT_NOTE),
            Map.entry("creditnote", CREDIT_NOTE),
            Map.entry("credit memo", CREDIT_NOTE),
            Map.entry("credit", CREDIT_NOTE),
            Map.entry("cn", CREDIT_NOTE),
            Map.entry("cm", CREDIT_NOTE),
            Map.entry("dg", CREDIT_NOTE),
            Map.entry("381", CREDIT_NOTE));

    /** Null where the text names neither. */
    public static @Nullable DocumentKind of(String text) {
        return text.length() > 30 ? null : WORDS.get(PlainLetters.of(text));
    }
}

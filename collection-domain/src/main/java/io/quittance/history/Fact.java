package io.quittance.history;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, on a business day, by someone.
 *
 * <p>The detail holds plain values (amounts as "1234.56", dates as ISO), never sentences: the screens word it in the
 * reader's language.
 */
public record Fact(
        long creditorId,
        @Nullable Long clientId,
        @Nullable Long invoiceId,
        FactKind kind,
        LocalDate on,
        String actor,
        Map<String, String> detail) {

    public Fact {
        detail = Map.copyOf(detail);
    }

    /** A fact about a client as a whole. */
    public static Fact ofClient(
            long creditorId, long clientId, FactKind kind, LocalDate on, String actor, Map<String, String> detail) {
        return new Fact(creditorId, clientId, null, kind, on, actor, detail);
    }
}

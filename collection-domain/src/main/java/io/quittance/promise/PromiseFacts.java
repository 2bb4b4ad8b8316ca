package io.quittance.promise;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes promises down in the history of their client. */
@Component
class PromiseFacts {

    private final History history;

    PromiseFacts(History history) {
        this.history = history;
    }

    /** A promise given in a call is told with the call. */
    void made(Promise promise, List<String> invoices) {
        if (promise.callId().isEmpty()) {
            Map<String, String> detail = detail(promise);
            detail.put("channel", promise.channel().name());
            detail.put("invoices", promise.isOfClient() ? "" : String.join(", ", invoices));
            detail.put("promisedBy", promise.promisedBy());
            detail.put("note", promise.note());
            record(promise, FactKind.PROMISE_MADE, promise.promisedOn(), promise.recordedBy(), detail);
        }
    }

    void withdrawn(Promise promise, Withdrawal why, LocalDate on, String by) {
        Map<String, String> detail = detail(promise);
        detail.put("reason", why.name());
        record(promise, FactKind.PROMISE_WITHDRAWN, on, by, detail);
    }

    private static Map<String, String> detail(Promise promise) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("promise", Long.toString(promise.id()));
        detail.put("amount", promise.amount().toPlain());
        detail.put("currency", promise.amount().currency().getCurrencyCode());
        detail.put("paidOn", promise.promisedFor().toString());
        return detail;
    }

    private void record(Promise promise, FactKind kind, LocalDate on, String by, Map<String, String> detail) {
        detail.values().removeIf(String::isEmpty);
        history.record(Fact.ofClient(promise.creditorId(), promise.clientId(), kind, on, by, detail));
    }
}

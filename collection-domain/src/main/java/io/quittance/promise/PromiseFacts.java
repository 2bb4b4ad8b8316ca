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

    void withdrawn(Promise promise, LocalDate on, String by) {
        record(promise, FactKind.PROMISE_WITHDRAWN, on, by, detail(promise));
    }

    void replaced(Promise older, Promise by) {
        Map<String, String> detail = detail(older);
        detail.put("replacedBy", Long.toString(by.id()));
        record(older, FactKind.PROMISE_REPLACED, by.promisedOn(), by.recordedBy(), detail);
    }

    /** What had replaced it was taken back. */
    void restored(Promise promise, LocalDate on, String by) {
        record(promise, FactKind.PROMISE_RESTORED, on, by, detail(promise));
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

package io.quittance.call;

import io.quittance.dunning.step.Step;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes calls down in the history of their client. */
@Component
class CallFacts {

    private final History history;

    CallFacts(History history) {
        this.history = history;
    }

    /** {@code attempt}: which in a row that reached nobody; 0: it reached somebody. */
    void made(Call call, Step step, int attempt) {
        Map<String, String> detail = outcome(call);
        put(detail, "contact", call.contactName());
        put(detail, "note", call.note());
        put(detail, "reason", call.reason());
        detail.put("rank", Integer.toString(step.rank()));
        call.amount().ifPresent(amount -> {
            detail.put("amount", amount.toPlain());
            detail.put("currency", amount.currency().getCurrencyCode());
        });
        call.paidOn().ifPresent(day -> detail.put("paidOn", day.toString()));
        call.callBackAt().ifPresent(at -> detail.put("callBackAt", at.toString()));
        if (attempt > 0) {
            detail.put("attempt", Integer.toString(attempt));
        }
        if (call.isGivenUp()) {
            detail.put("givenUp", "true");
        }
        history.record(new Fact(
                call.creditorId(),
                call.clientId(),
                call.disputedInvoiceId().orElse(null),
                FactKind.CALL_MADE,
                call.calledOn(),
                call.calledBy(),
                detail));
    }

    void takenBack(Call call, LocalDate on, String by) {
        history.record(
                Fact.ofClient(call.creditorId(), call.clientId(), FactKind.CALL_TAKEN_BACK, on, by, outcome(call)));
    }

    private static Map<String, String> outcome(Call call) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("outcome", call.outcome().name());
        detail.put("call", Long.toString(call.id()));
        detail.put("step", Long.toString(call.stepId()));
        return detail;
    }

    private static void put(Map<String, String> detail, String name, String text) {
        if (!text.isBlank()) {
            detail.put(name, text);
        }
    }
}

package io.quittance.plan;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes down in the history of the client what people do with its plans. */
@Component
class PlanFacts {

    private final History history;

    PlanFacts(History history) {
        this.history = history;
    }

    /**
     * @param note why, in a person's words; may be empty
     */
    void record(PaymentPlan plan, PlanVersion version, FactKind kind, String note, LocalDate on, String by) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("plan", Long.toString(plan.id()));
        detail.put("planVersion", Integer.toString(version.number()));
        detail.put("amount", Money.of(version.total(), plan.currency()).toPlain());
        detail.put("currency", plan.currency());
        if (!note.isEmpty()) {
            detail.put("note", note);
        }
        history.record(Fact.ofClient(plan.creditorId(), plan.clientId(), kind, on, by, detail));
    }
}

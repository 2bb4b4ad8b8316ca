package io.quittance.dispute;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what happens to disputes, with what every such fact names. */
@Component
public class DisputeFacts {

    private final History history;

    DisputeFacts(History history) {
        this.history = history;
    }

    /** {@code more} beside the dispute, its reason and its amount. */
    @Transactional
    public void tell(Dispute dispute, FactKind kind, Map<String, String> more, LocalDate on, String by) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("dispute", Long.toString(dispute.id()));
        detail.put("reasonFr", dispute.reasonFr());
        detail.put("reasonEn", dispute.reasonEn());
        detail.put("amount", dispute.disputed().toPlainString());
        detail.put("currency", dispute.currency());
        detail.putAll(more);
        history.record(new Fact(dispute.creditorId(), dispute.clientId(), dispute.invoiceId(), kind, on, by, detail));
    }
}

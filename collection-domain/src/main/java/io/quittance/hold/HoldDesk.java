package io.quittance.hold;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places and lifts holds, and writes each down. */
@Component
public class HoldDesk {

    private final Holds holds;
    private final History history;

    HoldDesk(Holds holds, History history) {
        this.holds = holds;
        this.history = history;
    }

    /** Places a hold from {@code on}; a last day before that is refused. */
    @Transactional
    public Hold place(HoldRequest request, LocalDate on, String by) {
        if (request.until() != null && request.until().isBefore(on)) {
            throw new IllegalArgumentException("a hold placed on " + on + " cannot end on " + request.until());
        }
        Hold hold = holds.save(new Hold(request, on, by));
        history.record(fact(hold, FactKind.HOLD_PLACED, on, by));
        return hold;
    }

    /** Lifts the hold as of {@code on}. */
    @Transactional
    public void lift(Hold hold, LocalDate on, String by) {
        hold.lift(on, by);
        holds.save(hold);
        history.record(fact(hold, FactKind.HOLD_LIFTED, on, by));
    }

    private static Fact fact(Hold hold, FactKind kind, LocalDate on, String by) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("reason", hold.reason().name());
        hold.until().ifPresent(until -> detail.put("until", until.toString()));
        hold.amount().ifPresent(amount -> detail.put("amount", amount.toPlainString()));
        if (!hold.note().isBlank()) {
            detail.put("note", hold.note());
        }
        return new Fact(hold.creditorId(), hold.clientId(), hold.invoiceId().orElse(null), kind, on, by, detail);
    }
}

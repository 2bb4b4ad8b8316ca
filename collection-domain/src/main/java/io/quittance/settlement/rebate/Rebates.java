package io.quittance.settlement.rebate;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.money.Money;
import io.quittance.payment.ForgoneDesk;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books what was forgone, and books it back; each is written down. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Rebates {

    private final ForgoneDesk payments;
    private final History history;

    Rebates(ForgoneDesk payments, History history) {
        this.payments = payments;
        this.history = history;
    }

    /**
     * Forgoes what is left of these invoices, in the transaction at hand.
     *
     * @param earnedOn the day of the money that earned it
     * @param reason a word for programs, such as {@code DISCOUNT}; the screens word it
     * @return the payment that stands for it; empty: nothing was left to forgo
     */
    public OptionalLong grant(
            long creditorId,
            long clientId,
            Map<Long, Money> parts,
            String reason,
            LocalDate earnedOn,
            LocalDate on,
            String by) {
        return payments.rebate(creditorId, clientId, parts, reason, earnedOn, on, by)
                .map(payment -> {
                    Map<String, String> detail = new LinkedHashMap<>();
                    detail.put("rebate", reason);
                    detail.put("amount", payment.amount().toPlain());
                    detail.put("currency", payment.amount().currency().getCurrencyCode());
                    history.record(Fact.ofClient(creditorId, clientId, FactKind.REBATE_GRANTED, on, by, detail));
                    return OptionalLong.of(payment.id());
                })
                .orElse(OptionalLong.empty());
    }

    /** Takes it back: its invoices are open again for it. */
    public void revoke(long creditorId, long clientId, long rebateId, String reason, LocalDate on, String by) {
        payments.revoke(creditorId, rebateId, on, by);
        history.record(Fact.ofClient(creditorId, clientId, FactKind.REBATE_REVOKED, on, by, Map.of("rebate", reason)));
    }
}

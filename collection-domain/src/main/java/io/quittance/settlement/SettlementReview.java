package io.quittance.settlement;

import io.quittance.payment.PaymentDesk.PaymentsMoved;
import io.quittance.settlement.discount.DiscountReview;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Grants the rebates that a payment earned, and takes those back whose payment did not stay: at once, and before each night. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SettlementReview {

    private final DiscountReview discounts;
    private final OfferReview offers;
    private final EntityManager entities;

    SettlementReview(DiscountReview discounts, OfferReview offers, EntityManager entities) {
        this.discounts = discounts;
        this.offers = offers;
        this.entities = entities;
    }

    /** Of all clients of a creditor; may be called any number of times. */
    public void of(long creditorId, LocalDate on, String by) {
        review(creditorId, null, on, by);
    }

    @EventListener
    void on(PaymentsMoved moved) {
        review(moved.creditorId(), moved.clientId(), moved.on(), moved.by());
    }

    /** Questions are asked of the tables: what this transaction has in mind goes there first. */
    private void review(long creditorId, @Nullable Long clientId, LocalDate on, String by) {
        entities.flush();
        discounts.of(creditorId, clientId, on, by);
        offers.of(creditorId, clientId, on, by);
        entities.flush();
    }
}

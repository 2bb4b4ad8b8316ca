package io.quittance.charge.ledger;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateCharges;
import io.quittance.charge.LateInterest;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was claimed, as it was worked out: nothing that happens later changes it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChargeClaims {

    private final JdbcClient jdbc;

    ChargeClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By whom and how a claim is made.
     *
     * @param stepId of the dunning step whose message or letter claims; null: something else does
     * @param noteId of the debit note; null: something else claims
     * @param planVersionId of the payment plan under which the client's signature stands; null: something else claims
     */
    public record Claiming(
            long creditorId,
            long clientId,
            LateChargeRule rule,
            LocalDate on,
            @Nullable Long stepId,
            @Nullable Long noteId,
            @Nullable Long planVersionId,
            String by) {

        public static Claiming ofStep(
                long creditorId, long clientId, LateChargeRule rule, LocalDate on, long stepId, String by) {
            return new Claiming(creditorId, clientId, rule, on, stepId, null, null, by);
        }

        public static Claiming ofNote(
                long creditorId, long clientId, LateChargeRule rule, LocalDate on, long noteId, String by) {
            return new Claiming(creditorId, clientId, rule, on, null, noteId, null, by);
        }

        public static Claiming ofPlan(
                long creditorId, long clientId, LateChargeRule rule, LocalDate on, long versionId, String by) {
            return new Claiming(creditorId, clientId, rule, on, null, null, versionId, by);
        }
    }

    /** Forgets what a step claimed: its message is written anew. */
    public void forget(long stepId) {
        jdbc.sql("delete from charge_claim where step_id = :step")
                .param("step", stepId)
                .update();
    }

    /** Keeps what accrued on an invoice by the claim's day, with the computation. */
    public void keep(Claiming claiming, long invoiceId, LateCharges accrued) {
        if (accrued.interest().total().isPositive()) {
            long claim = add(
                    claiming, invoiceId, ChargeKind.INTEREST, accrued.interest().total());
            accrued.interest().lines().forEach(line -> addLine(claim, line));
        }
        if (accrued.indemnity().isPositive()) {
            add(claiming, invoiceId, ChargeKind.INDEMNITY, accrued.indemnity());
        }
    }

    /**
     * Keeps charges that the client acknowledged as an amount, without a computation; never less than was claimed before.
     *
     * @param share neither waived nor paid before
     */
    public void acknowledge(Claiming claiming, ChargeShare share) {
        BigDecimal amount = jdbc.sql("""
                select greatest(claimed, waived + paid + :share) as amount
                from charge_standing where invoice_id = :invoice and kind = :kind
                """)
                .param("share", share.amount().amount())
                .param("invoice", share.invoiceId())
                .param("kind", share.kind().name())
                .query(BigDecimal.class)
                .single();
        add(
                claiming,
                share.invoiceId(),
                share.kind(),
                new Money(amount, share.amount().currency()));
    }

    private long add(Claiming claiming, long invoiceId, ChargeKind kind, Money amount) {
        return jdbc.sql("""
                insert into charge_claim (creditor_id, client_id, invoice_id, kind, amount, currency, rule, claimed_on, claimed_by, step_id, note_id, plan_version_id)
                values (:creditor, :client, :invoice, :kind, :amount, :currency, :rule, :on, :by, :step, :note, :version)
                returning id
                """)
                .param("creditor", claiming.creditorId())
                .param("client", claiming.clientId())
                .param("invoice", invoiceId)
                .param("kind", kind.name())
                .param("amount", amount.amount())
                .param("currency", amount.currency().getCurrencyCode())
                .param("rule", claiming.rule().name())
                .param("on", claiming.on())
                .param("by", claiming.by())
                .param("step", claiming.stepId())
                .param("note", claiming.noteId())
                .param("version", claiming.planVersionId())
                .query(Long.class)
                .single();
    }

    private void addLine(long claim, LateInterest.Line line) {
        jdbc.sql("""
                insert into charge_claim_line (claim_id, from_on, to_on, percent, base)
                values (:claim, :from, :to, :percent, :base)
                """)
                .param("claim", claim)
                .param("from", line.from())
                .param("to", line.to())
                .param("percent", line.percent())
                .param("base", line.base().setScale(2, RoundingMode.HALF_UP))
                .update();
    }
}

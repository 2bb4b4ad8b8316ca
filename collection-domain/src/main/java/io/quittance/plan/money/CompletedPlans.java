package io.quittance.plan.money;

import io.quittance.charge.ledger.ChargeShare;
import io.quittance.charge.ledger.WaiverDesk;
import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.money.Money;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.PaymentDesk.PaymentsMoved;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles the late charges of plans every instalment of which is paid: those that it keeps are paid with what the client sent for
 * them, the others that it gave up are waived, for as long as it stays paid. At once when money moves, and in the night.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CompletedPlans {

    private static final String COMPLETED = """
            select p.id as plan_id, v.id as version_id, v.charges, v.charges_amount as amount, p.currency, v.drafted_on
            from payment_plan p
            join plan_standing(:on) s on s.plan_id = p.id and s.state = 'COMPLETED'
            join plan_version v on v.id = s.version_id and v.charges <> 'NONE'
            where p.client_id = :client and p.cancelled_on is null
            order by p.id
            """;

    private static final String FALLEN_BACK = """
            select distinct w.plan_version_id as id
            from charge_waiver w
            where w.client_id = :client and w.plan_version_id is not null and w.taken_back_on is null
              and not exists (select from plan_version v
                              join plan_standing(:on) s on s.plan_id = v.plan_id and s.version_id = v.id and s.state = 'COMPLETED'
                              where v.id = w.plan_version_id)
            order by id
            """;

    private static final String MONEY = """
            select m.id
            from payment m
            join plan_version v on v.id = :version and m.recorded_at > v.recorded_at
            where m.client_id = :client and m.currency = :currency and m.unapplied > 0
            order by m.received_on, m.id
            """;

    /** Whose plans a night saw change, and whose charges depend on that. */
    private static final String SEEN = """
            select distinct p.client_id as id
            from plan_outcome o
            join plan_version v on v.id = o.version_id and v.charges <> 'NONE'
            join payment_plan p on p.id = v.plan_id and p.creditor_id = :creditor
            where o.seen_on = :on
            order by id
            """;

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Clients clients;
    private final PlannedCharges planned;
    private final WaiverDesk waivers;
    private final PaymentDesk payments;

    CompletedPlans(
            JdbcClient jdbc,
            EntityManager entities,
            Clients clients,
            PlannedCharges planned,
            WaiverDesk waivers,
            PaymentDesk payments) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.clients = clients;
        this.planned = planned;
        this.waivers = waivers;
        this.payments = payments;
    }

    record Completed(
            long planId, long versionId, String charges, BigDecimal amount, String currency, LocalDate draftedOn) {

        Money money() {
            return Money.of(amount, currency);
        }
    }

    /** Of the plans that a night saw change on this day. */
    public void review(long creditorId, LocalDate on, String by) {
        for (long id : ids(jdbc.sql(SEEN).param("creditor", creditorId).param("on", on))) {
            Client client = clients.lock(id).orElseThrow();
            ofClient(creditorId, client.id(), on, by);
        }
    }

    @EventListener
    void on(PaymentsMoved moved) {
        if (hasPlans(moved.clientId())) {
            ofClient(moved.creditorId(), moved.clientId(), moved.on(), moved.by());
        }
    }

    /** Of one client, which is locked. Once more changes nothing. */
    public void ofClient(long creditorId, long clientId, LocalDate on, String by) {
        entities.flush(); // what this transaction has in mind goes to the tables that are asked
        for (long version : ids(jdbc.sql(FALLEN_BACK).param("client", clientId).param("on", on))) {
            waivers.takeBack(clientId, version, on, by);
        }
        List<Completed> completed = jdbc.sql(COMPLETED)
                .param("client", clientId)
                .param("on", on)
                .query(DataClassRowMapper.newInstance(Completed.class))
                .list();
        for (Completed plan : completed) {
            if (plan.charges().equals("KEPT")) {
                pay(creditorId, clientId, plan, on, by);
            }
            waivers.waiveForPlan(givenUp(clientId, plan, on), plan.planId(), plan.versionId(), on, by);
        }
    }

    private void pay(long creditorId, long clientId, Completed plan, LocalDate on, String by) {
        for (long payment : ids(jdbc.sql(MONEY)
                .param("version", plan.versionId())
                .param("client", clientId)
                .param("currency", plan.currency()))) {
            payments.payCharges(
                    creditorId, payment, planned.unpaid(clientId, plan.versionId(), plan.money(), on), on, by);
            entities.flush();
        }
    }

    private List<ChargeShare> givenUp(long clientId, Completed plan, LocalDate on) {
        Money total = plan.charges().equals("KEPT") ? null : plan.money();
        return planned.givenUp(clientId, plan.versionId(), total, plan.currency(), plan.draftedOn(), on);
    }

    /** Most clients have none: their payments cost no more than this. */
    private boolean hasPlans(long clientId) {
        return jdbc.sql("select exists (select from payment_plan where client_id = :client)")
                .param("client", clientId)
                .query(Boolean.class)
                .single();
    }

    private static List<Long> ids(JdbcClient.StatementSpec question) {
        return question.query((row, n) -> row.getLong("id")).list();
    }
}

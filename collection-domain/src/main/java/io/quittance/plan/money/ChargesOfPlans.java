package io.quittance.plan.money;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.ledger.ChargeClaims;
import io.quittance.charge.ledger.ChargeClaims.Claiming;
import io.quittance.charge.ledger.ChargeShare;
import io.quittance.charge.ledger.WaiverDesk;
import io.quittance.charge.terms.TermsOfClients;
import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what a plan does to late charges into their ledger: those that it keeps are claimed by the client's own signature; once
 * every instalment is paid, what is left of the charges of its invoices is waived, for as long as it stays paid.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChargesOfPlans {

    private final JdbcClient jdbc;
    private final Clients clients;
    private final TermsOfClients terms;
    private final PlannedCharges planned;
    private final ChargeClaims claims;
    private final WaiverDesk waivers;

    ChargesOfPlans(
            JdbcClient jdbc,
            Clients clients,
            TermsOfClients terms,
            PlannedCharges planned,
            ChargeClaims claims,
            WaiverDesk waivers) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.terms = terms;
        this.planned = planned;
        this.claims = claims;
        this.waivers = waivers;
    }

    /** The client signed: the charges that the version keeps are acknowledged. */
    public void acknowledged(long creditorId, long clientId, long versionId, Money kept, LocalDate on, String by) {
        LateChargeRule rule = terms.of(clientId).rule().orElseThrow();
        Claiming claiming = Claiming.ofPlan(creditorId, clientId, rule, on, versionId, by);
        planned.unpaid(clientId, versionId, kept, on).forEach(share -> claims.acknowledge(claiming, share));
    }

    record Seen(long clientId, long planId, long versionId) {}

    /** Waives what plans gave up that were seen completed on this day, and asks again for what those gave up that no longer are. */
    public void review(long creditorId, LocalDate on, String by) {
        for (Seen plan : completed(creditorId, on)) {
            Client client = clients.lock(plan.clientId()).orElseThrow();
            List<ChargeShare> shares = planned.everyShare(client.id(), plan.versionId(), on);
            waivers.waiveForPlan(shares, plan.planId(), plan.versionId(), on, by);
        }
        for (Seen plan : fallenBack(creditorId, on)) {
            Client client = clients.lock(plan.clientId()).orElseThrow();
            waivers.takeBack(client.id(), plan.versionId(), on, by);
        }
    }

    private List<Seen> completed(long creditorId, LocalDate on) {
        return jdbc.sql("""
                select p.client_id, p.id as plan_id, v.id as version_id
                from plan_outcome o
                join plan_version v on v.id = o.version_id and v.charges <> 'NONE'
                join payment_plan p on p.id = v.plan_id and p.creditor_id = :creditor
                where o.seen_on = :on and o.outcome = 'COMPLETED'
                  and not exists (select from plan_outcome x where x.version_id = o.version_id and x.id > o.id)
                order by p.id
                """)
                .param("creditor", creditorId)
                .param("on", on)
                .query(DataClassRowMapper.newInstance(Seen.class))
                .list();
    }

    private List<Seen> fallenBack(long creditorId, LocalDate on) {
        return jdbc.sql("""
                select p.client_id, p.id as plan_id, v.id as version_id
                from plan_outcome o
                join plan_version v on v.id = o.version_id
                join payment_plan p on p.id = v.plan_id and p.creditor_id = :creditor
                where o.seen_on = :on and o.outcome <> 'COMPLETED'
                  and not exists (select from plan_outcome x where x.version_id = o.version_id and x.id > o.id)
                  and exists (select from charge_waiver w where w.plan_version_id = v.id and w.taken_back_on is null)
                order by p.id
                """)
                .param("creditor", creditorId)
                .param("on", on)
                .query(DataClassRowMapper.newInstance(Seen.class))
                .list();
    }
}

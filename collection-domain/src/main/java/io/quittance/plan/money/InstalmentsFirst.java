package io.quittance.plan.money;

import io.quittance.money.Money;
import io.quittance.payment.imputation.AgreedOrder;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Money of a client that keeps to a plan goes to the plan as far as its instalments reach: those that are due, and the next one.
 * What is more goes as the law says, but for exactly what the whole plan still asks for.
 */
@Component
@Order(2)
class InstalmentsFirst implements AgreedOrder {

    private static final String ASKED = """
            select s.plan_id, s.version_id, v.charges = 'KEPT' as charged, v.charges_amount,
                   case when v.total - s.received = :amount then :amount else n.so_far - s.received end as missing
            from plan_standing(:on) s
            join payment_plan p on p.id = s.plan_id and p.currency = :currency
            join plan_version v on v.id = s.version_id
            cross join lateral (
                select greatest(min(i.so_far) filter (where i.due_on >= :on), min(i.so_far) filter (where i.so_far > s.received),
                                max(i.so_far) filter (where i.due_on < :on)) as so_far
                from (select x.due_on, sum(x.amount) over (order by x.no) as so_far
                      from plan_instalment x where x.version_id = s.version_id) i) n
            where s.client_id = :client and s.state in ('SIGNED', 'ACTIVE', 'LATE') and n.so_far > s.received
            order by s.next_on, s.plan_id
            """;

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final PlannedCharges charges;

    InstalmentsFirst(JdbcClient jdbc, EntityManager entities, PlannedCharges charges) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.charges = charges;
    }

    record Asked(long planId, long versionId, boolean charged, BigDecimal chargesAmount, BigDecimal missing) {}

    @Override
    public List<Agreed> of(long clientId, Money payment, LocalDate receivedOn) {
        if (!hasPlans(clientId)) {
            return List.of();
        }
        entities.flush(); // what this transaction has in mind goes to the tables that are asked
        String currency = payment.currency().getCurrencyCode();
        return jdbc
                .sql(ASKED)
                .param("client", clientId)
                .param("currency", currency)
                .param("amount", payment.amount())
                .param("on", receivedOn)
                .query(DataClassRowMapper.newInstance(Asked.class))
                .list()
                .stream()
                .map(asked -> agreed(clientId, asked, currency, receivedOn))
                .toList();
    }

    private Agreed agreed(long clientId, Asked asked, String currency, LocalDate on) {
        List<Long> invoices = charges.invoices(asked.versionId());
        return new Agreed(
                Money.of(asked.missing(), currency),
                invoices,
                asked.charged()
                        ? charges.unpaid(clientId, asked.versionId(), Money.of(asked.chargesAmount(), currency), on)
                        : List.of());
    }

    /** Most clients have none: their payments cost no more than this. */
    private boolean hasPlans(long clientId) {
        return jdbc.sql("select exists (select from payment_plan where client_id = :client and cancelled_on is null)")
                .param("client", clientId)
                .query(Boolean.class)
                .single();
    }
}

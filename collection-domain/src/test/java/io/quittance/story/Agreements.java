package io.quittance.story;

import io.quittance.dispute.Awaited;
import io.quittance.dispute.DisputeDecisions;
import io.quittance.dispute.DisputeDesk;
import io.quittance.dispute.DisputeReasons;
import io.quittance.dispute.DisputeRefusedException;
import io.quittance.dispute.NewDispute;
import io.quittance.dunning.Books;
import io.quittance.money.Money;
import io.quittance.plan.NewPlan;
import io.quittance.plan.PlanCharges;
import io.quittance.plan.PlanDesk;
import io.quittance.plan.schedule.MonthlyDays;
import io.quittance.plan.schedule.PlanRefusedException;
import io.quittance.plan.schedule.Schedule;
import io.quittance.settlement.NewSettlement;
import io.quittance.settlement.SettlementDesk;
import io.quittance.settlement.SettlementRefusedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is agreed and quarrelled about with a portfolio's clients: disputes, plans and settlements, by dice. */
@TestComponent
class Agreements {

    private final JdbcClient jdbc;
    private final DisputeDesk disputes;
    private final DisputeDecisions decisions;
    private final DisputeReasons reasons;
    private final PlanDesk plans;
    private final SettlementDesk settlements;

    private Books books;
    private Random dice;
    private Map<String, Integer> happened;

    @SuppressWarnings("NullAway.Init") // filled by open()
    Agreements(
            JdbcClient jdbc,
            DisputeDesk disputes,
            DisputeDecisions decisions,
            DisputeReasons reasons,
            PlanDesk plans,
            SettlementDesk settlements) {
        this.jdbc = jdbc;
        this.disputes = disputes;
        this.decisions = decisions;
        this.reasons = reasons;
        this.plans = plans;
        this.settlements = settlements;
    }

    void open(Books opened, Random random, Map<String, Integer> counts) {
        books = opened;
        dice = random;
        happened = counts;
    }

    void live(long client, LocalDate on) {
        when(50, () -> quarrel(client, on));
        when(40, () -> decide(client, on));
        when(90, () -> agreeOnAPlan(client, on));
        when(90, () -> settle(client, on));
    }

    private void quarrel(long client, LocalDate on) {
        open(client).ifPresent(invoice -> {
            BigDecimal part = dice.nextBoolean() ? null : third(invoice.balance());
            try {
                disputes.open(
                        NewDispute.of(
                                books.creditorId(),
                                invoice.id(),
                                reasons.byCode(books.creditorId(), "damaged").orElseThrow(),
                                part,
                                "broken"),
                        on,
                        "test");
                count("disputes");
            } catch (DisputeRefusedException taken) {
                count("disputes refused");
            }
        });
    }

    private void decide(long client, LocalDate on) {
        jdbc.sql("""
                select d.id from dispute d
                where d.client_id = :client and not exists (select from dispute_decision x where x.dispute_id = d.id)
                order by d.id limit 1
                """).param("client", client).query(Long.class).optional().ifPresent(dispute -> {
            try {
                if (dice.nextBoolean()) {
                    decisions.reject(books.creditorId(), dispute, "it was whole", on, "test");
                } else {
                    decisions.accept(books.creditorId(), dispute, null, Awaited.CREDIT_NOTE, "sorry", on, "test");
                }
                count("disputes decided");
            } catch (IllegalStateException withdrawn) {
                count("disputes over");
            }
        });
    }

    private void agreeOnAPlan(long client, LocalDate on) {
        open(client).ifPresent(invoice -> {
            Money debt = Money.of(invoice.balance(), "EUR");
            try {
                Schedule schedule = Schedule.equal(
                        debt, null, 1 + dice.nextInt(4), on.plusDays(5), new MonthlyDays(1 + dice.nextInt(31)));
                long plan = plans.draft(
                                new NewPlan(
                                        books.creditorId(),
                                        client,
                                        Set.of(invoice.id()),
                                        PlanCharges.NONE,
                                        Money.of("0", "EUR"),
                                        schedule),
                                on,
                                "test")
                        .id();
                plans.propose(books.creditorId(), plan, on, "test");
                if (dice.nextInt(4) > 0) {
                    plans.sign(books.creditorId(), plan, on, "Anne", on, "test");
                }
                count("plans");
            } catch (PlanRefusedException tooSmall) {
                count("plans refused");
            }
        });
    }

    private void settle(long client, LocalDate on) {
        open(client).ifPresent(invoice -> {
            BigDecimal most = third(invoice.balance()).multiply(BigDecimal.TWO);
            try {
                settlements.offer(
                        new NewSettlement(
                                books.creditorId(),
                                client,
                                Set.of(invoice.id()),
                                Money.of(most, "EUR"),
                                on.plusDays(dice.nextInt(20)),
                                "",
                                false),
                        on,
                        "test");
                count("settlements");
            } catch (SettlementRefusedException taken) {
                count("settlements refused");
            }
        });
    }

    private static BigDecimal third(BigDecimal amount) {
        return amount.divide(BigDecimal.valueOf(3), 2, RoundingMode.UP);
    }

    private Optional<Open> open(long client) {
        List<Open> open = jdbc.sql(
                        "select id, balance from invoice where client_id = :client and balance > 1 order by id")
                .param("client", client)
                .query(Open.class)
                .list();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(dice.nextInt(open.size())));
    }

    private void when(int oneIn, Runnable event) {
        if (dice.nextInt(oneIn) == 0) {
            event.run();
        }
    }

    private void count(String what) {
        happened.merge(what, 1, Integer::sum);
    }

    private record Open(long id, BigDecimal balance) {}
}

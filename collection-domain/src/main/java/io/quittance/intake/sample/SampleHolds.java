package io.quittance.intake.sample;

import io.quittance.dispute.DisputeDesk;
import io.quittance.dispute.DisputeReasons;
import io.quittance.dispute.NewDispute;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.insolvency.InsolvencyDesk;
import io.quittance.insolvency.InsolvencyKind;
import io.quittance.insolvency.NewInsolvency;
import io.quittance.money.Money;
import io.quittance.plan.NewPlan;
import io.quittance.plan.PlanCharges;
import io.quittance.plan.PlanDesk;
import io.quittance.plan.schedule.MonthlyDays;
import io.quittance.plan.schedule.Schedule;
import io.quittance.promise.NewPromise;
import io.quittance.promise.PromiseChannel;
import io.quittance.promise.PromiseDesk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places holds on made-up invoices the way people do: disputes, promises, payment plans, a pause, an insolvency. */
@Component
class SampleHolds {

    private static final int DISPUTES = 14;
    private static final int PROMISES = 12;
    private static final int BROKEN = 3;

    /** Days from today to the first instalment of each plan: one is late, one broken, one signed, the last one proposed. */
    private static final List<Integer> PLANS = List.of(-2, -12, 12, 24);

    private static final BigDecimal LARGEST_PLAN = new BigDecimal("5000");

    private static final List<Quarrel> QUARRELS = List.of(
            new Quarrel("wrong-quantity", "Deux palettes manquantes à la livraison"),
            new Quarrel("wrong-price", "Prix différent du devis signé"),
            new Quarrel("damaged", "Marchandise abîmée, avoir demandé"),
            new Quarrel("order-number-missing", "Bon de commande non retrouvé par le client"));

    /** Overdue but not hopeless, by number: the same for the same books. */
    private static final String LATE = """
            select i.client_id, i.id, i.balance, i.currency
            from invoice i
            join client c on c.id = i.client_id
            where i.creditor_id = :creditor and i.balance > 200 and i.due_on between :on - 75 and :on - 4
              and c.number <> :insolvent
            order by i.number
            """;

    private final JdbcClient jdbc;
    private final HoldDesk desk;
    private final PromiseDesk promises;
    private final InsolvencyDesk insolvencies;
    private final DisputeDesk disputes;
    private final PlanDesk plans;
    private final DisputeReasons reasons;

    SampleHolds(
            JdbcClient jdbc,
            HoldDesk desk,
            PromiseDesk promises,
            InsolvencyDesk insolvencies,
            DisputeDesk disputes,
            PlanDesk plans,
            DisputeReasons reasons) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.promises = promises;
        this.insolvencies = insolvencies;
        this.disputes = disputes;
        this.plans = plans;
        this.reasons = reasons;
    }

    /** Places them and says how many. */
    int place(long creditorId, List<SampleClient> clients, LocalDate today, Random random, String by) {
        String insolvent = clients.stream()
                .filter(client -> client.habit() == Habit.INSOLVENT)
                .map(SampleClient::number)
                .findFirst()
                .orElseThrow();
        List<Late> late = late(creditorId, today, insolvent);
        int placed = Math.min(late.size(), DISPUTES + PROMISES);
        for (int i = 0; i < placed; i++) {
            Late invoice = late.get(i * late.size() / placed);
            LocalDate on = today.minusDays(random.nextInt(4));
            if (i < DISPUTES) {
                disputes.open(dispute(creditorId, invoice, i), on, by);
            } else {
                promises.record(promise(creditorId, invoice, i - DISPUTES, today), on, by);
            }
        }
        for (int i = 0; i < BROKEN && 4 * i + 1 < late.size(); i++) {
            Late invoice = late.get(4 * i + 1);
            promises.record(promise(creditorId, invoice, 0, today.minusDays(6L + i)), today.minusDays(12), by);
        }
        plans(creditorId, late, today, by);
        insolvencies.record(
                creditorId,
                client(creditorId, insolvent),
                new NewInsolvency(
                        InsolvencyKind.REORGANISATION, today.minusDays(20), today.minusDays(9), null, "Lyon", ""),
                today.minusDays(6),
                by);
        onClient(
                creditorId,
                clients.get(200).number(),
                HoldReason.PAUSE,
                today.plusDays(21),
                "Fermeture annuelle",
                today.minusDays(2),
                by);
        return placed + BROKEN + PLANS.size() + 2;
    }

    private List<Late> late(long creditorId, LocalDate on, String insolvent) {
        return jdbc.sql(LATE)
                .param("creditor", creditorId)
                .param("on", on)
                .param("insolvent", insolvent)
                .query((row, number) -> new Late(
                        row.getLong("client_id"),
                        row.getLong("id"),
                        row.getBigDecimal("balance"),
                        row.getString("currency")))
                .list();
    }

    /** Every third dispute is about a part: a tenth of the invoice. */
    private NewDispute dispute(long creditorId, Late late, int index) {
        BigDecimal part =
                late.balance().movePointLeft(1).setScale(0, RoundingMode.UP).setScale(2);
        Quarrel quarrel = QUARRELS.get(index % QUARRELS.size());
        return NewDispute.of(
                creditorId,
                late.invoiceId(),
                reasons.byCode(creditorId, quarrel.reason()).orElseThrow(),
                index % 3 == 0 ? part : null,
                quarrel.words());
    }

    /** Two are for that day, the others for the days after it. */
    private static NewPromise promise(long creditorId, Late late, int index, LocalDate first) {
        return new NewPromise(
                creditorId,
                late.clientId(),
                Money.of(late.balance(), late.currency()),
                Set.of(late.invoiceId()),
                first.plusDays(Math.max(0, index - 1)),
                null,
                "",
                PromiseChannel.CALL,
                "Promis par téléphone",
                null,
                true);
    }

    /** On the last of them: disputes and promises are spread over all. */
    private void plans(long creditorId, List<Late> late, LocalDate today, String by) {
        List<Late> small = late.reversed().stream()
                .filter(one -> one.balance().compareTo(LARGEST_PLAN) < 0)
                .skip(1)
                .limit(PLANS.size())
                .toList();
        for (int i = 0; i < small.size(); i++) {
            LocalDate first = today.plusDays(PLANS.get(i));
            LocalDate on = first.isAfter(today.plusDays(8)) ? today.minusDays(2) : first.minusDays(10);
            Money balance = Money.of(small.get(i).balance(), small.get(i).currency());
            Schedule schedule = Schedule.equal(balance, null, 3, first, new MonthlyDays(first.getDayOfMonth()));
            NewPlan terms = new NewPlan(
                    creditorId,
                    small.get(i).clientId(),
                    Set.of(small.get(i).invoiceId()),
                    PlanCharges.NONE,
                    Money.zero(balance.currency()),
                    schedule);
            long plan = plans.draft(terms, on, by).id();
            plans.propose(creditorId, plan, on, by);
            if (i < PLANS.size() - 1) {
                plans.sign(creditorId, plan, on, "Le gérant", on, by);
            }
        }
    }

    private void onClient(
            long creditorId,
            String client,
            HoldReason reason,
            @Nullable LocalDate until,
            String note,
            LocalDate on,
            String by) {
        desk.place(new HoldRequest(creditorId, client(creditorId, client), null, reason, until, null, note), on, by);
    }

    private long client(long creditorId, String number) {
        return jdbc.sql("select id from client where creditor_id = :creditor and number = :number")
                .param("creditor", creditorId)
                .param("number", number)
                .query(Long.class)
                .single();
    }

    /** What a client says, and the reason it comes under. */
    private record Quarrel(String reason, String words) {}

    private record Late(long clientId, long invoiceId, BigDecimal balance, String currency) {}
}

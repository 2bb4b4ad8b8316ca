package io.quittance.intake.sample;

import io.quittance.dispute.DisputeDesk;
import io.quittance.dispute.DisputeReasons;
import io.quittance.dispute.NewDispute;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places holds on made-up invoices the way people do: disputes, promises, a pause, an insolvency. */
@Component
class SampleHolds {

    private static final int DISPUTES = 14;
    private static final int PROMISES = 12;

    private static final List<Quarrel> QUARRELS = List.of(
            new Quarrel("wrong-quantity", "Deux palettes manquantes à la livraison"),
            new Quarrel("wrong-price", "Prix différent du devis signé"),
            new Quarrel("damaged", "Marchandise abîmée, avoir demandé"),
            new Quarrel("order-number-missing", "Bon de commande non retrouvé par le client"));

    /** Overdue but not hopeless, by number: the same for the same books. */
    private static final String LATE = """
            select i.client_id, i.id, i.balance
            from invoice i
            join client c on c.id = i.client_id
            where i.creditor_id = :creditor and i.balance > 200 and i.due_on between :on - 75 and :on - 4
              and c.number <> :insolvent
            order by i.number
            """;

    private final JdbcClient jdbc;
    private final HoldDesk desk;
    private final DisputeDesk disputes;
    private final DisputeReasons reasons;

    SampleHolds(JdbcClient jdbc, HoldDesk desk, DisputeDesk disputes, DisputeReasons reasons) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.disputes = disputes;
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
                desk.place(promise(creditorId, invoice, today, i), on, by);
            }
        }
        onClient(creditorId, insolvent, HoldReason.INSOLVENCY, null, "Redressement judiciaire", today.minusDays(6), by);
        onClient(
                creditorId,
                clients.get(200).number(),
                HoldReason.PAUSE,
                today.plusDays(21),
                "Fermeture annuelle",
                today.minusDays(2),
                by);
        return placed + 2;
    }

    private List<Late> late(long creditorId, LocalDate on, String insolvent) {
        return jdbc.sql(LATE)
                .param("creditor", creditorId)
                .param("on", on)
                .param("insolvent", insolvent)
                .query((row, number) ->
                        new Late(row.getLong("client_id"), row.getLong("id"), row.getBigDecimal("balance")))
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

    /** Two promises end today, the others over the next days. */
    private static HoldRequest promise(long creditorId, Late late, LocalDate today, int index) {
        LocalDate until = today.plusDays(Math.max(0, index - DISPUTES - 1));
        return new HoldRequest(
                creditorId, late.clientId(), late.invoiceId(), HoldReason.PROMISE, until, null, "Promis par téléphone");
    }

    private void onClient(
            long creditorId,
            String client,
            HoldReason reason,
            @Nullable LocalDate until,
            String note,
            LocalDate on,
            String by) {
        long id = jdbc.sql("select id from client where creditor_id = :creditor and number = :number")
                .param("creditor", creditorId)
                .param("number", client)
                .query((row, number) -> row.getLong("id"))
                .single();
        desk.place(new HoldRequest(creditorId, id, null, reason, until, null, note), on, by);
    }

    /** What a client says, and the reason it comes under. */
    private record Quarrel(String reason, String words) {}

    private record Late(long clientId, long invoiceId, BigDecimal balance) {}
}

package io.quittance.call;

import io.quittance.dispute.DisputeDesk;
import io.quittance.dispute.DisputeReason;
import io.quittance.dispute.DisputeReasons;
import io.quittance.dispute.NewDispute;
import io.quittance.dunning.step.StepClaims.Claim;
import io.quittance.dunning.step.StepClaims.Line;
import io.quittance.hold.Hold;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.hold.Holds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places the holds that a call asks for, remembers which they are, and lifts them when the call is taken back. */
@Component
class CallHolds {

    private final HoldDesk desk;
    private final Holds holds;
    private final DisputeDesk disputes;
    private final DisputeReasons reasons;
    private final JdbcClient jdbc;

    CallHolds(HoldDesk desk, Holds holds, DisputeDesk disputes, DisputeReasons reasons, JdbcClient jdbc) {
        this.desk = desk;
        this.holds = holds;
        this.disputes = disputes;
        this.reasons = reasons;
        this.jdbc = jdbc;
    }

    /** Holds all that is asked for. */
    void all(Call call, Claim claim, HoldReason reason, @Nullable LocalDate until, String note) {
        asked(claim).forEach(line -> place(call, line.invoiceId(), reason, until, null, note));
    }

    /** Opens a dispute on the invoice that was named, else on each that is asked for. */
    void dispute(Call call, Claim claim, CallReport report) {
        DisputeReason reason = reasons.of(call.creditorId()).stream()
                .filter(one -> report.disputeReason() == null
                        ? one.code().equals(DisputeReasons.OTHER)
                        : one.id() == report.disputeReason())
                .findFirst()
                .orElseThrow(() -> new CallRefusedException("disputeReason", "unknown"));
        Stream<Long> disputed =
                report.invoiceId() == null ? asked(claim).stream().map(Line::invoiceId) : Stream.of(report.invoiceId());
        disputed.forEach(invoice -> remember(
                call,
                disputes.open(
                                NewDispute.of(call.creditorId(), invoice, reason, report.amount(), report.reason()),
                                call.calledOn(),
                                call.calledBy())
                        .holdId()));
    }

    /** Lifts those that the call placed and nobody lifted since; a dispute whose hold is lifted is withdrawn. */
    void lift(Call call, LocalDate on, String by) {
        jdbc
                .sql("select hold_id from call_hold where call_id = :call order by hold_id")
                .param("call", call.id())
                .query((row, n) -> row.getLong("hold_id"))
                .list()
                .stream()
                .map(id -> holds.findById(id).orElseThrow())
                .filter(hold -> !hold.isLifted())
                .forEach(hold -> desk.lift(hold, on, by));
    }

    private void place(
            Call call,
            long invoice,
            HoldReason reason,
            @Nullable LocalDate until,
            @Nullable BigDecimal amount,
            String note) {
        Hold hold = desk.place(
                new HoldRequest(call.creditorId(), call.clientId(), invoice, reason, until, amount, note),
                call.calledOn(),
                call.calledBy());
        remember(call, hold.id());
    }

    private void remember(Call call, long hold) {
        jdbc.sql("insert into call_hold (call_id, hold_id) values (:call, :hold)")
                .param("call", call.id())
                .param("hold", hold)
                .update();
    }

    private static List<Line> asked(Claim claim) {
        return claim.lines().stream()
                .filter(line -> line.isAsked() && line.open().signum() > 0)
                .toList();
    }
}

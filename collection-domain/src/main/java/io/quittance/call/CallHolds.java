package io.quittance.call;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places the holds that a call asks for, remembers which they are, and lifts them when the call is taken back. */
@Component
class CallHolds {

    private final HoldDesk desk;
    private final Holds holds;
    private final JdbcClient jdbc;

    CallHolds(HoldDesk desk, Holds holds, JdbcClient jdbc) {
        this.desk = desk;
        this.holds = holds;
        this.jdbc = jdbc;
    }

    /** Holds all that is asked for. */
    void all(Call call, Claim claim, HoldReason reason, @Nullable LocalDate until, String note) {
        asked(claim).forEach(line -> place(call, line.invoiceId(), reason, until, null, note));
    }

    /** Holds one invoice; {@code amount} null: all of it. */
    void one(Call call, long invoice, HoldReason reason, @Nullable BigDecimal amount, String note) {
        place(call, invoice, reason, null, amount, note);
    }

    /** Lifts those that the call placed and nobody lifted since. */
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
        jdbc.sql("insert into call_hold (call_id, hold_id) values (:call, :hold)")
                .param("call", call.id())
                .param("hold", hold.id())
                .update();
    }

    private static List<Line> asked(Claim claim) {
        return claim.lines().stream()
                .filter(line -> line.isAsked() && line.open().signum() > 0)
                .toList();
    }
}

package io.quittance.payment;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records a payment that a program orders under a key, once, however often the order is sent. */
@Component
public class OrderedPayments {

    private final PaymentDesk desk;
    private final Payments payments;
    private final JdbcClient jdbc;

    OrderedPayments(PaymentDesk desk, Payments payments, JdbcClient jdbc) {
        this.desk = desk;
        this.payments = payments;
        this.jdbc = jdbc;
    }

    /**
     * What was done with an order.
     *
     * @param repeated true when it had been recorded before, and nothing was recorded now
     */
    public record Recorded(long id, boolean repeated) {}

    /**
     * Records the payment, unless this order was recorded before.
     *
     * @throws OrderKey.TakenException when the key was used for another order
     * @see PaymentDesk#receive
     */
    @Transactional
    public Recorded record(NewPayment received, OrderKey order, LocalDate on, LocalDate countsFrom, String by) {
        // The same order sent twice at once: the second waits here until the first can be found.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('payment order'), hashtext(:key))")
                .param("key", received.creditorId() + " " + order.key())
                .query()
                .listOfRows();
        Optional<Payment> before = payments.findByCreditorIdAndIdempotencyKey(received.creditorId(), order.key());
        if (before.isPresent()) {
            if (!before.get().answers(order)) {
                throw new OrderKey.TakenException(order.key());
            }
            return new Recorded(before.get().id(), true);
        }
        long id = desk.receive(received, on, countsFrom, by).id();
        payments.findById(id).orElseThrow().answer(order);
        return new Recorded(id, false);
    }
}

package io.quittance.web.api.payments;

import io.quittance.client.Client;
import io.quittance.payment.NewPayment;
import io.quittance.payment.OrderKey;
import io.quittance.payment.OrderedPayments;
import io.quittance.payment.OrderedPayments.Recorded;
import io.quittance.payment.PaymentDesk;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what a program orders; under a key, once. */
@Component
class PaymentRecording {

    static final String KEY = "Idempotency-Key";

    private static final String VISIBLE = "[!-~]{1,255}";

    private final BooksOfCaller books;
    private final PaymentDesk desk;
    private final OrderedPayments ordered;

    PaymentRecording(BooksOfCaller books, PaymentDesk desk, OrderedPayments ordered) {
        this.books = books;
        this.desk = desk;
        this.ordered = ordered;
    }

    Recorded record(Visit visit, PaymentOrder order, @Nullable String key) {
        if (key != null && !key.matches(VISIBLE)) {
            throw new InvalidFieldException(KEY, "expected 1 to 255 visible ASCII characters");
        }
        Client client = books.client(visit, order.client());
        LocalDate lastDay = visit.today().plusDays(PaymentOrder.DAYS_AHEAD);
        NewPayment payment = order.payment(visit.creditorId(), client.id(), lastDay);
        LocalDate countsFrom = order.countsFrom(visit.today());
        return key == null
                ? new Recorded(
                        desk.receive(payment, visit.today(), countsFrom, visit.by())
                                .id(),
                        false)
                : ordered.record(payment, new OrderKey(key, order.digest()), visit.today(), countsFrom, visit.by());
    }
}

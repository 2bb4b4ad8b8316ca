package io.quittance.web.payment;

import io.quittance.money.Money;
import io.quittance.payment.ReceivedPayment;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what became of a payment that was recorded: the invoices and the charges it paid, and what is left. */
@Component
class RecordedNote {

    private final Formats formats;
    private final MessageSource words;

    RecordedNote(Formats formats, MessageSource words) {
        this.formats = formats;
        this.words = words;
    }

    Note of(ReceivedPayment received, Locale reader) {
        String settled = Stream.concat(
                        received.allocations().stream()
                                .map(share -> share.invoice() + " (" + formats.money(share.amount()) + ")"),
                        Stream.of(received.charges())
                                .filter(Money::isPositive)
                                .map(charges -> words.getMessage(
                                        "payments.charges", new Object[] {formats.money(charges)}, reader)))
                .collect(Collectors.joining(", "));
        String left = formats.money(received.unapplied());
        if (received.unapplied().isZero()) {
            return Note.done("client", "payments.settled", settled);
        }
        return settled.isEmpty()
                ? Note.wait("client", "payments.unsettled", left)
                : Note.wait("client", "payments.settled.part", settled, left);
    }
}

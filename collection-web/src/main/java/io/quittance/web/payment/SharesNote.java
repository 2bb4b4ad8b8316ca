package io.quittance.web.payment;

import io.quittance.insight.matching.OpenItems.OpenRow;
import io.quittance.money.Money;
import io.quittance.payment.Payment;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what unapplied money and credit notes settled, and what is left. */
@Component
class SharesNote {

    private static final int TOLD = 5;

    private final Formats formats;

    SharesNote(Formats formats) {
        this.formats = formats;
    }

    /**
     * @param unapplied what of the payment was unapplied before
     * @param shares by invoice id, all of them among what was open
     */
    Note applied(Money unapplied, Map<Long, Money> shares, Map<String, OpenRow> open) {
        Money left = unapplied.minus(shares.values().stream().reduce(Money.zero(unapplied.currency()), Money::plus));
        String settled = told(shares, open);
        return left.isZero()
                ? Note.done("client", "payments.applied", settled)
                : Note.wait("client", "payments.applied.part", settled, formats.money(left));
    }

    /** What credit notes gave, and to which invoices. */
    Note setOff(Map<Long, Money> shares, Map<String, OpenRow> open) {
        return Note.done("client", "payments.offset.done", told(shares, open));
    }

    Note nothingUnapplied(Payment payment) {
        return Note.bad("client", "payments.apply.nothing", formats.money(payment.amount()));
    }

    Note refunded(Money amount, Money left) {
        return left.isZero()
                ? Note.done("client", "payments.refunded", formats.money(amount))
                : Note.wait("client", "payments.refunded.part", formats.money(amount), formats.money(left));
    }

    private String told(Map<Long, Money> shares, Map<String, OpenRow> open) {
        return shares.entrySet().stream()
                        .limit(TOLD)
                        .map(share -> number(open, share.getKey()) + " (" + formats.money(share.getValue()) + ")")
                        .collect(Collectors.joining(", "))
                + (shares.size() > TOLD ? " …" : "");
    }

    private static String number(Map<String, OpenRow> open, long id) {
        return Objects.requireNonNull(open.get(Long.toString(id))).number();
    }
}

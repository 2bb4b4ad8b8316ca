package io.quittance.web.charges;

import io.quittance.charge.ledger.ChargeKind;
import io.quittance.charge.ledger.NotWaivedException;
import io.quittance.charge.ledger.WaiverDesk;
import io.quittance.invoice.Invoice;
import io.quittance.money.Money;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Visit;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Waives what a form says, or says beside its field why not. */
@Component
class Waivers {

    private final WaiverDesk desk;
    private final Formats formats;

    Waivers(WaiverDesk desk, Formats formats) {
        this.desk = desk;
        this.formats = formats;
    }

    /** Empty: nothing was, and the errors say why. */
    Optional<Money> waive(WaiverForm form, BindingResult errors, Locale reader, Invoice invoice, Visit visit) {
        ChargeKind kind = ChargeKind.valueOf(form.kind());
        String currency = kind == ChargeKind.INDEMNITY
                ? "EUR"
                : invoice.total().currency().getCurrencyCode();
        Optional<BigDecimal> typed = form.typed(reader);
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        if (typed.filter(amount -> amount.stripTrailingZeros().scale() > decimals)
                .isPresent()) {
            errors.rejectValue("amount", "latecharges.amount.form");
            return Optional.empty();
        }
        try {
            return Optional.of(desk.waive(
                            visit.creditorId(),
                            invoice.id(),
                            kind,
                            typed.map(amount -> Money.of(amount, currency)),
                            form.reason(),
                            visit.today(),
                            visit.by()))
                    .filter(waived -> waived.isPositive() || rejected(errors, waived));
        } catch (NotWaivedException tooMuch) {
            rejected(errors, tooMuch.outstanding());
            return Optional.empty();
        }
    }

    private boolean rejected(BindingResult errors, Money outstanding) {
        errors.rejectValue("amount", "latecharges.waive.most", new Object[] {formats.money(outstanding)}, null);
        return false;
    }
}

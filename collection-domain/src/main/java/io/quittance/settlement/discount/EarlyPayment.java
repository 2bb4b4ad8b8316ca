package io.quittance.settlement.discount;

import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an early-payment discount (escompte).
 *
 * @param percent more than 0 and less than 100, two decimals at most
 * @param until the last day on which the creditor's account may be credited
 * @param net the amount before VAT; null where the basis is the total
 */
public record EarlyPayment(
        BigDecimal percent,
        LocalDate until,
        DiscountBasis basis,
        @Nullable Money net) {

    /**
     * @throws IllegalArgumentException naming what cannot be
     */
    public EarlyPayment {
        if (percent.signum() <= 0
                || percent.compareTo(BigDecimal.valueOf(100)) >= 0
                || percent.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("percent: more than 0 and less than 100, not " + percent);
        }
        if ((basis == DiscountBasis.NET) != (net != null)) {
            throw new IllegalArgumentException("net: given with the basis NET, and only with it");
        }
    }

    /**
     * What it takes off an invoice, rounded half up to the cent.
     *
     * @param total of the invoice, including VAT
     * @throws IllegalArgumentException when the amount before VAT is nothing, or more than the total
     */
    public Money of(Money total) {
        if (net != null && (!net.isPositive() || net.compareTo(total) > 0)) {
            throw new IllegalArgumentException("net: more than 0 and at most the total of " + total + ", not " + net);
        }
        Money base = net == null ? total : net;
        return new Money(
                base.amount()
                        .multiply(percent)
                        .movePointLeft(2)
                        .setScale(base.amount().scale(), RoundingMode.HALF_UP),
                base.currency());
    }
}

package io.quittance.web.charges;

import io.quittance.charge.ledger.ChargedInvoice;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The ledger of a client in sums, one for each currency; indemnities are in euros.
 *
 * @param accruedTo the earliest day up to which some interest is worked out for want of a rate; empty: none is missing
 */
public record ChargeSums(
        List<Money> accrued,
        List<Money> claimed,
        List<Money> waived,
        List<Money> paid,
        List<Money> outstanding,
        Optional<LocalDate> accruedTo) {

    static ChargeSums of(Collection<ChargedInvoice> charged) {
        return new ChargeSums(
                sum(
                        charged,
                        one -> Stream.of(
                                one.accrued().interest().total(), one.accrued().indemnity())),
                sum(
                        charged,
                        one -> Stream.of(
                                one.interest().claimed(), one.indemnity().claimed())),
                sum(
                        charged,
                        one -> Stream.of(
                                one.interest().waived(), one.indemnity().waived())),
                sum(
                        charged,
                        one -> Stream.of(one.interest().paid(), one.indemnity().paid())),
                sum(charged, one -> Stream.of(one.interestOutstanding(), one.indemnityOutstanding())),
                charged.stream().flatMap(one -> one.accruedTo().stream()).min(LocalDate::compareTo));
    }

    private static List<Money> sum(Collection<ChargedInvoice> charged, Function<ChargedInvoice, Stream<Money>> part) {
        TreeMap<String, Money> sums = new TreeMap<>();
        charged.stream()
                .flatMap(part)
                .filter(Money::isPositive)
                .forEach(amount -> sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
        return List.copyOf(sums.values());
    }
}

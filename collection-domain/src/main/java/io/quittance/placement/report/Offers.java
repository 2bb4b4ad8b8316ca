package io.quittance.placement.report;

import io.quittance.money.Money;
import io.quittance.placement.agency.Agencies;
import io.quittance.placement.agency.Agency;
import io.quittance.placement.report.AgencyRecords.AgencyRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What would each agency cost for a debt of this size, and what can be expected of it, from what it made so far? */
@Component
@Transactional(readOnly = true)
public class Offers {

    private final Agencies agencies;
    private final AgencyRecords records;

    Offers(Agencies agencies, AgencyRecords records) {
        this.agencies = agencies;
        this.records = records;
    }

    /** Those with a mandate in force, by name. */
    public List<Offer> of(long creditorId, Money placed, LocalDate on) {
        List<AgencyRecord> made = records.of(creditorId, LocalDate.EPOCH, on);
        return agencies.findByCreditorIdOrderByName(creditorId).stream()
                .filter(Agency::takesPlacements)
                .map(agency -> offer(agency, placed, made))
                .toList();
    }

    private static Offer offer(Agency agency, Money placed, List<AgencyRecord> made) {
        Optional<AgencyRecord> record = made.stream()
                .filter(one -> one.agencyId() == agency.id()
                        && placed.currency().getCurrencyCode().equals(one.currency()))
                .findFirst();
        Money fileFee = new Money(
                agency.details().fileFee().setScale(placed.amount().scale(), RoundingMode.HALF_UP), placed.currency());
        Money wholeFee = agency.fee(placed, placed).plus(fileFee);
        Optional<BigDecimal> success =
                record.flatMap(AgencyRecord::successPercent).map(Offers::atMostAll);
        return new Offer(
                agency.id(),
                agency.name(),
                wholeFee,
                record.map(AgencyRecord::placements).orElse(0),
                success,
                success.map(percent -> expected(agency, placed, percent).minus(fileFee)));
    }

    /** More than all would come of charges that were paid beside the principal. */
    private static BigDecimal atMostAll(BigDecimal percent) {
        return percent.min(BigDecimal.valueOf(100));
    }

    private static Money expected(Agency agency, Money placed, BigDecimal percent) {
        BigDecimal share = placed.amount()
                .multiply(percent)
                .movePointLeft(2)
                .setScale(placed.amount().scale(), RoundingMode.HALF_UP);
        Money collected = new Money(share, placed.currency());
        return collected.minus(agency.fee(placed, collected));
    }

    /**
     * One agency's.
     *
     * @param fee what it keeps if it collects all, file fee included
     * @param placements so far, in this currency
     * @param successPercent of the principal it collected so far; empty: nothing was placed with it yet
     * @param expectedNet what would reach the bank if it did as well as so far; empty likewise
     */
    public record Offer(
            long agencyId,
            String name,
            Money fee,
            int placements,
            Optional<BigDecimal> successPercent,
            Optional<Money> expectedNet) {}
}

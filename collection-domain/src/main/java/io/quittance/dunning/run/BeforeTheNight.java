package io.quittance.dunning.run;

import io.quittance.client.MobileNumbers;
import io.quittance.dispute.DisputeReview;
import io.quittance.dunning.conduct.PublicHolidays;
import io.quittance.dunning.step.Withdrawal;
import io.quittance.dunning.thanks.ThankYous;
import io.quittance.hold.WrongAddress;
import io.quittance.notice.NoticeDesk;
import io.quittance.plan.PlanReview;
import io.quittance.plan.notice.PlanNotices;
import io.quittance.promise.PromiseReview;
import io.quittance.settlement.SettlementReview;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a night sees to before it decides, and its preview before it shows what it would decide: the same, or they differ. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BeforeTheNight {

    private final PublicHolidays holidays;
    private final WrongAddress address;
    private final DisputeReview disputes;
    private final MobileNumbers mobiles;
    private final PromiseReview promises;
    private final SettlementReview settlements;
    private final PlanReview plans;
    private final PlanNotices planNotices;
    private final NoticeDesk notices;
    private final Withdrawal withdrawal;
    private final ThankYous thanks;

    BeforeTheNight(
            PublicHolidays holidays,
            WrongAddress address,
            DisputeReview disputes,
            MobileNumbers mobiles,
            PromiseReview promises,
            SettlementReview settlements,
            PlanReview plans,
            PlanNotices planNotices,
            NoticeDesk notices,
            Withdrawal withdrawal,
            ThankYous thanks) {
        this.holidays = holidays;
        this.address = address;
        this.disputes = disputes;
        this.mobiles = mobiles;
        this.promises = promises;
        this.settlements = settlements;
        this.plans = plans;
        this.planNotices = planNotices;
        this.notices = notices;
        this.withdrawal = withdrawal;
        this.thanks = thanks;
    }

    /**
     * The holidays at hand, addresses that were corrected, credits that disputes awaited, phones that are mobiles, promises that
     * were kept, plans that broke or were paid and what their clients are told of them, rebates that were earned, thanks for what was paid, and steps of what is settled by now.
     */
    void of(long creditorId, LocalDate on, String by) {
        holidays.keep(on);
        // These lock clients, which comes before all that belongs to them.
        settlements.of(creditorId, on, by);
        plans.of(creditorId, on, by);
        address.review(creditorId, on, by);
        disputes.of(creditorId, on, by);
        mobiles.read(creditorId);
        promises.of(creditorId, on, by);
        planNotices.of(creditorId, on, by);
        notices.again(creditorId, on);
        thanks.of(creditorId, on, by);
        withdrawal.of(creditorId, on, by);
    }
}

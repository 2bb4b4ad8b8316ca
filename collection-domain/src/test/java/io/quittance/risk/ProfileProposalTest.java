package io.quittance.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.PayerProfile;
import io.quittance.risk.ProfileProposal.Reason;
import io.quittance.risk.ProfileProposal.ReasonKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A profile is proposed for reasons that one can read, and none where too little is known. */
class ProfileProposalTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 1);

    @Test
    void nothingIsProposedOfAStranger() {
        assertThat(ProfileProposal.of(new Facts().behaviour(), ON)).isEmpty();
    }

    @Test
    void whoRefusesOrBreaksItsWordAndPaysNothingIsUnwilling() {
        Facts refuses = new Facts();
        refuses.refusedOn = ON.minusDays(3);
        assertProposed(refuses, PayerProfile.UNWILLING, new Reason(ReasonKind.REFUSED_TO_PAY, 3));

        Facts breaks = new Facts();
        breaks.broken = 2;
        breaks.lastPaidOn = ON.minusDays(61);
        assertProposed(
                breaks,
                PayerProfile.UNWILLING,
                new Reason(ReasonKind.PROMISES_BROKEN, 2),
                new Reason(ReasonKind.NO_PAYMENT_FOR_DAYS, 61));
        breaks.lastPaidOn = ON.minusDays(60);
        assertThat(ProfileProposal.of(breaks.behaviour(), ON)).isEmpty();
    }

    @Test
    void whoPaysWhatItCanIsInDifficulty() {
        Facts facts = new Facts();
        facts.partPaid = 2;
        facts.partKept = 1;
        assertProposed(
                facts,
                PayerProfile.TEMPORARY_DIFFICULTY,
                new Reason(ReasonKind.PROMISES_PART_KEPT, 1),
                new Reason(ReasonKind.PART_PAYMENTS, 2));

        Facts later = new Facts();
        later.recent(3, "21.0");
        later.before(4, "11.0");
        assertProposed(later, PayerProfile.TEMPORARY_DIFFICULTY, new Reason(ReasonKind.BEGAN_TO_PAY_LATE, 10));
        later.before(4, "11.1");
        assertThat(ProfileProposal.of(later.behaviour(), ON)).isEmpty();
        later.before(2, "0.0");
        assertThat(ProfileProposal.of(later.behaviour(), ON))
                .as("two invoices are no habit")
                .isEmpty();
    }

    @Test
    void whoAlwaysPaysAndMostlyLateIsDisorganised() {
        Facts facts = new Facts();
        facts.settled(5, 3, "12.0");
        assertProposed(
                facts,
                PayerProfile.DISORGANISED,
                new Reason(ReasonKind.OFTEN_LATE_PERCENT, 60),
                new Reason(ReasonKind.INVOICES_PAID, 5));
    }

    @Test
    void whoPaysOnTimeIsAGoodPayer() {
        Facts facts = new Facts();
        facts.settled(5, 1, "-2.0");
        assertProposed(
                facts,
                PayerProfile.GOOD_PAYER,
                new Reason(ReasonKind.RARELY_LATE_PERCENT, 20),
                new Reason(ReasonKind.INVOICES_PAID, 5));
        facts.worstDays = 31;
        assertThat(ProfileProposal.of(facts.behaviour(), ON))
                .as("something is long overdue")
                .isEmpty();
    }

    private static void assertProposed(Facts facts, PayerProfile profile, Reason... reasons) {
        assertThat(ProfileProposal.of(facts.behaviour(), ON))
                .contains(new ProfileProposal(profile, Arrays.asList(reasons)));
    }

    /** A client that never bought, but for what a test says. */
    private static final class Facts {

        int settled;
        int settledLate;

        @Nullable
        BigDecimal delay;

        int recent;

        @Nullable
        BigDecimal recentDelay;

        int before;

        @Nullable
        BigDecimal delayBefore;

        int partPaid;
        int broken;
        int partKept;
        int worstDays;

        @Nullable
        LocalDate lastPaidOn;

        @Nullable
        LocalDate refusedOn;

        void settled(int invoices, int late, String days) {
            settled = invoices;
            settledLate = late;
            delay = new BigDecimal(days);
        }

        void recent(int invoices, String days) {
            recent = invoices;
            recentDelay = new BigDecimal(days);
        }

        void before(int invoices, String days) {
            before = invoices;
            delayBefore = new BigDecimal(days);
        }

        Behaviour behaviour() {
            return new Behaviour(
                    settled,
                    settledLate,
                    delay,
                    recent,
                    recentDelay,
                    before,
                    delayBefore,
                    partPaid,
                    broken,
                    partKept,
                    0,
                    null,
                    0,
                    0,
                    worstDays,
                    lastPaidOn,
                    refusedOn,
                    BigDecimal.ZERO);
        }
    }
}

package io.quittance.dunning.policy;

import io.quittance.client.ContactRole;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One rung of a policy.
 *
 * @param rank 1 is climbed first
 * @param afterDays days after the due date from which it may be climbed; negative: a courtesy before it, void once it passed
 * @param minGapDays days since the invoice's previous step
 * @param template code of the text that is sent, such as "reminder-1"
 * @param minimumAmount under this the client is not asked, in the currency of the step, whichever it is
 * @param claimsCharges whether late charges are claimed
 * @param needsApproval whether a person approves the step first; a handover always needs it
 * @param letterIfNoEmail whether a client without an email gets a letter instead; for emails only
 * @param contactRole whom it is written to, or rung up, first; where there is none, accounting
 * @param attachesFiles whether its mails take the files of their invoices along; for emails only
 */
@Embeddable
public record Level(
        int rank,
        int afterDays,
        int minGapDays,
        @Enumerated(EnumType.STRING) Channel channel,
        String template,
        BigDecimal minimumAmount,
        boolean claimsCharges,
        boolean needsApproval,
        boolean letterIfNoEmail,
        @Enumerated(EnumType.STRING) ContactRole contactRole,
        boolean attachesFiles) {

    /** A level that turns to accounting and attaches nothing. */
    public Level(
            int rank,
            int afterDays,
            int minGapDays,
            Channel channel,
            String template,
            BigDecimal minimumAmount,
            boolean claimsCharges,
            boolean needsApproval,
            boolean letterIfNoEmail) {
        this(
                rank,
                afterDays,
                minGapDays,
                channel,
                template,
                minimumAmount,
                claimsCharges,
                needsApproval,
                letterIfNoEmail,
                ContactRole.ACCOUNTING,
                false);
    }

    /**
     * @throws IllegalArgumentException if the minimum amount has more than two decimals
     */
    public Level {
        if (minimumAmount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(
                    "level " + rank + ", minimumAmount: at most two decimals, not " + minimumAmount.toPlainString());
        }
        minimumAmount = minimumAmount.setScale(2, RoundingMode.UNNECESSARY);
    }
}

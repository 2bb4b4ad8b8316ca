package io.quittance.web.api.risk;

import io.quittance.client.PayerProfile;
import io.quittance.insolvency.Insolvency;
import io.quittance.insolvency.InsolvencyKind;
import io.quittance.money.Money;
import io.quittance.risk.ClientRisks.ClientRisk;
import io.quittance.risk.ProfileProposal;
import io.quittance.risk.ProfileProposal.ReasonKind;
import io.quittance.risk.Signal;
import io.quittance.web.api.Amount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of a client before it is trusted further.
 *
 * @param currency the creditor's, in which the amounts are
 * @param exposure all that is open, due or not, less open credit notes and unapplied cash
 * @param creditLimit null: none is set
 * @param usedPercent of the limit, rounded down; null: no limit, or one of nothing
 * @param warning the warning level is reached
 * @param signals the gravest first
 * @param proposedProfile what its behaviour suggests, with its reasons; null: nothing stands out
 * @param insolvency the proceedings that run; null: none
 */
record RiskAnswer(
        String client,
        String currency,
        Amount exposure,
        @Nullable Amount creditLimit,
        @Nullable Long usedPercent,
        boolean warning,
        List<Signal> signals,
        @Nullable PayerProfile proposedProfile,
        List<ReasonAnswer> reasons,
        @Nullable InsolvencyAnswer insolvency) {

    static RiskAnswer of(ClientRisk risk) {
        Money limit = risk.exposure().limit();
        ProfileProposal proposal = risk.proposal();
        Insolvency insolvency = risk.insolvency();
        return new RiskAnswer(
                risk.exposure().clientNumber(),
                risk.exposure().amount().currency().getCurrencyCode(),
                Amount.of(risk.exposure().amount()),
                limit == null ? null : Amount.of(limit),
                risk.exposure().usedPercent(),
                risk.exposure().isWarned(),
                risk.signals(),
                proposal == null ? null : proposal.profile(),
                proposal == null
                        ? List.of()
                        : proposal.reasons().stream()
                                .map(reason -> new ReasonAnswer(reason.kind(), reason.figure()))
                                .toList(),
                insolvency == null ? null : InsolvencyAnswer.of(insolvency));
    }

    /**
     * @param figure days, percent or how many, as the kind says
     */
    record ReasonAnswer(ReasonKind kind, long figure) {}

    /** Collective proceedings that run against a client. */
    record InsolvencyAnswer(
            InsolvencyKind kind, LocalDate openedOn, LocalDate publishedOn, LocalDate declareBy, String court) {

        static InsolvencyAnswer of(Insolvency insolvency) {
            return new InsolvencyAnswer(
                    insolvency.kind(),
                    insolvency.openedOn(),
                    insolvency.publishedOn(),
                    insolvency.declareBy(),
                    insolvency.court());
        }
    }
}

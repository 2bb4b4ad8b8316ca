package io.quittance.web.api.plans;

import io.quittance.plan.PlanCharges;
import io.quittance.plan.PlanState;
import io.quittance.plan.report.InstalmentState;
import io.quittance.plan.report.PlanParts.InstalmentRow;
import io.quittance.plan.report.PlanParts.PlannedInvoice;
import io.quittance.plan.report.PlanParts.Version;
import io.quittance.plan.report.PlanRow;
import io.quittance.web.api.Amount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment plan and how it stands, by the version that holds: the last one signed, else the last one.
 *
 * @param version its number
 * @param received of {@code total}, as far as is known
 * @param validUntil the last day on which the last version may be signed; null: it was not proposed
 * @param waitsForApproval a second person has to approve the last version first
 */
record PlanAnswer(
        long id,
        String client,
        PlanState state,
        int version,
        String currency,
        Amount total,
        Amount received,
        PlanCharges charges,
        Amount chargesAmount,
        int graceDays,
        @Nullable LocalDate validUntil,
        boolean waitsForApproval,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate cancelledOn,
        List<Invoice> invoices,
        List<Instalment> instalments) {

    static PlanAnswer of(PlanRow row, Version version, List<PlannedInvoice> invoices, List<InstalmentRow> instalments) {
        return new PlanAnswer(
                row.id(),
                row.clientNumber(),
                row.state(),
                version.number(),
                row.total().currency().getCurrencyCode(),
                Amount.of(row.total()),
                Amount.of(row.received()),
                version.charges(),
                Amount.of(version.chargesAmount()),
                version.graceDays(),
                row.validUntil(),
                row.waitsForApproval(),
                version.signedOn(),
                row.cancelledOn(),
                invoices.stream()
                        .map(one -> new Invoice(one.number(), Amount.of(one.amount())))
                        .toList(),
                instalments.stream().map(Instalment::of).toList());
    }

    /**
     * An invoice of the plan.
     *
     * @param amount what it owed when the plan was written
     */
    record Invoice(String number, Amount amount) {}

    /**
     * An instalment.
     *
     * @param paid what of it came
     */
    record Instalment(int no, LocalDate dueOn, Amount amount, Amount paid, InstalmentState state) {

        static Instalment of(InstalmentRow row) {
            return new Instalment(row.no(), row.dueOn(), Amount.of(row.amount()), Amount.of(row.paid()), row.state());
        }
    }
}

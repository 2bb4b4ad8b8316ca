package io.quittance.plan.report;

import io.quittance.money.Money;
import io.quittance.plan.PlanCharges;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is in a plan: its versions, the newest first, and of each its invoices and instalments. */
@Component
@Transactional(readOnly = true)
public class PlanParts {

    private static final String VERSIONS = """
            select v.*, p.currency from plan_version v join payment_plan p on p.id = v.plan_id
            where v.plan_id = :plan order by v.number desc
            """;

    private static final String INVOICES = """
            select i.id, i.number, i.issued_on, i.due_on, i.currency, l.amount, i.balance
            from plan_invoice l join invoice i on i.id = l.invoice_id
            where l.version_id = :version order by i.due_on, i.id
            """;

    private static final String INSTALMENTS = """
            select s.no, s.due_on, s.last_on, s.amount, s.paid, s.state, p.currency
            from instalment_standing(:on) s
            join plan_version v on v.id = s.version_id
            join payment_plan p on p.id = v.plan_id
            where s.version_id = :version order by s.no
            """;

    private final JdbcClient jdbc;

    PlanParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its versions, the newest first. */
    public List<Version> versions(long planId) {
        return jdbc.sql(VERSIONS)
                .param("plan", planId)
                .query(PlanParts::version)
                .list();
    }

    /** The oldest due first. */
    public List<PlannedInvoice> invoices(long versionId) {
        return jdbc.sql(INVOICES)
                .param("version", versionId)
                .query((row, n) -> new PlannedInvoice(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                        Money.of(row.getBigDecimal("balance"), row.getString("currency"))))
                .list();
    }

    /** In order, as they stand on a day. */
    public List<InstalmentRow> instalments(long versionId, LocalDate on) {
        return jdbc.sql(INSTALMENTS)
                .param("version", versionId)
                .param("on", on)
                .query((row, n) -> new InstalmentRow(
                        row.getInt("no"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("last_on", LocalDate.class),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                        Money.of(row.getBigDecimal("paid"), row.getString("currency")),
                        InstalmentState.valueOf(row.getString("state"))))
                .list();
    }

    private static Version version(ResultSet row, int n) throws SQLException {
        String currency = row.getString("currency");
        return new Version(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("reason"),
                PlanCharges.valueOf(row.getString("charges")),
                Money.of(row.getBigDecimal("charges_amount"), currency),
                Money.of(row.getBigDecimal("total"), currency),
                row.getInt("grace_days"),
                row.getObject("drafted_on", LocalDate.class),
                row.getString("drafted_by"),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("proposed_by"),
                row.getObject("valid_until", LocalDate.class),
                row.getBoolean("needs_approval"),
                row.getObject("approved_on", LocalDate.class),
                row.getString("approved_by"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("signatory"),
                row.getString("signature_recorded_by"));
    }

    /** A plan as it was written once. */
    public record Version(
            long id,
            int number,
            String reason,
            PlanCharges charges,
            Money chargesAmount,
            Money total,
            int graceDays,
            LocalDate draftedOn,
            String draftedBy,
            @Nullable LocalDate proposedOn,
            @Nullable String proposedBy,
            @Nullable LocalDate validUntil,
            boolean needsApproval,
            @Nullable LocalDate approvedOn,
            @Nullable String approvedBy,
            @Nullable LocalDate signedOn,
            @Nullable String signatory,
            @Nullable String recordedBy) {

        /** It was proposed, and waits for a second person. */
        public boolean isToApprove() {
            return proposedOn != null && needsApproval && approvedOn == null && signedOn == null;
        }

        /** The client may sign it. */
        public boolean isToSign() {
            return proposedOn != null && signedOn == null && (!needsApproval || approvedOn != null);
        }
    }

    /**
     * An invoice of a plan.
     *
     * @param amount what it owed when the plan was written
     * @param balance what it owes now
     */
    public record PlannedInvoice(
            long id, String number, LocalDate issuedOn, LocalDate dueOn, Money amount, Money balance) {}

    /**
     * An instalment as it stands.
     *
     * @param lastOn the last day of its grace
     */
    public record InstalmentRow(
            int no, LocalDate dueOn, LocalDate lastOn, Money amount, Money paid, InstalmentState state) {

        /** What is still to come. */
        public Money missing() {
            return amount.minus(paid);
        }
    }
}

package io.quittance.dunning.step;

import io.quittance.dunning.policy.Channel;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step as the run page, the client page and the API show it.
 *
 * @param policy code of the policy followed, at the version {@code policyVersion}
 * @param rank the level's, reached by the highest invoice
 * @param amount what the client is asked for in {@code currency}, {@code credits} and {@code unapplied} taken off
 * @param invoices numbers of those that climb, oldest due first
 * @param othersListed numbers of the other overdue ones, told for information
 * @param decidedBy who approved or cancelled it; null: nobody had to
 */
public record StepRow(
        long id,
        long runId,
        LocalDate on,
        long clientId,
        String clientNumber,
        String clientName,
        String policy,
        int policyVersion,
        int rank,
        Channel channel,
        String template,
        StepStatus status,
        String currency,
        BigDecimal amount,
        BigDecimal credits,
        BigDecimal unapplied,
        List<String> invoices,
        List<String> othersListed,
        @Nullable String decidedBy,
        @Nullable String cancelReason,
        @Nullable LocalDate doneOn) {

    /** Every list of steps begins so; what follows says which ones. */
    static final String SELECT = """
            select s.*, c.number as client_number, c.name as client_name, p.code as policy, v.version as policy_version,
                   array(select i.number from dunning_line l join invoice i on i.id = l.invoice_id
                         where l.step_id = s.id and l.rank is not null order by i.due_on, i.id) as invoices,
                   array(select i.number from dunning_line l join invoice i on i.id = l.invoice_id
                         where l.step_id = s.id and l.rank is null order by i.due_on, i.id) as others_listed
            from dunning_step s
            join client c on c.id = s.client_id
            join dunning_policy_version v on v.id = s.policy_version_id
            join dunning_policy p on p.id = v.policy_id
            """;

    static StepRow of(ResultSet row, int n) throws SQLException {
        return new StepRow(
                row.getLong("id"),
                row.getLong("run_id"),
                row.getObject("step_on", LocalDate.class),
                row.getLong("client_id"),
                row.getString("client_number"),
                row.getString("client_name"),
                row.getString("policy"),
                row.getInt("policy_version"),
                row.getInt("rank"),
                Channel.valueOf(row.getString("channel")),
                row.getString("template"),
                StepStatus.valueOf(row.getString("status")),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("credits"),
                row.getBigDecimal("unapplied"),
                texts(row.getArray("invoices")),
                texts(row.getArray("others_listed")),
                row.getString("decided_by"),
                row.getString("cancel_reason"),
                row.getObject("done_on", LocalDate.class));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

package io.quittance.plan;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.plan.schedule.PlanRule;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each creditor lets its plans be. */
@Component
public class PlanRules {

    private final JdbcClient jdbc;
    private final History history;

    PlanRules(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** As shipped, as long as nobody changed it. */
    @Transactional(readOnly = true)
    public PlanRule of(long creditorId) {
        return jdbc.sql("""
                select longest_months, smallest_instalment, approval_above, grace_days, remind_days, answer_days
                from plan_rule where creditor_id = :creditor
                """)
                .param("creditor", creditorId)
                .query(DataClassRowMapper.newInstance(PlanRule.class))
                .optional()
                .orElse(PlanRule.USUAL);
    }

    /** Holds for plans that are written or proposed from now on; those that were keep their days of grace. */
    @Transactional
    public void change(long creditorId, PlanRule rule, LocalDate on, String by) {
        jdbc.sql("""
                insert into plan_rule (creditor_id, longest_months, smallest_instalment, approval_above, grace_days, remind_days,
                                       answer_days, changed_by)
                values (:creditor, :longestMonths, :smallestInstalment, :approvalAbove, :graceDays, :remindDays, :answerDays, :by)
                on conflict (creditor_id) do update
                set (longest_months, smallest_instalment, approval_above, grace_days, remind_days, answer_days, changed_by, changed_at)
                    = (excluded.longest_months, excluded.smallest_instalment, excluded.approval_above, excluded.grace_days,
                       excluded.remind_days, excluded.answer_days, excluded.changed_by, now())
                """)
                .param("creditor", creditorId)
                .param("longestMonths", rule.longestMonths())
                .param("smallestInstalment", rule.smallestInstalment())
                .param("approvalAbove", rule.approvalAbove())
                .param("graceDays", rule.graceDays())
                .param("remindDays", rule.remindDays())
                .param("answerDays", rule.answerDays())
                .param("by", by)
                .update();
        history.record(new Fact(creditorId, null, null, FactKind.CREDITOR_CHANGED, on, by, Map.of("plans", "rule")));
    }
}

package io.quittance.web.policies;

import io.quittance.dunning.conduct.Conduct;
import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.PolicyVersion;
import io.quittance.dunning.policy.PolicyVersion.CallRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One difference between a version of a policy and the one before.
 *
 * @param rank of the level; 0: the policy as a whole
 * @param field the name of the component of {@link Level} or of {@link CallRules}, "contactGapDays", of {@link Conduct} as
 *     "conduct.days", or "level" when it came or went as a whole
 * @param before null: there was none
 * @param after null: there is none any more
 */
record LadderChange(
        int rank,
        String field,
        @Nullable Object before,
        @Nullable Object after) {

    private record Field(String name, Function<Level, Object> value) {}

    private record Rule(String name, Function<Conduct, Object> value) {}

    private static final List<Rule> RULES = List.of(
            new Rule("conduct.days", Conduct::weekdays),
            new Rule("conduct.from", Conduct::from),
            new Rule("conduct.until", Conduct::until),
            new Rule("conduct.avoidsHolidays", Conduct::avoidsHolidays),
            new Rule("conduct.maxPerDay", Conduct::maxPerDay),
            new Rule("conduct.maxPerWeek", Conduct::maxPerWeek));

    private static final List<Field> FIELDS = List.of(
            new Field("afterDays", Level::afterDays),
            new Field("minGapDays", Level::minGapDays),
            new Field("channel", Level::channel),
            new Field("template", Level::template),
            new Field("minimumAmount", Level::minimumAmount),
            new Field("claimsCharges", Level::claimsCharges),
            new Field("needsApproval", Level::needsApproval),
            new Field("letterIfNoEmail", Level::letterIfNoEmail),
            new Field("writesTo", Level::contactRole),
            new Field("attachesFiles", Level::attachesFiles));

    /** Every difference, the lowest rank first; levels are compared rank by rank. */
    static List<LadderChange> between(PolicyVersion before, PolicyVersion after) {
        List<LadderChange> changes = new ArrayList<>();
        if (before.contactGapDays() != after.contactGapDays()) {
            changes.add(new LadderChange(0, "contactGapDays", before.contactGapDays(), after.contactGapDays()));
        }
        CallRules said = before.callRules();
        CallRules says = after.callRules();
        if (said.promiseGraceDays() != says.promiseGraceDays()) {
            changes.add(new LadderChange(0, "promiseGraceDays", said.promiseGraceDays(), says.promiseGraceDays()));
        }
        if (said.callAttempts() != says.callAttempts()) {
            changes.add(new LadderChange(0, "callAttempts", said.callAttempts(), says.callAttempts()));
        }
        for (Rule rule : RULES) {
            Object old = rule.value().apply(before.conduct());
            Object now = rule.value().apply(after.conduct());
            if (!old.equals(now)) {
                changes.add(new LadderChange(0, rule.name(), old, now));
            }
        }
        List<Level> old = before.levels();
        List<Level> now = after.levels();
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            if (i >= old.size()) {
                changes.add(new LadderChange(i + 1, "level", null, now.get(i).channel()));
            } else if (i >= now.size()) {
                changes.add(new LadderChange(i + 1, "level", old.get(i).channel(), null));
            } else {
                compare(old.get(i), now.get(i), changes);
            }
        }
        return changes;
    }

    private static void compare(Level old, Level now, List<LadderChange> changes) {
        for (Field field : FIELDS) {
            Object before = field.value().apply(old);
            Object after = field.value().apply(now);
            if (!Objects.equals(before, after)) {
                changes.add(new LadderChange(now.rank(), field.name(), before, after));
            }
        }
    }
}

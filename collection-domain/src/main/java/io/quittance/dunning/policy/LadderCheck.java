package io.quittance.dunning.policy;

import io.quittance.dunning.conduct.Conduct;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules that levels keep among themselves so that an invoice can climb them one by one. */
final class LadderCheck {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]+");

    private final List<LevelProblem> problems = new ArrayList<>();

    private LadderCheck() {}

    /** Every problem, in the order of the levels; empty: the ladder can be climbed. */
    static List<LevelProblem> problemsOf(
            int contactGapDays, PolicyVersion.CallRules calls, Conduct conduct, List<Level> levels) {
        LadderCheck check = new LadderCheck();
        check.require(contactGapDays >= 0, 0, "contactGapDays", "negative", "must be 0 or more, not " + contactGapDays);
        int grace = calls.promiseGraceDays();
        check.require(grace >= 0 && grace <= 30, 0, "promiseGraceDays", "range", "must be from 0 to 30, not " + grace);
        int attempts = calls.callAttempts();
        check.require(
                attempts >= 1 && attempts <= 20, 0, "callAttempts", "range", "must be from 1 to 20, not " + attempts);
        check.inItself(conduct);
        check.require(!levels.isEmpty(), 0, "levels", "empty", "must hold at least one level");
        for (int i = 0; i < levels.size(); i++) {
            check.inItself(levels.get(i));
            check.among(levels, i);
        }
        return check.problems;
    }

    private void inItself(Conduct conduct) {
        require(!conduct.days().isEmpty(), 0, "conduct.days", "empty", "must hold at least one day of the week");
        require(
                conduct.from().isBefore(conduct.until()),
                0,
                "conduct.until",
                "order",
                "must be later than " + conduct.from() + ", not " + conduct.until());
        require(
                conduct.maxPerDay() >= 1 && conduct.maxPerDay() <= 99,
                0,
                "conduct.maxPerDay",
                "range",
                "must be from 1 to 99, not " + conduct.maxPerDay());
        require(
                conduct.maxPerWeek() >= conduct.maxPerDay() && conduct.maxPerWeek() <= 99,
                0,
                "conduct.maxPerWeek",
                "range",
                "must be from " + conduct.maxPerDay() + ", the most a day, to 99, not " + conduct.maxPerWeek());
    }

    private void inItself(Level level) {
        int rank = level.rank();
        int days = level.afterDays();
        require(days != 0, rank, "afterDays", "zero", "must be before or after the due date, not on it");
        require(days >= -365 && days <= 3650, rank, "afterDays", "range", "must be from -365 to 3650, not " + days);
        require(
                level.minGapDays() >= 0,
                rank,
                "minGapDays",
                "negative",
                "must be 0 or more, not " + level.minGapDays());
        require(
                level.minimumAmount().signum() >= 0,
                rank,
                "minimumAmount",
                "negative",
                "must be 0.00 or more, not " + level.minimumAmount());
        require(
                CODE.matcher(level.template()).matches(),
                rank,
                "template",
                "code",
                "must be lower case letters, digits and hyphens, not \"" + level.template() + "\"");
        require(
                level.channel() == Channel.EMAIL || !level.letterIfNoEmail(),
                rank,
                "letterIfNoEmail",
                "channel",
                "is for emails only");
        require(
                level.channel() == Channel.EMAIL || !level.attachesFiles(),
                rank,
                "attachesFiles",
                "channel",
                "is for emails only");
        require(
                level.channel() != Channel.HANDOVER || level.needsApproval(),
                rank,
                "needsApproval",
                "handover",
                "must be set: a person decides on a handover");
    }

    private void among(List<Level> levels, int i) {
        Level level = levels.get(i);
        int rank = level.rank();
        require(rank == i + 1, rank, "rank", "sequence", "must be " + (i + 1) + ": ranks are 1, 2, 3 without a hole");
        require(
                level.channel() != Channel.HANDOVER || i == levels.size() - 1,
                rank,
                "channel",
                "last",
                "a handover is the last level");
        if (i > 0) {
            int before = levels.get(i - 1).afterDays();
            require(
                    level.afterDays() > before,
                    rank,
                    "afterDays",
                    "order",
                    "must be more than the " + before + " of the level before, not " + level.afterDays());
        }
    }

    private void require(boolean holds, int rank, String field, String code, String message) {
        if (!holds) {
            problems.add(new LevelProblem(rank, field, code, message));
        }
    }
}

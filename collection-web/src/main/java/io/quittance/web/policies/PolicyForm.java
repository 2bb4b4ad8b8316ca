package io.quittance.web.policies;

import io.quittance.dunning.conduct.Conduct;
import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.LevelProblem;
import io.quittance.dunning.policy.PolicyVersion;
import io.quittance.dunning.policy.PolicyVersion.CallRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A ladder as a person types it.
 *
 * @param contactGapDays days between two steps for one client
 * @param promiseGraceDays days after a promised payment during which its invoices stay held
 * @param callAttempts after so many calls in a row that reached nobody, the ladder moves on
 * @param conduct when clients are contacted and how often; none typed: the customary ones
 * @param levels in the order of their ranks
 */
record PolicyForm(
        @Nullable String contactGapDays,
        @Nullable String promiseGraceDays,
        @Nullable String callAttempts,
        @Nullable ConductForm conduct,
        @Nullable List<LevelForm> levels) {

    /** What the desk may refuse, by field and code. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("contactGapDays.negative", "policies.problem.negative"),
            Map.entry("promiseGraceDays.range", "policies.problem.grace"),
            Map.entry("callAttempts.range", "policies.problem.attempts"),
            Map.entry("conduct.days.empty", "policies.problem.days"),
            Map.entry("conduct.until.order", "policies.problem.until"),
            Map.entry("conduct.maxPerDay.range", "policies.problem.per-day"),
            Map.entry("conduct.maxPerWeek.range", "policies.problem.per-week"),
            Map.entry("levels.empty", "policies.problem.levels-empty"),
            Map.entry("afterDays.zero", "policies.problem.after-days-zero"),
            Map.entry("afterDays.range", "policies.problem.after-days-range"),
            Map.entry("afterDays.order", "policies.problem.after-days-order"),
            Map.entry("minGapDays.negative", "policies.problem.negative"),
            Map.entry("minimumAmount.negative", "policies.problem.negative"),
            Map.entry("letterIfNoEmail.channel", "policies.problem.letter"),
            Map.entry("attachesFiles.channel", "policies.problem.letter"),
            Map.entry("needsApproval.handover", "policies.problem.handover-approval"),
            Map.entry("channel.last", "policies.problem.handover-last"));

    PolicyForm {
        levels = Objects.requireNonNullElse(levels, List.of());
        conduct = Objects.requireNonNullElseGet(conduct, () -> ConductForm.of(Conduct.STANDARD));
    }

    /** {@code amount}: how the reader writes amounts. */
    static PolicyForm of(PolicyVersion version, Function<BigDecimal, String> amount) {
        return new PolicyForm(
                String.valueOf(version.contactGapDays()),
                String.valueOf(version.callRules().promiseGraceDays()),
                String.valueOf(version.callRules().callAttempts()),
                ConductForm.of(version.conduct()),
                version.levels().stream()
                        .map(level -> LevelForm.of(level, amount.apply(level.minimumAmount())))
                        .toList());
    }

    /** With one more level, at the end. */
    PolicyForm withOneMore() {
        List<LevelForm> more = new ArrayList<>(rungs());
        more.add(LevelForm.after(more.isEmpty() ? null : more.getLast()));
        return with(more);
    }

    /** Without the level in this place, counted from 0; as it is where there is none. */
    PolicyForm without(int place) {
        List<LevelForm> fewer = new ArrayList<>(rungs());
        if (place >= 0 && place < fewer.size()) {
            fewer.remove(place);
        }
        return with(fewer);
    }

    private PolicyForm with(List<LevelForm> other) {
        return new PolicyForm(contactGapDays, promiseGraceDays, callAttempts, conduct, other);
    }

    List<LevelForm> rungs() {
        return Objects.requireNonNull(levels);
    }

    /**
     * Finds what could not be read, and texts that do not exist; the rules of a ladder are the desk's.
     *
     * @param written the texts that a level of each channel can send
     */
    void check(Errors errors, Locale reader, Map<Channel, Set<String>> written) {
        whole("contactGapDays", contactGapDays, errors);
        whole("promiseGraceDays", promiseGraceDays, errors);
        whole("callAttempts", callAttempts, errors);
        rules().check(errors);
        for (int i = 0; i < rungs().size(); i++) {
            check(rungs().get(i), "levels[" + i + "].", errors, reader, written);
        }
    }

    private static void whole(String field, @Nullable String typed, Errors errors) {
        if (LevelForm.whole(typed).isEmpty()) {
            errors.rejectValue(field, "policies.problem.whole");
        }
    }

    private static void check(
            LevelForm level, String path, Errors errors, Locale reader, Map<Channel, Set<String>> written) {
        if (LevelForm.whole(level.afterDays()).isEmpty()) {
            errors.rejectValue(path + "afterDays", "policies.problem.whole");
        }
        if (LevelForm.whole(level.minGapDays()).isEmpty()) {
            errors.rejectValue(path + "minGapDays", "policies.problem.whole");
        }
        if (level.minimum(reader).isEmpty()) {
            errors.rejectValue(path + "minimumAmount", "policies.problem.amount");
        }
        Optional<Channel> means = level.means();
        if (means.isEmpty()) {
            errors.rejectValue(path + "channel", "frame.required");
        }
        String text = Objects.requireNonNullElse(level.template(), "");
        if (text.isEmpty()
                || !means.map(written::get).map(codes -> codes.contains(text)).orElse(true)) {
            errors.rejectValue(path + "template", "policies.problem.template");
        }
    }

    /** Puts what the desk refused beside the fields that say it. */
    void refuse(List<LevelProblem> problems, Errors errors) {
        for (LevelProblem problem : problems) {
            String key = WORDS.getOrDefault(problem.field() + "." + problem.code(), "policies.problem.other");
            if (problem.rank() == 0) {
                errors.rejectValue(problem.field(), key, new Object[] {0, problem.message()}, null);
            } else {
                String before =
                        problem.rank() > 1 ? rungs().get(problem.rank() - 2).afterDays() : "";
                errors.rejectValue(
                        "levels[" + (problem.rank() - 1) + "]." + problem.field(),
                        key,
                        new Object[] {Objects.requireNonNullElse(before, ""), problem.message()},
                        null);
            }
        }
    }

    /** Days between two steps for one client, once {@link #check} found no fault. */
    int gap() {
        return LevelForm.whole(contactGapDays).orElseThrow();
    }

    /** When clients are contacted and how often, once {@link #check} found no fault. */
    Conduct conductTyped() {
        return rules().conduct();
    }

    private ConductForm rules() {
        return Objects.requireNonNull(conduct);
    }

    /** What the policy says of calls, once {@link #check} found no fault. */
    CallRules calls() {
        return new CallRules(
                LevelForm.whole(promiseGraceDays).orElseThrow(),
                LevelForm.whole(callAttempts).orElseThrow());
    }

    /** The levels, once {@link #check} found no fault. */
    List<Level> ladder(Locale reader) {
        List<Level> ladder = new ArrayList<>();
        rungs().forEach(level -> ladder.add(level.level(ladder.size() + 1, reader)));
        return ladder;
    }
}

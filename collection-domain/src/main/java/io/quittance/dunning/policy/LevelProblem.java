package io.quittance.dunning.policy;

import io.quittance.dunning.conduct.Conduct;

/**
 * Why a level cannot be taken as it is.
 *
 * @param rank the level's; 0: the policy as a whole
 * @param field the name of the component of {@link Level}, or of {@link PolicyVersion.CallRules}, or "contactGapDays", "levels", or
 *     one of {@link Conduct} as in "conduct.days"
 * @param code what is wrong, for a wording in the reader's language, such as "order"
 * @param message what is wrong and what was expected, in English
 */
public record LevelProblem(int rank, String field, String code, String message) {

    @Override
    public String toString() {
        return rank == 0 ? field + ": " + message : "level " + rank + ", " + field + ": " + message;
    }
}

package io.quittance.dunning.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A revision that breaks the rules of a ladder; every problem is named, nothing was changed. */
public final class PolicyInvalidException extends RuntimeException {

    private final transient List<LevelProblem> problems;

    PolicyInvalidException(List<LevelProblem> problems) {
        super(problems.stream().map(LevelProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** At least one. */
    public List<LevelProblem> problems() {
        return problems;
    }
}

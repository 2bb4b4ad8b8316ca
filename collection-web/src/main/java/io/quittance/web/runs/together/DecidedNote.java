package io.quittance.web.runs.together;

import io.quittance.dunning.step.Approvals;
import io.quittance.web.frame.Note;
import java.util.List;

/** Says what came of a yes or no to many steps; who was left out is named. */
final class DecidedNote {

    private DecidedNote() {}

    /**
     * @param key a message with {0} the number that was done, {1} and {2} the number and names of those cancelled because they
     *     were settled, {3} and {4} of those whose words are for other amounts, {5} and {6} of those decided meanwhile,
     *     {7} and {8} of those whose words were edited meanwhile
     */
    static Note of(String key, Approvals.Decided decided) {
        Object[] values = {
            decided.done(),
            decided.settled().size(),
            names(decided.settled()),
            decided.outdated().size(),
            names(decided.outdated()),
            decided.meanwhile().size(),
            names(decided.meanwhile()),
            decided.edited().size(),
            names(decided.edited())
        };
        boolean asAsked = decided.settled().isEmpty()
                && decided.outdated().isEmpty()
                && decided.edited().isEmpty()
                && decided.meanwhile().isEmpty();
        return asAsked ? Note.done("steps", key, values) : Note.wait("steps", key, values);
    }

    private static String names(List<String> clients) {
        return String.join(", ", clients);
    }
}

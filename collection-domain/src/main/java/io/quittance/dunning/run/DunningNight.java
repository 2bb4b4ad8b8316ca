package io.quittance.dunning.run;

import io.quittance.matching.MatchingRun;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The night of a creditor: money that came is matched first, so that nobody is chased who has paid; then it is decided. */
@Component
public class DunningNight {

    private final MatchingRun matching;
    private final NightTransaction night;

    DunningNight(MatchingRun matching, NightTransaction night) {
        this.matching = matching;
        this.night = night;
    }

    /**
     * Runs the night of this business day. Nights that were missed are caught up by the next one, one rung per invoice.
     * The same day again does nothing and says so; of two nodes at once, one runs and the other reports its run.
     *
     * @param on a business day in the creditor's time zone
     * @param by who started it
     * @throws RunInThePastException when the creditor's last run was on a later day
     * @throws java.util.NoSuchElementException when there is no such creditor
     */
    public RunReport run(long creditorId, LocalDate on, String by) {
        matching.match(creditorId, on, by);
        return night.run(creditorId, on, by);
    }
}

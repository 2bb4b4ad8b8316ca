package io.quittance.web.policies;

import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.PolicyHistory;
import io.quittance.dunning.policy.PolicyVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * A version of a policy in its history.
 *
 * @param changes what it changed in the version before; empty for the first
 */
record VersionRow(PolicyHistory.Revision revision, List<Level> levels, List<LadderChange> changes) {

    /** Both lists have the latest version first. */
    static List<VersionRow> of(List<PolicyHistory.Revision> revisions, List<PolicyVersion> versions) {
        List<VersionRow> rows = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            List<LadderChange> changes =
                    i + 1 < versions.size() ? LadderChange.between(versions.get(i + 1), versions.get(i)) : List.of();
            rows.add(new VersionRow(revisions.get(i), versions.get(i).levels(), changes));
        }
        return rows;
    }
}

package io.quittance.notifications.preview;

import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Claims;
import io.quittance.notifications.draft.Drafts;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What would the mail of a step say, were it to leave today? Its own words and figures, nothing kept. */
@Component
public class StepPreview {

    private final Claims claims;
    private final Creditors creditors;
    private final Drafts drafts;

    StepPreview(Claims claims, Creditors creditors, Drafts drafts) {
        this.claims = claims;
        this.creditors = creditors;
        this.drafts = drafts;
    }

    /**
     * The page of an email step of this creditor; empty: nothing is left to ask for.
     *
     * @throws io.quittance.notifications.draft.NoRecipientException if no contact of the client has an email address
     * @throws io.quittance.charge.MissingRateException if late charges need a rate that is not known
     */
    @Transactional(readOnly = true)
    public Optional<String> of(long creditorId, long stepId, LocalDate on) {
        CreditorSettings creditor = creditors.findById(creditorId).orElseThrow().settings();
        Claim claim = claims.look(stepId, on);
        return claim.emptied().isPresent()
                ? Optional.empty()
                : Optional.of(drafts.write(claim, creditor).text().html());
    }
}

package io.quittance.notifications.preview;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.client.PayerProfile;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Claims;
import io.quittance.notifications.draft.Drafts;
import io.quittance.notifications.guide.TalkingGuides;
import io.quittance.notifications.letter.writing.LetterDrafts;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.edit.WordingPreview.Shown;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What would a step say, were it to leave today? Its own words and figures, nothing kept: a mail, a text message, a letter as
 * it would be printed with what is missing left open, or the guide of a call.
 */
@Component
@Transactional(readOnly = true)
public class StepPreview {

    private final Claims claims;
    private final Creditors creditors;
    private final Clients clients;
    private final Drafts drafts;
    private final LetterDrafts letters;
    private final TalkingGuides guides;

    StepPreview(
            Claims claims,
            Creditors creditors,
            Clients clients,
            Drafts drafts,
            LetterDrafts letters,
            TalkingGuides guides) {
        this.claims = claims;
        this.creditors = creditors;
        this.clients = clients;
        this.drafts = drafts;
        this.letters = letters;
        this.guides = guides;
    }

    /**
     * A step of this creditor; empty: nothing is left to ask for, or it says nothing itself.
     *
     * @throws io.quittance.notifications.draft.NoRecipientException if no contact of the client can be written to
     * @throws io.quittance.charge.MissingRateException if late charges need a rate that is not known
     */
    public Optional<Shown> of(long creditorId, long stepId, LocalDate on) {
        Claim claim = claims.look(stepId, on);
        if (claim.emptied().isPresent()) {
            return Optional.empty();
        }
        return switch (claim.step().channel()) {
            case EMAIL, SMS ->
                Optional.of(
                        written(claim, drafts.write(claim, creditor(creditorId)).wording()));
            case LETTER, REGISTERED_LETTER -> Optional.of(written(claim, letters.words(claim)));
            case CALL -> guides.of(stepId, profile(claim), on).map(guide -> GuidePreview.page(guide.html()));
            case HANDOVER -> Optional.empty();
        };
    }

    /** The same with these words, saved or not. */
    public Optional<Shown> of(long stepId, Wording words, LocalDate on) {
        Claim claim = claims.look(stepId, on);
        return claim.emptied().isPresent() ? Optional.empty() : Optional.of(written(claim, words));
    }

    private Shown written(Claim claim, Wording words) {
        CreditorSettings creditor = creditor(claim.step().creditorId());
        return switch (claim.step().channel()) {
            case SMS ->
                ShortTextPreview.page(drafts.words(claim, creditor, words).plain());
            case LETTER, REGISTERED_LETTER ->
                new Shown(
                        "application/pdf", letters.show(claim, creditor, words).bytes());
            default -> Shown.page(drafts.words(claim, creditor, words).html());
        };
    }

    private CreditorSettings creditor(long creditorId) {
        return creditors.findById(creditorId).orElseThrow().settings();
    }

    private @Nullable PayerProfile profile(Claim claim) {
        return clients.findByIdAndCreditorId(claim.client().id(), claim.step().creditorId())
                .flatMap(Client::payerProfile)
                .orElse(null);
    }
}

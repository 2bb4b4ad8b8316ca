package io.quittance.notifications.preview;

import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.policy.Channel;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.letter.writing.LetterDrafts;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.edit.WordingPreview;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A letter as it would be printed, with what is missing left open. */
@Component
class LetterPreview implements WordingPreview {

    private final PreviewClaims claims;
    private final Creditors creditors;
    private final LetterDrafts drafts;

    LetterPreview(PreviewClaims claims, Creditors creditors, LetterDrafts drafts) {
        this.claims = claims;
        this.creditors = creditors;
        this.drafts = drafts;
    }

    @Override
    public WordingKind kind() {
        return WordingKind.LETTER;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shown> show(long creditorId, WordingKey key, Wording words, Optional<Long> client, LocalDate on) {
        CreditorSettings creditor = creditors.findById(creditorId).orElseThrow().settings();
        Optional<Claim> claim =
                claims.some(creditorId, creditor.currency(), Channel.LETTER, key.code(), key.language(), client, on);
        return claim.map(asked ->
                new Shown("application/pdf", drafts.show(asked, creditor, words).bytes()));
    }
}

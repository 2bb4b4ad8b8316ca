package io.quittance.notifications.preview;

import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.policy.Channel;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Drafts;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.edit.WordingPreview;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mail as its reader would get it. */
@Component
class MailPreview implements WordingPreview {

    private final PreviewClaims claims;
    private final Creditors creditors;
    private final Drafts drafts;

    MailPreview(PreviewClaims claims, Creditors creditors, Drafts drafts) {
        this.claims = claims;
        this.creditors = creditors;
        this.drafts = drafts;
    }

    @Override
    public WordingKind kind() {
        return WordingKind.MAIL;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shown> show(long creditorId, WordingKey key, Wording words, Optional<Long> client, LocalDate on) {
        CreditorSettings creditor = creditors.findById(creditorId).orElseThrow().settings();
        Optional<Claim> claim =
                claims.some(creditorId, creditor.currency(), Channel.EMAIL, key.code(), key.language(), client, on);
        return claim.map(
                asked -> Shown.page(drafts.words(asked, creditor, words).html()));
    }
}

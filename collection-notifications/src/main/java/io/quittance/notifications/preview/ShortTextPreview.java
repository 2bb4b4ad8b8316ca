package io.quittance.notifications.preview;

import com.samskivert.mustache.Escapers;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.policy.Channel;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Drafts;
import io.quittance.notifications.template.brief.ShortLength;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.edit.WordingPreview;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A text message as a telephone shows it, and how long it is. */
@Component
class ShortTextPreview implements WordingPreview {

    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><body style="margin:24px;font:15px/1.45 sans-serif;color:#182224">\
            <p style="max-width:320px;padding:10px 14px;border-radius:14px;background:#e3efef;white-space:pre-line;overflow-wrap:anywhere">%s</p>\
            <p style="color:#53605f;font-size:13px">%d × SMS · %d · %s</p>""";

    private final PreviewClaims claims;
    private final Creditors creditors;
    private final Drafts drafts;

    ShortTextPreview(PreviewClaims claims, Creditors creditors, Drafts drafts) {
        this.claims = claims;
        this.creditors = creditors;
        this.drafts = drafts;
    }

    @Override
    public WordingKind kind() {
        return WordingKind.SMS;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shown> show(long creditorId, WordingKey key, Wording words, Optional<Long> client, LocalDate on) {
        CreditorSettings creditor = creditors.findById(creditorId).orElseThrow().settings();
        Optional<Claim> claim =
                claims.some(creditorId, creditor.currency(), Channel.SMS, key.code(), key.language(), client, on);
        return claim.map(asked -> page(drafts.words(asked, creditor, words).plain()));
    }

    static Shown page(String text) {
        ShortLength length = ShortLength.of(text);
        return Shown.page(PAGE.formatted(
                Escapers.HTML.escape(text),
                length.segments(),
                length.characters(),
                length.ownAlphabet() ? "GSM-7" : "UCS-2"));
    }
}

package io.quittance.notifications.preview;

import com.samskivert.mustache.Escapers;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.policy.Channel;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Drafts;
import io.quittance.notifications.template.LightText;
import io.quittance.notifications.template.LightText.ParagraphTags;
import io.quittance.notifications.template.Reminder;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.edit.WordingPreview;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A talking guide as it stands beside a call. */
@Component
class GuidePreview implements WordingPreview {

    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><body style="margin:24px;font:15px/1.5 sans-serif;color:#182224">\
            <h1 style="margin:0 0 12px;font-size:16px">%s</h1>%s""";

    private static final ParagraphTags TAGS = new ParagraphTags("<p>", "<p>");

    private final PreviewClaims claims;
    private final Creditors creditors;
    private final Drafts drafts;

    GuidePreview(PreviewClaims claims, Creditors creditors, Drafts drafts) {
        this.claims = claims;
        this.creditors = creditors;
        this.drafts = drafts;
    }

    @Override
    public WordingKind kind() {
        return WordingKind.GUIDE;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shown> show(long creditorId, WordingKey key, Wording words, Optional<Long> client, LocalDate on) {
        CreditorSettings creditor = creditors.findById(creditorId).orElseThrow().settings();
        Optional<Claim> claim =
                claims.some(creditorId, creditor.currency(), Channel.CALL, key.code(), key.language(), client, on);
        LightText text = new LightText("mail", words.language());
        return claim.map(asked -> page(text, words, drafts.reminder(asked, creditor, words.language())));
    }

    private static Shown page(LightText text, Wording words, Reminder reminder) {
        return Shown.page(PAGE.formatted(
                Escapers.HTML.escape(text.line(words.subject(), reminder)), text.html(words.body(), reminder, TAGS)));
    }

    /** A guide that was filled in, in paragraphs without a style of their own. */
    static Shown page(String html) {
        return Shown.page(
                "<!doctype html><meta charset=\"utf-8\"><body style=\"margin:24px;font:15px/1.5 sans-serif;color:#182224\">"
                        + html);
    }
}

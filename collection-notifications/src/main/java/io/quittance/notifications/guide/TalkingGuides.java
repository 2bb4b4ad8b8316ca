package io.quittance.notifications.guide;

import io.quittance.client.PayerProfile;
import io.quittance.creditor.Creditors;
import io.quittance.log.LogFields;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Claims;
import io.quittance.notifications.draft.Drafts;
import io.quittance.notifications.template.LightText;
import io.quittance.notifications.template.LightText.ParagraphTags;
import io.quittance.notifications.template.Reminder;
import io.quittance.notifications.template.TemplateException;
import io.quittance.notifications.wording.NoWordingException;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import io.quittance.notifications.wording.Wordings;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the talking guide of a call in its client's language, with the amounts of the day. */
@Component
public class TalkingGuides {

    /** The guide for a level that has none of its own. */
    private static final String USUAL = "call";

    private static final Logger log = LoggerFactory.getLogger(TalkingGuides.class);
    private static final ParagraphTags TAGS = new ParagraphTags("<p>", "<p>");

    private final Claims claims;
    private final Drafts drafts;
    private final Wordings wordings;
    private final Creditors creditors;

    TalkingGuides(Claims claims, Drafts drafts, Wordings wordings, Creditors creditors) {
        this.claims = claims;
        this.drafts = drafts;
        this.wordings = wordings;
        this.creditors = creditors;
    }

    /**
     * The guide for the call of a step; empty when its words cannot be filled in: a call is made without, too.
     *
     * @param profile why the client pays late; null: nobody has judged
     */
    @Transactional(readOnly = true)
    public Optional<Guide> of(long stepId, @Nullable PayerProfile profile, LocalDate on) {
        Claim claim = claims.look(stepId, on);
        WordingVariant variant = profile == null ? WordingVariant.STANDARD : WordingVariant.valueOf(profile.name());
        try {
            Wording wording = wording(claim, variant);
            LightText text = new LightText("mail", wording.language());
            Reminder reminder = drafts.reminder(
                    claim,
                    creditors.findById(claim.step().creditorId()).orElseThrow().settings(),
                    wording.language());
            return Optional.of(new Guide(
                    wording.language().getLanguage(),
                    text.line(wording.subject(), reminder),
                    text.html(wording.body(), reminder, TAGS)));
        } catch (TemplateException | NoWordingException unreadable) {
            LogFields.run(
                    "step",
                    stepId,
                    () -> log.warn(
                            "no talking guide can be written: {}",
                            unreadable.getClass().getSimpleName()));
            return Optional.empty();
        }
    }

    private Wording wording(Claim claim, WordingVariant variant) {
        try {
            return find(claim, claim.step().template(), variant);
        } catch (NoWordingException none) {
            return find(claim, USUAL, variant);
        }
    }

    private Wording find(Claim claim, String code, WordingVariant variant) {
        return wordings.find(
                claim.step().creditorId(),
                WordingKind.GUIDE,
                code,
                claim.client().language(),
                variant);
    }

    /**
     * A guide, filled in.
     *
     * @param language ISO 639 of the words, which is the client's where there are words in it
     * @param html escaped: paragraphs of our own making
     */
    public record Guide(String language, String subject, String html) {}
}

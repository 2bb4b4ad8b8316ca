package io.quittance.notifications.letter;

import io.quittance.charge.MissingRateException;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.logo.Logos;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Drafts;
import io.quittance.notifications.letter.paper.Press;
import io.quittance.notifications.template.LetterSheet;
import io.quittance.notifications.template.LetterTemplates;
import io.quittance.notifications.template.LetterTemplates.LetterText;
import io.quittance.notifications.template.TemplateException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes and prints the letter that asks for a claim, in its client's language. */
@Component
public class LetterDrafts {

    private final Drafts drafts;
    private final Addressees addressees;
    private final LetterSettingsDesk settings;
    private final Logos logos;
    private final LetterTemplates templates;
    private final Press press;

    LetterDrafts(
            Drafts drafts,
            Addressees addressees,
            LetterSettingsDesk settings,
            Logos logos,
            LetterTemplates templates,
            Press press) {
        this.drafts = drafts;
        this.addressees = addressees;
        this.settings = settings;
        this.logos = logos;
        this.templates = templates;
        this.press = press;
    }

    /**
     * The letter for a claim that asks for something.
     *
     * @param registered absent: a simple letter
     * @throws IncompleteLetterException if something it must hold is missing
     */
    LetterDraft write(Claim claim, CreditorSettings creditor, Optional<LetterSheet.Registered> registered) {
        boolean formal = claim.step().template().equals(LetterCheck.FORMAL_NOTICE);
        Claim asked = formal ? Sheets.overdueOnly(claim) : claim;
        LetterSettings set = settings.of(claim.step().creditorId());
        Addressee addressee = addressees.of(claim.client().id());
        Set<LetterGap> gaps = LetterCheck.of(formal, addressee, creditor, set);
        Optional<Drafts.Worded> worded = word(asked, creditor, addressee);
        if (worded.isEmpty()) {
            gaps.add(LetterGap.REFERENCE_RATE);
        }
        if (!gaps.isEmpty()) {
            throw new IncompleteLetterException(gaps);
        }
        Sheets.Sender sender =
                new Sheets.Sender(creditor, set, logos.of(claim.step().creditorId()));
        LetterSheet sheet = Sheets.of(asked, worded.orElseThrow(), sender, addressee, registered, formal);
        LetterText text = render(asked, sheet, worded.orElseThrow());
        return new LetterDraft(asked, sheet.recipient(), text.subject(), press.print(text.xhtml()));
    }

    private LetterText render(Claim claim, LetterSheet sheet, Drafts.Worded worded) {
        try {
            return templates.render(claim.step().template(), claim.client().language(), sheet, worded.reminder());
        } catch (TemplateException noWords) {
            throw new IncompleteLetterException(EnumSet.of(LetterGap.WORDS));
        }
    }

    /** Empty: a rate that its late charges need is not known. */
    private Optional<Drafts.Worded> word(Claim claim, CreditorSettings creditor, Addressee addressee) {
        try {
            return Optional.of(
                    drafts.word(claim, creditor, addressee.attention().orElse("")));
        } catch (MissingRateException unknown) {
            return Optional.empty();
        }
    }
}

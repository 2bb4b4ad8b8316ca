package io.quittance.notifications.letter.writing;

import io.quittance.charge.MissingRateException;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.logo.Logos;
import io.quittance.dunning.policy.Channel;
import io.quittance.hold.WrongAddress;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.ClaimedInvoice;
import io.quittance.notifications.draft.Drafts;
import io.quittance.notifications.enclosure.InvoiceFile;
import io.quittance.notifications.enclosure.InvoiceFiles;
import io.quittance.notifications.letter.paper.Pdf;
import io.quittance.notifications.letter.paper.Press;
import io.quittance.notifications.template.FilledText;
import io.quittance.notifications.template.LetterFields;
import io.quittance.notifications.template.LetterSheet;
import io.quittance.notifications.template.LetterTemplates;
import io.quittance.notifications.template.LetterTemplates.LetterText;
import io.quittance.notifications.template.ReaderFormat;
import io.quittance.notifications.template.TemplateException;
import io.quittance.notifications.wording.NoWordingException;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import io.quittance.notifications.wording.Wordings;
import io.quittance.notifications.wording.own.OwnTexts;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes and prints the letter that asks for a claim, in its client's language. */
@Component
public class LetterDrafts {

    private final Drafts drafts;
    private final Addressees addressees;
    private final WrongAddress wrong;
    private final LetterSettingsDesk settings;
    private final Logos logos;
    private final Wordings wordings;
    private final OwnTexts own;
    private final LetterTemplates templates;
    private final Press press;
    private final InvoiceFiles files;

    LetterDrafts(
            Drafts drafts,
            Addressees addressees,
            WrongAddress wrong,
            LetterSettingsDesk settings,
            Logos logos,
            Wordings wordings,
            OwnTexts own,
            LetterTemplates templates,
            Press press,
            InvoiceFiles files) {
        this.drafts = drafts;
        this.addressees = addressees;
        this.wrong = wrong;
        this.settings = settings;
        this.logos = logos;
        this.wordings = wordings;
        this.own = own;
        this.templates = templates;
        this.press = press;
        this.files = files;
    }

    /**
     * The letter for a claim that asks for something.
     *
     * @param registered absent: a simple letter
     * @throws IncompleteLetterException if something it must hold is missing
     */
    public LetterDraft write(Claim claim, CreditorSettings creditor, Optional<LetterSheet.Registered> registered) {
        boolean formal = isFormal(claim);
        Claim asked = asked(claim);
        LetterSettings set = settings.of(claim.step().creditorId());
        Addressee addressee =
                addressees.find(claim.step().id(), claim.client().id()).orElseThrow();
        Set<LetterGap> gaps = LetterCheck.of(formal, addressee, creditor, set);
        if (wrong.isKnown(claim.client().id())) {
            gaps.add(LetterGap.CLIENT_ADDRESS); // a letter came back from there
        }
        Optional<Wording> wording = wording(claim);
        if (wording.isEmpty()) {
            gaps.add(LetterGap.WORDS);
            throw new IncompleteLetterException(gaps);
        }
        ReaderFormat format = new ReaderFormat(wording.get().language());
        Optional<Drafts.Worded> worded = word(asked, creditor, addressee, format);
        if (worded.isEmpty()) {
            gaps.add(LetterGap.REFERENCE_RATE);
        }
        if (!gaps.isEmpty()) {
            throw new IncompleteLetterException(gaps);
        }
        Sheets.Sender sender =
                new Sheets.Sender(creditor, set, logos.of(claim.step().creditorId()));
        List<InvoiceFile> held = files(asked);
        LetterSheet sheet = Sheets.of(asked, worded.get(), sender, addressee, registered, held, format, formal);
        LetterText text = render(wording.get(), LetterFields.of(worded.get().reminder(), set.noticeDays(), sheet));
        return new LetterDraft(
                asked, wording.get(), sheet.recipient(), text.subject(), press.print(text.xhtml()), held);
    }

    /**
     * The letter for a claim with these words, saved or not, for someone who tries them: with whatever is known.
     *
     * @throws TemplateException if they mention what there is not
     * @throws MissingRateException if late charges need a rate that is not known
     */
    public Pdf show(Claim claim, CreditorSettings creditor, Wording words) {
        return press.print(
                templates.render(words, fields(claim, creditor, words)).xhtml());
    }

    /** With whatever is known. */
    private LetterFields fields(Claim claim, CreditorSettings creditor, Wording words) {
        boolean formal = isFormal(claim);
        Claim asked = asked(claim);
        long creditorId = claim.step().creditorId();
        Addressee addressee =
                addressees.find(claim.step().id(), claim.client().id()).orElseGet(() -> Addressee.madeUp(claim));
        ReaderFormat format = new ReaderFormat(words.language());
        Drafts.Worded worded =
                drafts.word(asked, creditor, addressee.attention().orElse(""), format);
        Sheets.Sender sender = new Sheets.Sender(creditor, settings.of(creditorId), logos.of(creditorId));
        Optional<LetterSheet.Registered> registered =
                formal ? Optional.of(new LetterSheet.Registered(Optional.empty())) : Optional.empty();
        LetterSheet sheet = Sheets.of(asked, worded, sender, addressee, registered, files(asked), format, formal);
        return LetterFields.of(worded.reminder(), sender.settings().noticeDays(), sheet);
    }

    /**
     * The standard words of a claim's letter as somebody would edit them.
     *
     * @throws NoWordingException when there are none
     * @throws MissingRateException if late charges need a rate that is not known
     */
    public FilledText filled(Claim claim, CreditorSettings creditor) {
        Wording words = standard(claim);
        return FilledText.of(words, fields(claim, creditor, words), isFormal(claim));
    }

    /** What of a claim its letter tells: a formal notice speaks of what is owed now, and of nothing else. */
    public static Claim asked(Claim claim) {
        return isFormal(claim) ? Sheets.overdueOnly(claim) : claim;
    }

    private List<InvoiceFile> files(Claim claim) {
        return files.inForce(claim.listed().stream().map(ClaimedInvoice::id).toList());
    }

    /** By its words, or because it goes registered: nothing else is worth the proof. */
    public static boolean isFormal(Claim claim) {
        return claim.step().channel() == Channel.REGISTERED_LETTER
                || claim.step().template().equals(WordingKey.FORMAL_NOTICE);
    }

    /** Empty: nobody wrote any, in no language that could stand in. */
    private Optional<Wording> wording(Claim claim) {
        try {
            return Optional.of(words(claim));
        } catch (NoWordingException none) {
            return Optional.empty();
        }
    }

    /**
     * The words in force for a claim's letter: the step's own, else the standard ones.
     *
     * @throws NoWordingException when there are none
     */
    public Wording words(Claim claim) {
        Wording standard = standard(claim);
        return own.inForce(claim.step().id()).map(text -> text.over(standard)).orElse(standard);
    }

    private Wording standard(Claim claim) {
        return wordings.find(
                claim.step().creditorId(),
                WordingKind.LETTER,
                claim.step().template(),
                claim.client().language(),
                WordingVariant.of(claim.client().tone()));
    }

    private LetterText render(Wording wording, LetterFields fields) {
        try {
            return templates.render(wording, fields);
        } catch (TemplateException mistaken) {
            throw new IncompleteLetterException(EnumSet.of(LetterGap.WORDS));
        }
    }

    /** Empty: a rate that its late charges need is not known. */
    private Optional<Drafts.Worded> word(
            Claim claim, CreditorSettings creditor, Addressee addressee, ReaderFormat format) {
        try {
            return Optional.of(
                    drafts.word(claim, creditor, addressee.attention().orElse(""), format));
        } catch (MissingRateException unknown) {
            return Optional.empty();
        }
    }
}

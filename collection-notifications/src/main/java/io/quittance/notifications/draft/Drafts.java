package io.quittance.notifications.draft;

import io.quittance.creditor.CreditorSettings;
import io.quittance.dunning.policy.Channel;
import io.quittance.money.EpcPayment;
import io.quittance.notifications.draft.ClaimedCharges.Charged;
import io.quittance.notifications.enclosure.InvoiceFile;
import io.quittance.notifications.template.FilledText;
import io.quittance.notifications.template.MailTemplates;
import io.quittance.notifications.template.MailText;
import io.quittance.notifications.template.ReaderFormat;
import io.quittance.notifications.template.Reminder;
import io.quittance.notifications.template.brief.ShortTexts;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import io.quittance.notifications.wording.Wordings;
import io.quittance.notifications.wording.own.OwnText;
import io.quittance.notifications.wording.own.OwnTexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the letter that asks for a claim, in its client's language. */
@Component
public class Drafts {

    private static final Claim.Person NOBODY = new Claim.Person("", "");

    private final ChargesOfClaims charges;
    private final Wordings wordings;
    private final OwnTexts own;
    private final MailTemplates templates;
    private final AttachedFiles files;

    Drafts(ChargesOfClaims charges, Wordings wordings, OwnTexts own, MailTemplates templates, AttachedFiles files) {
        this.own = own;
        this.charges = charges;
        this.wordings = wordings;
        this.templates = templates;
        this.files = files;
    }

    /** The words that the step of a claim has of its own; a statement has none. */
    public Optional<OwnText> own(Claim claim) {
        return claim.isStatement() ? Optional.empty() : own.inForce(claim.step().id());
    }

    /** As {@link #write(Claim, CreditorSettings, Optional)} does, with the step's own words if it has some. */
    public Draft write(Claim claim, CreditorSettings creditor) {
        return write(claim, creditor, own(claim));
    }

    /**
     * The message for a claim that asks for something.
     *
     * @param text the step's own words, see {@link #own}
     * @throws NoRecipientException if no contact of the client has an email address
     * @throws io.quittance.charge.MissingRateException if late charges need a rate that is not known
     * @throws io.quittance.notifications.wording.NoWordingException if there are no words for the level
     * @throws io.quittance.notifications.template.TemplateException if the words mention what a reminder does not hold
     */
    public Draft write(Claim claim, CreditorSettings creditor, Optional<OwnText> text) {
        Claim.Person recipient = claim.recipient().orElseThrow(() -> new NoRecipientException(claim));
        Wording wording = wording(claim, text);
        AttachedFiles.Choice choice = files.of(claim);
        return new Draft(
                claim,
                recipient,
                claim.collector().map(Claim.Person::email).orElse(creditor.senderEmail()),
                wording,
                words(claim, creditor, wording, choice),
                choice.attached());
    }

    /** The words in force for a message: the step's own, else the standard ones. */
    public Wording wording(Claim claim) {
        return wording(claim, own(claim));
    }

    private Wording wording(Claim claim, Optional<OwnText> text) {
        Wording standard = standard(claim);
        return text.map(words -> words.over(standard)).orElse(standard);
    }

    private Wording standard(Claim claim) {
        return wordings.find(
                claim.step().creditorId(),
                claim.step().channel() == Channel.SMS ? WordingKind.SMS : WordingKind.MAIL,
                claim.step().template(),
                claim.client().language(),
                WordingVariant.of(claim.client().tone()));
    }

    /**
     * The standard words of a mail or text message as somebody would edit them.
     *
     * @throws io.quittance.charge.MissingRateException if late charges need a rate that is not known
     */
    public FilledText filled(Claim claim, CreditorSettings creditor) {
        Wording standard = standard(claim);
        Claim.Person recipient = claim.recipient().orElse(NOBODY);
        Reminder reminder =
                Letter.of(claim, creditor, recipient, charges(claim), new ReaderFormat(standard.language()));
        return FilledText.of(standard, reminder);
    }

    /**
     * These words filled in with a claim, whoever reads it.
     *
     * @throws io.quittance.charge.MissingRateException if late charges need a rate that is not known
     * @throws io.quittance.notifications.template.TemplateException if the words mention what a reminder does not hold
     */
    public MailText words(Claim claim, CreditorSettings creditor, Wording wording) {
        return words(claim, creditor, wording, files.of(claim));
    }

    private MailText words(Claim claim, CreditorSettings creditor, Wording wording, AttachedFiles.Choice choice) {
        Claim.Person recipient = claim.recipient().orElse(NOBODY);
        ReaderFormat format = new ReaderFormat(wording.language());
        Reminder reminder = Letter.of(claim, creditor, recipient, charges(claim), format);
        return claim.step().channel() == Channel.SMS
                ? ShortTexts.render(wording, reminder)
                : templates.render(wording, reminder, told(choice));
    }

    /** What a letter on paper says about a claim, and the transfer that pays it, where one can be scanned. */
    public record Worded(Reminder reminder, Optional<EpcPayment> transfer) {}

    /**
     * The same as worded for a letter on paper; the claim asks for something.
     *
     * @param contact whom it is to the attention of; may be empty
     * @param format of the language of its words
     * @throws io.quittance.charge.MissingRateException if late charges need a rate that is not known
     */
    public Worded word(Claim claim, CreditorSettings creditor, String contact, ReaderFormat format) {
        List<Charged> charges = charges(claim);
        return new Worded(
                Letter.of(claim, creditor, new Claim.Person(contact, ""), charges, format),
                new Figures(claim, charges, format)
                        .sum()
                        .flatMap(amount -> PaymentBlock.transfer(claim, creditor, amount)));
    }

    /** All that words about this claim may mention, whether or not anybody can be written to; without late charges. */
    public Reminder reminder(Claim claim, CreditorSettings creditor, Locale language) {
        Claim.Person recipient = claim.recipient().orElse(new Claim.Person("", ""));
        return Letter.of(claim, creditor, recipient, List.of(), new ReaderFormat(language));
    }

    private static MailTemplates.Files told(AttachedFiles.Choice choice) {
        return new MailTemplates.Files(names(choice.attached()), names(choice.tooLarge()));
    }

    private static Optional<MailTemplates.Files.Names> names(List<InvoiceFile> files) {
        return MailTemplates.Files.Names.of(
                files.stream().map(InvoiceFile::nameByNumber).toList());
    }

    private List<Charged> charges(Claim claim) {
        return charges.of(claim);
    }
}

package io.quittance.notifications.letter.writing;

import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Siren;
import io.quittance.creditor.logo.Logos;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Drafts;
import io.quittance.notifications.enclosure.InvoiceFile;
import io.quittance.notifications.letter.paper.QrPicture;
import io.quittance.notifications.template.LetterSheet;
import io.quittance.notifications.template.ReaderFormat;
import io.quittance.notifications.template.Reminder;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a letter's layout shows around its words. */
final class Sheets {

    private Sheets() {}

    /** The sender's side of a letter. */
    record Sender(CreditorSettings creditor, LetterSettings settings, Optional<Logos.Logo> logo) {

        String country() {
            return creditor.address().country();
        }
    }

    /**
     * @param registered absent: a simple letter
     * @param files of its invoices, as far as they are held
     * @param formal a formal notice: to the firm itself, and signed by whoever may
     */
    static LetterSheet of(
            Claim claim,
            Drafts.Worded worded,
            Sender sender,
            Addressee addressee,
            Optional<LetterSheet.Registered> registered,
            List<InvoiceFile> files,
            ReaderFormat format,
            boolean formal) {
        CreditorSettings creditor = sender.creditor();
        Reminder reminder = worded.reminder();
        return new LetterSheet(
                sender.logo().map(Sheets::address),
                Stream.of(creditor.phone(), creditor.senderEmail())
                        .filter(line -> !line.isBlank())
                        .toList(),
                Optional.ofNullable(creditor.vatNumber()),
                addressee.lines(sender.country(), claim.client().language(), formal),
                filled(creditor.address().city()),
                registered,
                new LetterSheet.Party(addressee.siren().map(Sheets::grouped), addressee.place(sender.country())),
                format.amount(claim.amount()),
                !reminder.credits().isEmpty() || !reminder.payments().isEmpty(),
                worded.transfer().map(QrPicture::of),
                formal
                        ? filled(sender.settings().signatory())
                                .map(name -> new LetterSheet.Signatory(
                                        name, filled(sender.settings().title())))
                        : reminder.signature()
                                .name()
                                .filter(name -> !name.startsWith(creditor.name())) // the firm's name follows
                                .map(name -> new LetterSheet.Signatory(name, Optional.empty())),
                EnclosedLine.of(files, formal ? sender.settings().enclosures() : "", format.isFrench()));
    }

    /** A formal notice speaks of what is owed now, and of nothing else. */
    static Claim overdueOnly(Claim claim) {
        return new Claim(
                claim.step(),
                claim.on(),
                claim.approved(),
                claim.client(),
                claim.recipient(),
                claim.collector(),
                claim.overdue(),
                claim.leaderHeld(),
                claim.credits(),
                claim.payments());
    }

    private static String address(Logos.Logo logo) {
        return "data:" + logo.type() + ";base64," + Base64.getEncoder().encodeToString(logo.image());
    }

    private static String grouped(String siren) {
        return Siren.isValid(siren) ? new Siren(siren).grouped() : siren;
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }
}

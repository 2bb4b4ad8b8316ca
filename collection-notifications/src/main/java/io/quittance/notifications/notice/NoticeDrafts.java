package io.quittance.notifications.notice;

import io.quittance.charge.ledger.ChargeKind;
import io.quittance.creditor.CreditorSettings;
import io.quittance.money.Money;
import io.quittance.notice.NoticeKind;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Letter;
import io.quittance.notifications.draft.PaymentBlock;
import io.quittance.notifications.enclosure.NoticeFile;
import io.quittance.notifications.enclosure.NoticeFiles.Made;
import io.quittance.notifications.letter.paper.QrPicture;
import io.quittance.notifications.template.MailTemplates;
import io.quittance.notifications.template.MailTemplates.Files;
import io.quittance.notifications.template.MailText;
import io.quittance.notifications.template.ReaderFormat;
import io.quittance.notifications.template.Reminder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Words a notice in its client's language, with its document and the picture of the transfer that pays it. */
@Component
class NoticeDrafts {

    private static final String PICTURE = "transfer.png";

    private final MailTemplates templates;
    private final NoticePapers papers;

    NoticeDrafts(MailTemplates templates, NoticePapers papers) {
        this.templates = templates;
        this.papers = papers;
    }

    /**
     * The mail of a notice that has something to tell.
     *
     * @throws IllegalStateException with the code {@code WANTS_LETTERS}, or {@code NO_EMAIL} if no contact of it has an email address;
     *     screens have the words
     */
    NoticeDraft write(Notice notice, CreditorSettings creditor) {
        if (notice.byLetter()) {
            throw new IllegalStateException("WANTS_LETTERS");
        }
        Claim.Person recipient = notice.recipient().orElseThrow(() -> new IllegalStateException("NO_EMAIL"));
        Optional<Made> paper = papers.of(notice);
        Optional<Made> picture = picture(notice, creditor);
        NoticeFields fields = fields(notice, creditor, recipient, picture.isPresent());
        Files told = new Files(Files.Names.of(paper.stream().map(Made::name).toList()), Optional.empty());
        MailText text = templates.notice(code(notice.kind()), notice.language(), fields, told);
        return new NoticeDraft(
                notice,
                recipient,
                notice.collector().map(Claim.Person::email).orElse(creditor.senderEmail()),
                text,
                Stream.of(paper, picture).flatMap(Optional::stream).toList());
    }

    /** {@code plan-proposal}. */
    private static String code(NoticeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A proposal is answered with a signature: nothing is paid yet; and thanks ask for nothing. */
    private static Optional<Made> picture(Notice notice, CreditorSettings creditor) {
        return notice.kind() == NoticeKind.PLAN_PROPOSAL || notice.kind() == NoticeKind.THANKS
                ? Optional.empty()
                : PaymentBlock.transfer(
                                notice.matter().named(),
                                creditor,
                                notice.matter().amount())
                        .map(transfer -> new Made(PICTURE, "image/png", QrPicture.png(transfer)));
    }

    private static NoticeFields fields(
            Notice notice, CreditorSettings creditor, Claim.Person recipient, boolean scanned) {
        Matter matter = notice.matter();
        ReaderFormat format = new ReaderFormat(notice.language());
        String amount = sums(
                Stream.concat(Stream.of(matter.amount()), matter.beside().stream())
                        .toList(),
                format);
        List<NoticeFields.Line> lines = matter.lines().stream()
                .map(line ->
                        new NoticeFields.Line(line.label(), format.shortDate(line.on()), format.amount(line.amount())))
                .toList();
        return new NoticeFields(
                format.longDate(notice.on()),
                Letter.firm(creditor),
                new Reminder.Reader(
                        notice.clientName(),
                        notice.clientNumber(),
                        Optional.of(recipient.name().strip()).filter(name -> !name.isEmpty())),
                Optional.empty(),
                matter.number(),
                amount,
                matter.whole().map(format::amount),
                matter.settled()
                        .map(some -> new NoticeFields.Settled(sums(some.of(), format), sums(some.part(), format))),
                matter.charges().contains(ChargeKind.INTEREST),
                matter.charges().contains(ChargeKind.INDEMNITY),
                Optional.of(matter.deducted()).filter(Money::isPositive).map(format::amount),
                matter.day().map(format::longDate),
                matter.last().map(format::longDate),
                matter.no(),
                matter.count(),
                lines.size() == 1,
                lines,
                PaymentBlock.of(matter.named(), creditor, amount),
                scanned ? Optional.of(NoticeFile.contentId(PICTURE)) : Optional.empty(),
                Letter.signature(notice.collector(), creditor));
    }

    /** One currency after the other, never added up. */
    private static String sums(List<Money> amounts, ReaderFormat format) {
        return amounts.stream().map(format::amount).collect(Collectors.joining(" + "));
    }
}

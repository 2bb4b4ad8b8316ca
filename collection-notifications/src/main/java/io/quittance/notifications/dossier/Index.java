package io.quittance.notifications.dossier;

import io.quittance.charge.LateChargeRule;
import io.quittance.creditor.CreditorSettings;
import io.quittance.money.Money;
import io.quittance.notifications.dossier.PlacedAmounts.Amount;
import io.quittance.notifications.dossier.PlacedAmounts.Piece;
import io.quittance.notifications.template.ReaderFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Words the index of a dossier for its reader. */
final class Index {

    private final Locale language;
    private final ReaderFormat format;
    private final PlacedBooks.Head head;
    private final Optional<LateChargeRule> rule;

    Index(Locale language, PlacedBooks.Head head, Optional<LateChargeRule> rule) {
        this.rule = rule;
        this.language = language;
        this.format = new ReaderFormat(language);
        this.head = head;
    }

    IndexPage page(
            CreditorSettings creditor,
            Map<Amount, List<Piece>> amounts,
            List<PlacedBooks.Contact> contacts,
            List<Sent> sent,
            List<PlacedBooks.Statement> said,
            List<DossierFile> files) {
        return new IndexPage(
                creditor.name(),
                creditorLines(creditor),
                head.clientName(),
                clientLines(),
                head.agency(),
                head.mandate(),
                format.longDate(head.placedOn()),
                Optional.of(head.instruction()).filter(words -> !words.isBlank()),
                amounts.entrySet().stream()
                        .map(one -> debt(one.getKey(), one.getValue()))
                        .toList(),
                money(sum(amounts, Amount::principal), head.currency()),
                money(sum(amounts, Amount::interest), head.currency()),
                money(sum(amounts, Amount::indemnity), "EUR"),
                sum(amounts, Amount::indemnity).signum() > 0,
                law(),
                contacts.stream()
                        .map(one -> new IndexPage.Person(one.name(), words(one.role()), one.email(), one.phone()))
                        .toList(),
                sent.stream().map(this::row).toList(),
                said.stream().map(this::row).toList(),
                files.stream()
                        .map(file -> new IndexPage.FileRow(file.path(), file.sha256()))
                        .toList());
    }

    private IndexPage.Law law() {
        return new IndexPage.Law(
                is(LateChargeRule.FR), is(LateChargeRule.FR_PUBLIC), is(LateChargeRule.EU), is(LateChargeRule.DE));
    }

    private boolean is(LateChargeRule one) {
        return rule.filter(one::equals).isPresent();
    }

    private static BigDecimal sum(Map<Amount, List<Piece>> amounts, Function<Amount, BigDecimal> part) {
        return amounts.keySet().stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String money(BigDecimal amount, String currency) {
        return format.amount(Money.of(amount, currency));
    }

    private static List<String> creditorLines(CreditorSettings creditor) {
        return lines(
                creditor.siren() == null ? "" : "SIREN " + creditor.siren(),
                creditor.address().line1(),
                creditor.address().line2(),
                creditor.address().postcode() + ' ' + creditor.address().city());
    }

    private List<String> clientLines() {
        return lines(
                "N° " + head.clientNumber(),
                head.clientSiren() == null ? "" : "SIREN " + head.clientSiren(),
                head.addressLine1(),
                head.addressLine2(),
                head.postcode() + ' ' + head.city() + ' ' + head.country());
    }

    private static List<String> lines(String... lines) {
        return Stream.of(lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private IndexPage.Debt debt(Amount one, List<Piece> pieces) {
        return new IndexPage.Debt(
                one.number(),
                format.shortDate(one.issuedOn()),
                format.shortDate(one.dueOn()),
                money(one.total(), head.currency()),
                money(one.principal(), head.currency()),
                money(one.interest(), head.currency()),
                money(one.indemnity(), "EUR"),
                pieces.stream().map(this::piece).toList(),
                Optional.ofNullable(one.limitationOn()).map(format::shortDate));
    }

    private String piece(Piece piece) {
        return "%s – %s%s %d × %s × %s"
                .formatted(
                        format.shortDate(piece.fromOn()),
                        format.shortDate(piece.toOn()),
                        language.getLanguage().equals("fr") ? "\u00a0:" : ":",
                        piece.days(),
                        format.percent(piece.percent()),
                        money(piece.base().setScale(2, RoundingMode.HALF_UP), head.currency()));
    }

    private IndexPage.SentRow row(Sent sent) {
        String since = sent.outcomeOn() == null ? "" : " " + format.shortDate(sent.outcomeOn());
        String told = sent.outcome().isBlank() ? "" : " · " + sent.outcome();
        return new IndexPage.SentRow(
                format.shortDate(sent.on()),
                words(sent.channel()),
                sent.recipient(),
                sent.subject(),
                words(sent.status()) + since + told);
    }

    private IndexPage.Said row(PlacedBooks.Statement one) {
        String detail = Stream.of(
                        one.invoice(),
                        one.amount() == null ? null : money(one.amount(), head.currency()),
                        one.until() == null ? null : "→ " + format.shortDate(one.until()),
                        one.note(),
                        one.by())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .reduce((first, next) -> first + " · " + next)
                .orElse("");
        return new IndexPage.Said(format.shortDate(one.saidOn()), words(one.what()), detail);
    }

    private String words(String constant) {
        return DossierWords.of(language, constant);
    }
}

package io.quittance.notifications.debit;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateChargeTerms;
import io.quittance.charge.LateInterest;
import io.quittance.charge.note.NoteLine;
import io.quittance.charge.terms.ClientTerms;
import io.quittance.client.Client;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.PostalAddress;
import io.quittance.money.Iban;
import io.quittance.money.Money;
import io.quittance.notifications.template.ReaderFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words a debit note for its reader. */
final class NotePages {

    private final ReaderFormat format;

    NotePages(Locale language) {
        this.format = new ReaderFormat(language);
    }

    NotePage page(
            String number,
            LocalDate on,
            CreditorSettings creditor,
            Client client,
            ClientTerms terms,
            List<NoteLine> lines) {
        Money interest =
                lines.stream().map(NoteLine::interest).reduce(Money::plus).orElseThrow();
        Money indemnity =
                lines.stream().map(NoteLine::indemnity).reduce(Money::plus).orElseThrow();
        return new NotePage(
                number,
                format.longDate(on),
                creditor.name(),
                lines(creditor.siren(), creditor.address()),
                client.name(),
                lines(client.identity().siren(), client.identity().address()),
                lines.stream().map(this::row).toList(),
                format.amount(interest),
                format.amount(indemnity),
                interest.currency().equals(indemnity.currency())
                        ? format.amount(interest.plus(indemnity))
                        : format.amount(interest) + " + " + format.amount(indemnity),
                law(terms, lines),
                Optional.ofNullable(creditor.iban())
                        .flatMap(Iban::parse)
                        .map(iban -> new NotePage.Account(iban.grouped(), Optional.ofNullable(creditor.bic()))));
    }

    private NotePage.Law law(ClientTerms terms, List<NoteLine> lines) {
        LateChargeTerms counted = terms.terms().orElseThrow();
        return new NotePage.Law(
                counted.rule() == LateChargeRule.FR,
                counted.rule() == LateChargeRule.FR_PUBLIC,
                counted.rule() == LateChargeRule.EU,
                counted.rule() == LateChargeRule.DE,
                Optional.ofNullable(counted.agreedPercent()).map(format::percent),
                lines.stream().anyMatch(line -> terms.isLawInstead(line.accrued())),
                counted.semesters() == LateChargeTerms.Semesters.ONE_RATE,
                terms.imputation() == LateChargeTerms.Imputation.INTEREST_FIRST);
    }

    private NotePage.Row row(NoteLine line) {
        return new NotePage.Row(
                line.invoice().number(),
                format.shortDate(line.invoice().dueOn()),
                format.amount(line.invoice().total()),
                line.accrued().interest().lines().stream()
                        .map(piece -> piece(piece, line.interest().currency()))
                        .toList(),
                Optional.of(line.settled()).filter(Money::isPositive).map(format::amount),
                format.amount(line.interest()),
                format.amount(line.indemnity()));
    }

    private NotePage.Piece piece(LateInterest.Line line, Currency currency) {
        return new NotePage.Piece(
                format.shortDate(line.from()),
                format.shortDate(line.to()),
                line.days(),
                format.percent(line.percent()),
                amount(line.base(), currency),
                amount(line.interest(), currency));
    }

    private String amount(BigDecimal unrounded, Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        return format.amount(new Money(unrounded.setScale(decimals, RoundingMode.HALF_UP), currency));
    }

    private static List<String> lines(@Nullable String siren, PostalAddress address) {
        return Stream.of(
                        address.line1(),
                        address.line2(),
                        address.postcode() + ' ' + address.city(),
                        address.country().equals("FR") ? "" : address.country(),
                        siren == null ? "" : "SIREN " + siren)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}

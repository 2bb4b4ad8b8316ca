package io.quittance.statement.reading.mt;

import static io.quittance.statement.reading.source.ToldReference.meant;

import io.quittance.money.Iban;
import io.quittance.money.Money;
import io.quittance.statement.content.LineReferences;
import io.quittance.statement.content.OriginalAmount;
import io.quittance.statement.content.StatementLine;
import io.quittance.statement.reading.source.Place;
import io.quittance.statement.reading.source.ToldAmount;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field :61: and the fields :86: (or :NS:) that follow it. {@code RC} takes a credit back and {@code RD} a debit;
 * {@code EC} and {@code ED} are expected only.
 */
final class MtMovement {

    private static final Pattern LINE = Pattern.compile(
            "([0-9]{6})([0-9]{4})?(R?[CD]|E[CD])[A-Z]?\\s*([0-9]{1,15}(?:[,.][0-9]{0,4})?)\\s*([A-Z][A-Z0-9 ]{0,3})(.*)");
    private static final Pattern ORIGINAL = Pattern.compile("/OCMT/([A-Z]{3})([0-9]+(?:[,.][0-9]*)?)/.*");

    /** What stands in the place of a reference that field 86 tells, or of none. */
    private static final Pattern NO_REFERENCE = Pattern.compile("[EK]REF\\+?|[A-Z]");

    private final Place place;
    private final Matcher told;
    private final LocalDate valueOn;
    private final LocalDate bookedOn;
    private final Money amount;
    private final List<String> more;
    private final MtInformation information = new MtInformation();
    private final List<String> moved = new ArrayList<>();

    MtMovement(MtField field, Currency currency) {
        place = field.place();
        told = LINE.matcher(field.value());
        // What goes on with decimals is a mistyped amount: 5O,00.
        if (!told.matches() || told.group(6).matches("[,.][0-9].*")) {
            throw place.refuse(
                    Reason.NOT_AN_AMOUNT,
                    "YYMMDD, perhaps MMDD, C, D, RC or RD, amount, kind, reference",
                    field.value());
        }
        valueOn = MtValues.day(told.group(1), place);
        note(valueOn, told.group(1).substring(2));
        String entry = told.group(2);
        bookedOn = entry == null ? valueOn : MtValues.dayNear(valueOn, entry, place);
        note(bookedOn, entry == null ? told.group(1).substring(2) : entry);
        Money size = ToldAmount.of(told.group(4), currency, place);
        amount = mark().equals("C") || mark().equals("RD") ? size : size.negate();
        more = field.lines().subList(1, field.lines().size());
    }

    void explain(MtField field) {
        if (field.tag().equals("NS")) {
            information.addNonSwift(field.lines());
        } else {
            information.add(field.lines());
        }
    }

    boolean isExpected() {
        return mark().startsWith("E");
    }

    /** Days as told that no calendar has. */
    List<String> movedDays() {
        return moved;
    }

    Place place() {
        return place;
    }

    StatementLine line() {
        String type = told.group(5).strip();
        OriginalAmount original = null;
        for (String line : more) {
            Matcher ordered = ORIGINAL.matcher(line.strip());
            if (ordered.matches()) {
                Money size = ToldAmount.of(ordered.group(2), ToldAmount.currency(ordered.group(1), place), place);
                original = new OriginalAmount(amount.isNegative() ? size.negate() : size, null);
            } else if (Iban.faultOf(line).isEmpty()) {
                information.tell("IBAN", line.strip());
            } else {
                information.tellText(line);
            }
        }
        return new StatementLine(
                place.toString(),
                bookedOn,
                valueOn,
                amount,
                original,
                references(),
                information.text(),
                information.counterparty(),
                information.code(type),
                mark().startsWith("R"),
                information.returnReason(type));
    }

    private LineReferences references() {
        String[] parts = told.group(6).split("//", 2);
        String customer = meant(parts[0]);
        String ofOrder = customer == null || NO_REFERENCE.matcher(customer).matches() ? null : customer;
        return new LineReferences(
                parts.length > 1 ? meant(parts[1]) : null,
                information.told("EREF"),
                information.told("MREF"),
                ofOrder != null ? ofOrder : information.told("KREF"),
                information.structured(),
                List.of());
    }

    private String mark() {
        return told.group(3);
    }

    private void note(LocalDate read, String monthAndDay) {
        if (!MtValues.exists(read, monthAndDay) && !moved.contains(monthAndDay)) {
            moved.add(monthAndDay);
        }
    }
}

package io.quittance.statement.reading.cfonb;

import static io.quittance.statement.reading.source.ToldReference.meant;

import io.quittance.money.Iban;
import io.quittance.money.Money;
import io.quittance.statement.content.Counterparty;
import io.quittance.statement.content.LineReferences;
import io.quittance.statement.content.OriginalAmount;
import io.quittance.statement.content.StatementLine;
import io.quittance.statement.reading.source.Place;
import io.quittance.statement.reading.source.ToldAmount;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record 04 and the records 05 that follow it. */
final class CfonbMovement {

    private static final int NUMBERS = 35;

    private final CfonbRecord movement;
    private final List<String> text = new ArrayList<>();
    private final Map<String, String> told = new HashMap<>();
    private @Nullable OriginalAmount original;

    CfonbMovement(CfonbRecord movement) {
        this.movement = movement;
        tell(movement.field(49, 79));
    }

    /** Another record 05; kinds that are not known are text. */
    void add(CfonbRecord more) {
        if (!more.account().equals(movement.account()) || !more.raw(33, 40).equals(movement.raw(33, 40))) {
            throw more.place()
                    .refuse(Reason.OUT_OF_ORDER, "the account, kind and day of the record 04 before", more.raw(3, 40));
        }
        String kind = more.raw(46, 48);
        String value = more.raw(49, 118);
        switch (kind) {
            case "NPY", "NBE", "NPO", "NBU", "CPY", "CBE" -> told.putIfAbsent(kind, value.strip());
            case "IPY", "IBE" -> identifier(kind, value);
            case "LCC" -> told.put(kind, value);
            case "LC2" -> joined(value);
            case "LCS", "REF" -> told.putIfAbsent(kind, value.strip());
            case "RCN" -> {
                told.putIfAbsent(kind, value.substring(0, NUMBERS).strip());
                tell(value.substring(NUMBERS));
            }
            case "RUM" -> told.putIfAbsent(kind, value.substring(0, NUMBERS).strip());
            case "MMO" -> original = original(more);
            default -> tell(value);
        }
    }

    StatementLine line() {
        if (told.containsKey("LCC")) {
            tell(told.remove("LCC"));
        }
        Money amount = movement.amount();
        return new StatementLine(
                movement.place().toString(),
                movement.day(35),
                movement.dayIfAny(43),
                amount,
                original,
                references(),
                text,
                counterparty(amount.isNegative()),
                meant(movement.raw(33, 34)),
                false,
                meant(movement.raw(41, 42)));
    }

    Place place() {
        return movement.place();
    }

    private LineReferences references() {
        String number = movement.field(82, 88);
        String ofBank = meant(told.get("REF"));
        String structured = meant(told.get("LCS"));
        return new LineReferences(
                ofBank != null ? ofBank : meant(movement.raw(105, 120)),
                meant(told.get("RCN")),
                meant(told.get("RUM")),
                number.matches("0*") ? null : number,
                structured == null ? List.of() : List.of(structured),
                List.of());
    }

    /** The payer of what came in, the payee of what went out; for a returned payment the one that is named. */
    private Counterparty counterparty(boolean wentOut) {
        String first = wentOut ? "BE" : "PY";
        String other = wentOut ? "PY" : "BE";
        String side = told.containsKey("N" + first) || !told.containsKey("N" + other) ? first : other;
        return Counterparty.of(
                meant(told.get("N" + side)),
                meant(told.get(side.equals("PY") ? "NPO" : "NBU")),
                meant(told.get("C" + side)),
                meant(told.get("B" + side)));
    }

    /** A number of 35 characters and what kind it is; the number of an account or a bank has its place. */
    private void identifier(String kind, String value) {
        String number = value.substring(0, NUMBERS).strip();
        String side = kind.substring(1);
        if (Iban.faultOf(number).isEmpty()) {
            told.putIfAbsent("C" + side, number);
        } else if (value.substring(NUMBERS).strip().equals("BIC")) {
            told.putIfAbsent("B" + side, number);
        } else {
            tell(value);
        }
    }

    /** The second half of the payer's words: a number may go on where the first 70 characters end. */
    private void joined(String second) {
        String first = told.remove("LCC");
        tell(first == null ? second : first + second);
    }

    private void tell(String words) {
        if (!words.isBlank()) {
            text.add(words.strip());
        }
    }

    /** Currency (3), its decimals (1), amount (14); then the decimals of a rate (1) and the rate (11), if any. */
    private OriginalAmount original(CfonbRecord more) {
        String digits = more.raw(53, 66);
        if (!digits.matches("[0-9]{14}")) {
            throw more.place().refuse(Reason.NOT_AN_AMOUNT, "14 digits of the original amount", digits);
        }
        BigDecimal size = new BigDecimal(digits).movePointLeft(more.decimals(52));
        Money amount =
                ToldAmount.money(size, ToldAmount.currency(more.raw(49, 51), more.place()), digits, more.place());
        String rate = more.field(67, 78);
        boolean rated = rate.matches("[0-9]{2,12}");
        return new OriginalAmount(
                movement.amount().isNegative() ? amount.negate() : amount,
                rated ? new BigDecimal(rate.substring(1)).movePointLeft(rate.charAt(0) - '0') : null);
    }
}

package io.quittance.statement.reading.mt;

import io.quittance.money.Money;
import io.quittance.statement.content.Balance;
import io.quittance.statement.content.BankAccount;
import io.quittance.statement.content.Statement;
import io.quittance.statement.content.StatementLine;
import io.quittance.statement.content.StatementWarning.Kind;
import io.quittance.statement.reading.source.StatementDraft;
import io.quittance.statement.reading.source.ToldAmount;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the fields of one message say. */
final class MtStatement {

    private static final Pattern LIMIT = Pattern.compile("([A-Z]{3})\\s*[CD]?\\s*[0-9]+(?:[,.][0-9]*)?");
    private static final Pattern TOTAL = Pattern.compile("([0-9]{1,6})([A-Z]{3})\\s*([0-9]+(?:[,.][0-9]*)?)");

    private final MtMessages.Message message;
    private @Nullable MtMovement movement;
    private @Nullable Balance closing;
    private boolean duringTheDay;
    private final Set<String> totals = new HashSet<>();
    private boolean behindClosing;

    MtStatement(MtMessages.Message message) {
        this.message = message;
    }

    Statement read() {
        MtField account = field("25", "25P");
        StatementDraft begun =
                new StatementDraft(account(account), message.fields().getFirst().value());
        MtField number = fieldIfAny("28C", "28");
        begun.numbered(number == null ? null : number.value());
        begin(begun);
        for (MtField field : message.fields()) {
            take(field, begun);
        }
        book(begun);
        checkEnd(begun);
        return begun.finished();
    }

    private void begin(StatementDraft begun) {
        MtField limit = fieldIfAny("34F");
        MtField opening = limit == null ? field("60F", "60M") : fieldIfAny("60F", "60M");
        duringTheDay = opening == null;
        if (opening != null) {
            Balance balance = MtValues.balance(opening, null);
            begun.opensWith(balance);
            LocalDate day = balance.day();
            begun.spans(day, day);
        } else if (limit != null) {
            begun.in(limitCurrency(limit));
        }
    }

    private void take(MtField field, StatementDraft begun) {
        switch (field.tag()) {
            case "61" -> {
                if (closing != null) {
                    throw field.place()
                            .refuse(Reason.OUT_OF_ORDER, "no line behind the closing balance", field.value());
                }
                book(begun);
                movement = new MtMovement(field, currency(begun, field));
            }
            case "86", "NS" -> {
                if (movement != null) {
                    movement.explain(field);
                }
            }
            case "62F", "62M" -> {
                if (closing != null) {
                    throw field.place().refuse(Reason.OUT_OF_ORDER, "one closing balance", field.value());
                }
                book(begun);
                Balance balance = MtValues.balance(field, begun.currency());
                closing = balance;
                begun.closesWith(balance);
            }
            case "90C", "90D" -> {
                book(begun);
                total(field, begun);
            }
            case "64", "65", "65F" -> behindClosing = true;
            default -> {}
        }
    }

    private void book(StatementDraft begun) {
        MtMovement read = movement;
        movement = null;
        if (read == null) {
            return;
        }
        if (read.isExpected()) {
            begun.leaveOut();
            return;
        }
        read.movedDays().forEach(day -> begun.warn(Kind.DAY_MOVED, read.place(), day));
        begun.add(read.line(), read.place());
    }

    private void total(MtField field, StatementDraft begun) {
        if (!totals.add(field.tag())) {
            throw field.place().refuse(Reason.OUT_OF_ORDER, "one field of this kind", field.value());
        }
        Matcher told = TOTAL.matcher(field.value());
        if (!told.matches()) {
            throw field.place().refuse(Reason.NOT_AN_AMOUNT, "number, currency and sum of the lines", field.value());
        }
        boolean credits = field.tag().equals("90C");
        Currency currency = ToldAmount.currency(told.group(2), field.place());
        Money sum = Money.zero(currency);
        int count = 0;
        for (StatementLine line : begun.lines()) {
            if (line.amount().currency().equals(currency) && line.amount().isNegative() != credits) {
                sum = sum.plus(line.amount());
                count++;
            }
        }
        Money size = sum.isNegative() ? sum.negate() : sum;
        if (count != Integer.parseInt(told.group(1))
                || !size.equals(ToldAmount.of(told.group(3), currency, field.place()))) {
            begun.warn(Kind.TOTALS_DIFFER, field.place(), "%d, %s, %s".formatted(count, size, field.value()));
        }
    }

    private void checkEnd(StatementDraft begun) {
        if (closing != null || (duringTheDay && !totals.isEmpty())) {
            return;
        }
        if (!message.ended() && !behindClosing) {
            throw message.end()
                    .refuse(
                            Reason.CUT_OFF,
                            duringTheDay ? "a field :90C: or :90D:, or - for the end" : "a field :62F:",
                            "");
        }
        if (!duringTheDay) {
            begun.warn(Kind.NO_CLOSING_BALANCE, message.end(), "");
        }
    }

    /** A currency behind the number is none of it. */
    private static BankAccount account(MtField field) {
        String told = field.value().replaceFirst("(?<=[0-9])/?[A-Z]{3}$", "");
        if (told.isEmpty()) {
            throw field.place().refuse(Reason.MISSING, "the number of the account", "");
        }
        return BankAccount.named(told);
    }

    private static Currency limitCurrency(MtField field) {
        Matcher told = LIMIT.matcher(field.value());
        if (!told.matches()) {
            throw field.place().refuse(Reason.NOT_AN_AMOUNT, "currency and amount", field.value());
        }
        return ToldAmount.currency(told.group(1), field.place());
    }

    private static Currency currency(StatementDraft begun, MtField field) {
        Currency currency = begun.currency();
        if (currency == null) {
            throw field.place().refuse(Reason.MISSING, "a currency before, in :60F: or :34F:", field.value());
        }
        return currency;
    }

    private MtField field(String... tags) {
        MtField field = fieldIfAny(tags);
        if (field == null) {
            MtField first = message.fields().getFirst();
            throw first.place().refuse(Reason.MISSING, "a field :" + tags[0] + ": in the message", first.value());
        }
        return field;
    }

    private @Nullable MtField fieldIfAny(String... tags) {
        List<String> wanted = List.of(tags);
        return message.fields().stream()
                .filter(field -> wanted.contains(field.tag()))
                .findFirst()
                .orElse(null);
    }
}

package io.quittance.intake.bank;

import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.values.CellText;
import io.quittance.intake.reading.values.CurrencyText;
import io.quittance.intake.reading.values.WrittenAmount;
import io.quittance.intake.reading.values.WrittenDate;
import io.quittance.money.Money;
import io.quittance.statement.content.Counterparty;
import io.quittance.statement.content.LineReferences;
import io.quittance.statement.content.StatementLine;
import io.quittance.statement.reading.source.Place;
import io.quittance.statement.reading.source.ToldAmount;
import io.quittance.statement.reading.source.ToldReference;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of a table, as a movement; what stands in a cell is text and never worked out. */
final class MovementRow {

    private static final int DECIMALS = 2;

    /** How some banks keep spreadsheets from dropping the zeros of a number. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private final BankTable table;
    private final RawRow row;

    MovementRow(BankTable table, RawRow row) {
        this.table = table;
        this.row = row;
    }

    /** A sum or a remark between or below the movements: it has no day. */
    boolean isNone() {
        boolean money = Stream.of(BankColumn.AMOUNT, BankColumn.DEBIT, BankColumn.CREDIT)
                .anyMatch(column -> told(column) != null);
        String day = told(dayColumn());
        if (day == null) {
            return !money || firstTold().filter(ToldWords::sum).isPresent();
        }
        return WrittenDate.parse(day) == null && ToldWords.sum(day);
    }

    /** What the bank says of its state; null where it says nothing. */
    @Nullable
    String state() {
        return told(BankColumn.STATE);
    }

    /** Null where no column tells. */
    @Nullable
    String account() {
        return told(BankColumn.ACCOUNT);
    }

    /** @throws UnreadableStatementException if something in it is not what its column holds */
    StatementLine line() {
        LocalDate booked = day(BankColumn.BOOKED_ON);
        LocalDate valued = day(BankColumn.VALUE_ON);
        if (booked == null && valued == null) {
            throw place(dayColumn())
                    .refuse(Reason.MISSING, "a day such as " + table.dates().pattern(), "");
        }
        return new StatementLine(
                "line " + row.line(),
                Objects.requireNonNullElseGet(booked, () -> Objects.requireNonNull(valued)),
                valued,
                amount(),
                null,
                new LineReferences(
                        ToldReference.meant(told(BankColumn.REFERENCE)),
                        ToldReference.meant(told(BankColumn.END_TO_END)),
                        null,
                        null,
                        List.of(),
                        List.of()),
                texts(),
                Counterparty.of(told(BankColumn.PAYER), null, told(BankColumn.PAYER_ACCOUNT), null),
                null,
                false,
                null);
    }

    /** Null where none is told. */
    @Nullable
    Money balance() {
        BigDecimal told = number(BankColumn.BALANCE);
        return told == null ? null : money(told, BankColumn.BALANCE);
    }

    /** Of the row as a whole. */
    Place place() {
        return new Place(row.line(), "");
    }

    private Money amount() {
        BigDecimal whole = number(BankColumn.AMOUNT);
        if (whole != null) {
            return money(directed(whole), BankColumn.AMOUNT);
        }
        BigDecimal debit = number(BankColumn.DEBIT);
        BigDecimal credit = number(BankColumn.CREDIT);
        boolean out = debit != null && debit.signum() != 0;
        boolean in = credit != null && credit.signum() != 0;
        if (out && in) {
            throw place(BankColumn.CREDIT)
                    .refuse(
                            Reason.OUT_OF_ORDER,
                            "a debit or a credit, not both",
                            Objects.requireNonNullElse(told(BankColumn.CREDIT), ""));
        }
        if (debit != null && !in) {
            return money(debit.abs().negate(), BankColumn.DEBIT);
        }
        if (credit != null) {
            return money(credit, BankColumn.CREDIT);
        }
        BankColumn column = Stream.of(BankColumn.AMOUNT, BankColumn.CREDIT, BankColumn.DEBIT)
                .filter(table.columns()::has)
                .findFirst()
                .orElse(BankColumn.AMOUNT);
        throw place(column)
                .refuse(Reason.MISSING, "an amount such as " + table.numbers().example(), "");
    }

    private BigDecimal directed(BigDecimal amount) {
        if (!table.columns().has(BankColumn.SIGN)) {
            return amount;
        }
        String cell = row.cell(table.columns().of(BankColumn.SIGN));
        int direction = ToldWords.direction(cell);
        if (direction == 0) {
            throw place(BankColumn.SIGN).refuse(Reason.UNKNOWN_CODE, "debit or credit", cell.strip());
        }
        return direction < 0 ? amount.abs().negate() : amount;
    }

    private Money money(BigDecimal amount, BankColumn column) {
        String told = Objects.requireNonNullElse(told(column), "");
        return ToldAmount.money(amount, currency(told), told, place(column));
    }

    private Currency currency(String amount) {
        WrittenAmount written = WrittenAmount.parse(amount);
        String beside = written == null ? null : written.currency();
        String cell = told(BankColumn.CURRENCY);
        String code = cell == null ? null : CurrencyText.code(cell);
        String said = beside != null ? beside : cell == null ? table.currency() : code == null ? cell : code;
        return ToldAmount.currency(said, place(BankColumn.CURRENCY));
    }

    private @Nullable BigDecimal number(BankColumn column) {
        String told = told(column);
        if (told == null) {
            return null;
        }
        WrittenAmount written = WrittenAmount.parse(told);
        BigDecimal number = written == null ? null : written.in(table.numbers());
        if (number == null || number.scale() > DECIMALS) {
            throw place(column)
                    .refuse(
                            Reason.NOT_AN_AMOUNT,
                            "an amount of at most two decimals, such as "
                                    + table.numbers().example(),
                            told);
        }
        return number;
    }

    private @Nullable LocalDate day(BankColumn column) {
        String told = told(column);
        if (told == null) {
            return null;
        }
        WrittenDate written = WrittenDate.parse(told);
        LocalDate day = written == null ? null : written.in(table.dates());
        if (day == null) {
            throw place(column)
                    .refuse(Reason.NOT_A_DAY, "a day such as " + table.dates().pattern(), told);
        }
        return day;
    }

    private BankColumn dayColumn() {
        return table.columns().has(BankColumn.BOOKED_ON) ? BankColumn.BOOKED_ON : BankColumn.VALUE_ON;
    }

    private Optional<String> firstTold() {
        return row.cells().stream().filter(cell -> !cell.isBlank()).findFirst();
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < table.columns().all().size(); i++) {
            String text = table.columns().all().get(i) == BankColumn.TEXT ? told(i) : null;
            if (text != null && !texts.contains(text)) {
                texts.add(text);
            }
        }
        return texts;
    }

    private @Nullable String told(BankColumn column) {
        int at = table.columns().of(column);
        return at < 0 ? null : told(at);
    }

    private @Nullable String told(int at) {
        String text = CellText.clean(row.cell(at));
        Matcher kept = KEPT_AS_TEXT.matcher(text);
        String bare = kept.matches() ? kept.group(1).strip() : text;
        return CellText.absent(bare) ? null : bare;
    }

    private Place place(BankColumn column) {
        int at = table.columns().of(column);
        return new Place(row.line(), at < 0 ? "" : table.names().get(at));
    }
}

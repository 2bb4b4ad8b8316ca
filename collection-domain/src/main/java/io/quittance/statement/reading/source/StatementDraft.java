package io.quittance.statement.reading.source;

import io.quittance.money.Money;
import io.quittance.statement.content.Balance;
import io.quittance.statement.content.BankAccount;
import io.quittance.statement.content.Statement;
import io.quittance.statement.content.StatementLine;
import io.quittance.statement.content.StatementWarning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement while it is read. */
public final class StatementDraft {

    private final BankAccount account;
    private final String id;
    private final List<StatementLine> lines = new ArrayList<>();
    private final List<StatementWarning> warnings = new ArrayList<>();
    private @Nullable String sequence;
    private @Nullable Currency currency;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Balance opening;
    private @Nullable Balance closing;
    private int leftOut;

    public StatementDraft(BankAccount account, String id) {
        this.account = account;
        this.id = id;
    }

    public StatementDraft numbered(@Nullable String told) {
        sequence = told;
        return this;
    }

    /** The account's currency where the file names it; else it is that of the first amount that is added. */
    public StatementDraft in(@Nullable Currency told) {
        currency = told == null ? currency : told;
        return this;
    }

    public StatementDraft spans(@Nullable LocalDate first, @Nullable LocalDate last) {
        from = first;
        to = last;
        return this;
    }

    public StatementDraft opensWith(@Nullable Balance balance) {
        opening = balance;
        return balance == null ? this : in(currency == null ? balance.amount().currency() : null);
    }

    public StatementDraft closesWith(@Nullable Balance balance) {
        closing = balance;
        return balance == null ? this : in(currency == null ? balance.amount().currency() : null);
    }

    /** @throws UnreadableStatementException if a statement holds more lines than any bank sends */
    public void add(StatementLine line, Place place) {
        if (lines.size() >= StatementLimits.LINES) {
            throw place.refuse(
                    UnreadableStatementException.Reason.TOO_MANY_LINES,
                    "at most " + StatementLimits.LINES + " lines in a statement",
                    "");
        }
        in(currency == null ? line.amount().currency() : null);
        lines.add(line);
    }

    /** A movement that is not booked yet. */
    public void leaveOut() {
        leftOut++;
    }

    /** Beyond {@link StatementLimits#WARNINGS} no further one is kept. */
    public void warn(StatementWarning.Kind kind, Place place, String about) {
        if (warnings.size() < StatementLimits.WARNINGS) {
            warnings.add(new StatementWarning(kind, place.toString(), about));
        }
    }

    /** The same, once in a statement. */
    public void warnOnce(StatementWarning.Kind kind, Place place, String about) {
        if (warnings.stream().noneMatch(warning -> warning.kind() == kind)) {
            warn(kind, place, about);
        }
    }

    public @Nullable Currency currency() {
        return currency;
    }

    public List<StatementLine> lines() {
        return lines;
    }

    /** With a warning where the opening balance and the lines do not make the closing one. */
    public Statement finished() {
        if (severalCurrencies()) {
            warnings.add(new StatementWarning(StatementWarning.Kind.SEVERAL_CURRENCIES, "", ""));
        } else if (opening != null && closing != null) {
            Money sum = opening.amount();
            for (StatementLine line : lines) {
                sum = sum.plus(line.amount());
            }
            if (!sum.equals(closing.amount())) {
                warnings.add(new StatementWarning(
                        StatementWarning.Kind.BALANCE_DIFFERS, "", "%s, %s".formatted(sum, closing.amount())));
            }
        }
        return new Statement(account, id, sequence, currency, from, to, opening, closing, lines, leftOut, warnings);
    }

    private boolean severalCurrencies() {
        return differs(opening)
                || differs(closing)
                || lines.stream().anyMatch(line -> !line.amount().currency().equals(currency));
    }

    private boolean differs(@Nullable Balance balance) {
        return balance != null && !balance.amount().currency().equals(currency);
    }
}

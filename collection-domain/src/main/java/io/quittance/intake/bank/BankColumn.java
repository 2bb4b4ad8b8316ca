package io.quittance.intake.bank;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a column of a bank's table can hold; only texts may stand in several. */
public enum BankColumn {
    /** The day on which the bank booked the movement. */
    BOOKED_ON(Type.DAY),
    VALUE_ON(Type.DAY),
    /** Above zero what came in, unless a column of its own tells which way it went. */
    AMOUNT(Type.AMOUNT),
    /** What went out, with or without a minus. */
    DEBIT(Type.AMOUNT),
    /** What came in. */
    CREDIT(Type.AMOUNT),
    /** Which way the amount went, such as D and C. */
    SIGN(Type.TEXT),
    CURRENCY(Type.TEXT),
    PAYER(Type.TEXT),
    PAYER_ACCOUNT(Type.TEXT),
    TEXT(Type.TEXT),
    /** The bank's own. */
    REFERENCE(Type.TEXT),
    END_TO_END(Type.TEXT),
    /** What stood on the account after the movement. */
    BALANCE(Type.AMOUNT),
    /** The account that the movement was booked on. */
    ACCOUNT(Type.TEXT),
    /** Whether the bank booked it yet. */
    STATE(Type.TEXT);

    /** What the values of a column are made of. */
    public enum Type {
        DAY,
        AMOUNT,
        TEXT
    }

    /** Of each set one is needed, or no movement can be booked. */
    static final List<Set<BankColumn>> REQUIRED =
            List.of(EnumSet.of(BOOKED_ON, VALUE_ON), EnumSet.of(AMOUNT, DEBIT, CREDIT));

    private final Type type;

    BankColumn(Type type) {
        this.type = type;
    }

    public Type type() {
        return type;
    }

    /** By the name of the constant; empty for any other. */
    static Optional<BankColumn> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.name().equals(name))
                .findFirst();
    }
}

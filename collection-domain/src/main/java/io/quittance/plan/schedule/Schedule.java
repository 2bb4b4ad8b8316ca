package io.quittance.plan.schedule;

import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Instalments in the order of their days, each of more than nothing.
 *
 * @param instalments one or more, in one currency, numbered from 1
 */
public record Schedule(List<Instalment> instalments) {

    /** More than ten years of months are no plan. */
    public static final int MOST = 120;

    public Schedule {
        instalments = List.copyOf(instalments);
    }

    /**
     * Equal instalments, every month on the same day, after a first payment if there is one. What cannot be shared equally is on
     * the last ones, a cent each: 10,000.00 in 3 is 3,333.33, 3,333.33 and 3,333.34.
     *
     * @param total more than nothing
     * @param first paid before and taken off the total; null: none
     * @param count of the equal ones
     * @param from the earliest day of the first of them
     * @throws PlanRefusedException naming what cannot be
     */
    public static Schedule equal(Money total, @Nullable Part first, int count, LocalDate from, MonthlyDays monthly) {
        require(count >= 1 && count <= MOST, "count", "form", MOST);
        Money rest = first == null ? total : total.minus(first.amount());
        require(rest.isPositive(), "firstAmount", "most", total);
        List<Part> parts = new ArrayList<>();
        if (first != null) {
            parts.add(first);
        }
        List<LocalDate> days = monthly.from(from, count);
        List<Money> shares = shares(rest, count);
        for (int at = 0; at < count; at++) {
            parts.add(new Part(days.get(at), shares.get(at)));
        }
        return of(parts);
    }

    /**
     * Instalments as somebody chose them.
     *
     * @throws PlanRefusedException {@code instalments.none}, {@code instalments.order} with the number of the first that is not
     *     after the one before, {@code instalments.zero} with the number of one that is nothing
     */
    public static Schedule of(List<Part> parts) {
        require(!parts.isEmpty() && parts.size() <= MOST, "instalments", "none", MOST);
        List<Instalment> instalments = new ArrayList<>();
        for (Part part : parts) {
            int no = instalments.size() + 1;
            require(part.amount().isPositive(), "instalments", "zero", no);
            require(
                    instalments.isEmpty()
                            || part.on().isAfter(instalments.getLast().dueOn()),
                    "instalments",
                    "order",
                    no);
            instalments.add(new Instalment(no, part.on(), part.amount()));
        }
        return new Schedule(instalments);
    }

    /**
     * Refuses what does not come to the debt, to the cent.
     *
     * @throws PlanRefusedException {@code instalments.missing} or {@code instalments.over}, with the difference
     */
    public void requireTotal(Money debt) {
        Money difference = debt.minus(total());
        require(!difference.isPositive(), "instalments", "missing", difference);
        require(!difference.isNegative(), "instalments", "over", difference.negate());
    }

    public Money total() {
        return instalments.stream().map(Instalment::amount).reduce(Money::plus).orElseThrow();
    }

    public Instalment first() {
        return instalments.getFirst();
    }

    public Instalment last() {
        return instalments.getLast();
    }

    private static List<Money> shares(Money total, int count) {
        int cents = total.amount().scale();
        BigInteger[] share = total.amount().unscaledValue().divideAndRemainder(BigInteger.valueOf(count));
        require(share[0].signum() > 0, "count", "many", total);
        int even = count - share[1].intValueExact();
        List<Money> shares = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            BigInteger units = at < even ? share[0] : share[0].add(BigInteger.ONE);
            shares.add(new Money(new BigDecimal(units, cents), total.currency()));
        }
        return shares;
    }

    private static void require(boolean holds, String field, String code, Object... about) {
        if (!holds) {
            throw new PlanRefusedException(field, code, about);
        }
    }

    /** An amount and its day, before it has a number. */
    public record Part(LocalDate on, Money amount) {}
}

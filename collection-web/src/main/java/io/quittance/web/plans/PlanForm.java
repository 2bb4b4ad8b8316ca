package io.quittance.web.plans;

import io.quittance.money.Money;
import io.quittance.plan.PlanDebt.OpenInvoice;
import io.quittance.web.frame.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A plan as a person types it: what to cut and how, and the rows that came of it, each of which may be changed.
 *
 * @param invoices the ids of those that were ticked
 * @param count of equal instalments
 * @param day of the month
 * @param from the earliest day of the first equal one
 * @param firstAmount of a payment before them; empty: none
 * @param rows the schedule; empty ones do not count
 * @param reason why a plan is written anew
 */
record PlanForm(
        List<String> invoices,
        String count,
        String day,
        String from,
        String firstAmount,
        String firstOn,
        String charges,
        String chargesAmount,
        List<Row> rows,
        String reason) {

    private static final int BLANK_ROWS = 2;
    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

    PlanForm {
        invoices = Objects.requireNonNullElse(invoices, List.of());
        count = Objects.requireNonNullElse(count, "");
        day = Objects.requireNonNullElse(day, "");
        from = Objects.requireNonNullElse(from, "");
        firstAmount = Objects.requireNonNullElse(firstAmount, "");
        firstOn = Objects.requireNonNullElse(firstOn, "");
        charges = Objects.requireNonNullElse(charges, "NONE");
        chargesAmount = Objects.requireNonNullElse(chargesAmount, "");
        rows = Objects.requireNonNullElse(rows, List.of());
        reason = Objects.requireNonNullElse(reason, "");
    }

    /** Three instalments from next month on, on the invoices that are free and due, else on all that are free. */
    static PlanForm blank(List<OpenInvoice> open, LocalDate today) {
        List<OpenInvoice> free = open.stream()
                .filter(invoice -> invoice.planId() == null)
                .filter(invoice -> invoice.balance()
                        .currency()
                        .equals(open.getFirst().balance().currency()))
                .toList();
        List<String> due = ids(
                free.stream().filter(invoice -> invoice.dueOn().isBefore(today)).toList());
        LocalDate next = today.plusMonths(1).withDayOfMonth(1);
        return new PlanForm(
                due.isEmpty() ? ids(free) : due, "3", "10", next.toString(), "", "", "NONE", "", List.of(), "");
    }

    private static List<String> ids(List<OpenInvoice> invoices) {
        return invoices.stream().map(invoice -> Long.toString(invoice.id())).toList();
    }

    /** The same with these rows. */
    PlanForm with(List<Row> schedule) {
        return new PlanForm(invoices, count, day, from, firstAmount, firstOn, charges, chargesAmount, schedule, reason);
    }

    /** The rows that say something. */
    List<Row> filled() {
        return rows.stream().filter(row -> !row.isBlank()).toList();
    }

    /** Those that say something, and some to write in. */
    public List<Row> shown() {
        return IntStream.range(0, filled().size() + BLANK_ROWS)
                .mapToObj(at -> at < filled().size() ? filled().get(at) : new Row("", ""))
                .toList();
    }

    public boolean isTicked(long invoiceId) {
        return invoices.contains(Long.toString(invoiceId));
    }

    /** Empty: it is no amount of this currency. */
    static Optional<Money> amount(String text, String currency, Locale reader) {
        return Typed.amount(text, reader)
                .filter(value -> value.signum() >= 0 && value.compareTo(LARGEST) <= 0)
                .filter(value -> value.stripTrailingZeros().scale()
                        <= Currency.getInstance(currency).getDefaultFractionDigits())
                .map(value -> Money.of(value, currency));
    }

    /** An instalment as it was typed. */
    public record Row(String on, String amount) {

        public Row {
            on = Objects.requireNonNullElse(on, "").strip();
            amount = Objects.requireNonNullElse(amount, "").strip();
        }

        boolean isBlank() {
            return on.isEmpty() && amount.isEmpty();
        }
    }
}

package io.quittance.benchmarks.database;

import io.quittance.benchmarks.books.Bill;
import io.quittance.benchmarks.books.Kind;
import io.quittance.benchmarks.books.Payment;
import io.quittance.benchmarks.books.Size;
import io.quittance.benchmarks.books.YearOfPayments;
import io.quittance.matching.MatchDesk;
import io.quittance.matching.MatchUndo;
import io.quittance.matching.MatchingRun;
import io.quittance.statement.booking.BookedFile;
import io.quittance.statement.booking.ReceivedFile;
import io.quittance.statement.booking.StatementDesk;
import io.quittance.statement.booking.StatementSource;
import io.quittance.writeoff.WriteOffDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The year day by day through the product: the day's invoices are written, the bank's statement of the day is booked and matched
 * as it is when somebody uploads it, and in the evening a person matches what waits and puts right what is wrong.
 */
final class ProductYear implements YearOfPayments.Witness {

    final Figures figures = new Figures();
    private final StatementDesk statements;
    private final MatchingRun matching;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Person person;
    private final List<Due> today = new ArrayList<>();
    private BigDecimal onAccount = new BigDecimal("1000.00");
    private final long until;
    private boolean enough;
    private int month;

    ProductYear(ApplicationContext product, YearOfPayments year, int minutes) {
        this.until = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        this.statements = product.getBean(StatementDesk.class);
        this.matching = product.getBean(MatchingRun.class);
        this.jdbc = product.getBean(JdbcClient.class);
        this.ledger = new Ledger(jdbc, year.payers());
        this.person = new Person(
                ledger.creditorId(),
                product.getBean(MatchDesk.class),
                product.getBean(MatchUndo.class),
                product.getBean(WriteOffDesk.class),
                jdbc);
    }

    /** Runs the year. */
    ProductYear run(YearOfPayments year, Size size) {
        year.run(size.credits(), this);
        endDay();
        figures.untrue = ledger.untrue();
        figures.planned = size.credits();
        return this;
    }

    @Override
    public void paid(Payment payment, boolean late) {
        if (!today.isEmpty()
                && !today.getFirst()
                        .payment()
                        .credit()
                        .bookedOn()
                        .equals(payment.credit().bookedOn())) {
            endDay();
            enough = System.nanoTime() > until;
        }
        today.add(Due.of(payment));
    }

    /** Only between two days: then all that came is recorded. */
    @Override
    public boolean hasEnough() {
        return enough;
    }

    @Override
    public void moved(Bill bill, long before) {
        // The tables are told by the product.
    }

    private void endDay() {
        LocalDate day = today.getFirst().payment().credit().bookedOn();
        ledger.issue(day);
        if (day.getMonthValue() != month) {
            month = day.getMonthValue();
            ledger.analyze();
        }
        List<Payment> payments = today.stream().map(Due::payment).toList();
        byte[] bytes = CamtDay.of(Ledger.ACCOUNT, day, payments, onAccount);
        ReceivedFile file = new ReceivedFile(day + ".xml", bytes, StatementSource.UPLOAD);
        long start = System.nanoTime();
        BookedFile booked = statements.book(ledger.creditorId(), file, day, "controller");
        long between = System.nanoTime();
        matching.match(ledger.creditorId(), day, "controller");
        long end = System.nanoTime();
        figures.day(today.size(), between - start, end - between);
        compare(booked, day);
        onAccount = payments.stream()
                .map(payment -> payment.credit().amount().amount())
                .reduce(onAccount, BigDecimal::add);
        today.clear();
    }

    private void compare(BookedFile booked, LocalDate day) {
        Map<Integer, Recorded> lines = Recorded.of(jdbc, booked.id());
        if (lines.size() != today.size()) {
            throw new IllegalStateException("%s: %d of %d were booked".formatted(day, lines.size(), today.size()));
        }
        Map<Long, Due> open = new TreeMap<>();
        lines.forEach((no, line) -> {
            Due due = today.get(no - 1);
            boolean right = line.isTrue(due);
            figures.credit(line.isMatched(), right);
            if (line.isMatched() && !right) {
                person.undo(line.lineId(), day);
            }
            if (!line.isMatched() || !right) {
                open.put(line.lineId(), due);
            } else if (due.payment().kind() == Kind.FEE) {
                person.giveUp(due, day);
            }
        });
        long start = System.nanoTime();
        open.forEach((line, due) -> person.match(line, due, day));
        figures.byHand(open.size(), System.nanoTime() - start);
    }
}

package io.quittance.story;

import io.quittance.dunning.Books;
import io.quittance.insolvency.InsolvencyDesk;
import io.quittance.insolvency.InsolvencyEnding;
import io.quittance.insolvency.InsolvencyKind;
import io.quittance.insolvency.NewInsolvency;
import io.quittance.money.Money;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import io.quittance.promise.NewPromise;
import io.quittance.promise.PromiseChannel;
import io.quittance.promise.PromiseDesk;
import io.quittance.promise.PromiseRefusedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dozen clients and what they do, by dice that a seed fixes; and what our people do each day. */
@TestComponent
class SmallPortfolio {

    private static final int CLIENTS = 12;

    private final JdbcClient jdbc;
    private final PaymentDesk payments;
    private final PromiseDesk promises;
    private final InsolvencyDesk insolvencies;
    private final Agreements agreements;
    private final Map<String, Integer> happened = new TreeMap<>();
    private final List<Long> clients = new ArrayList<>();

    private Books books;
    private Random dice;
    private int numbers;

    @SuppressWarnings("NullAway.Init") // filled by open()
    SmallPortfolio(
            JdbcClient jdbc,
            PaymentDesk payments,
            PromiseDesk promises,
            InsolvencyDesk insolvencies,
            Agreements agreements) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.promises = promises;
        this.insolvencies = insolvencies;
        this.agreements = agreements;
    }

    void open(Books opened, Random random, LocalDate on) {
        books = opened;
        dice = random;
        agreements.open(opened, random, happened);
        for (int i = 1; i <= CLIENTS; i++) {
            clients.add(books.client("C" + i));
            buy(clients.getLast(), on);
        }
    }

    /** How often each thing happened. */
    Map<String, Integer> happened() {
        return happened;
    }

    /** A day of the clients. */
    void live(LocalDate on) {
        for (long client : clients) {
            when(9, () -> buy(client, on));
            when(25, () -> pay(client, on, on));
            when(60, () -> pay(client, on.minusDays(1 + dice.nextInt(5)), on));
            when(30, () -> promise(client, on));
            when(120, () -> bounce(client, on));
            when(300, () -> insolvency(client, on));
            agreements.live(client, on);
        }
    }

    /** What our people do after the night: mails leave, calls are made, letters posted; now and then not. */
    void work(LocalDate on) {
        jdbc.sql("""
                update dunning_step set status = 'DONE', done_on = :on
                where creditor_id = :creditor and status = 'APPROVED' and (channel in ('EMAIL', 'SMS') or id % 3 <> :late)
                """)
                .param("creditor", books.creditorId())
                .param("on", on)
                .param("late", dice.nextInt(6))
                .update();
        jdbc.sql("""
                update dunning_step set status = 'APPROVED', approved_on = :on, decided_by = 'manager', decided_at = now()
                where creditor_id = :creditor and status = 'PROPOSED' and channel <> 'HANDOVER' and id % 4 <> :late
                """)
                .param("creditor", books.creditorId())
                .param("on", on)
                .param("late", dice.nextInt(8))
                .update();
    }

    private void buy(long client, LocalDate on) {
        BigDecimal amount = BigDecimal.valueOf(1_000 + dice.nextInt(200_000), 2);
        books.invoice(client, "F" + ++numbers, on.plusDays(dice.nextInt(40) - 5L), amount.toPlainString(), "EUR");
        count("invoices");
    }

    /** All of an invoice, a part of it, or a round sum for whatever is due. */
    private void pay(long client, LocalDate receivedOn, LocalDate on) {
        openInvoice(client).ifPresent(open -> {
            BigDecimal amount = switch (dice.nextInt(3)) {
                case 0 -> open.balance();
                case 1 -> open.balance().divide(BigDecimal.valueOf(3), 2, RoundingMode.UP);
                default -> BigDecimal.valueOf(50L * (1 + dice.nextInt(20)));
            };
            String words = dice.nextBoolean() ? open.number() : "";
            payments.receive(
                    new NewPayment(books.creditorId(), client, Money.of(amount, "EUR"), receivedOn, words), on, "test");
            count("payments");
        });
    }

    private void promise(long client, LocalDate on) {
        openInvoice(client).ifPresent(open -> {
            try {
                promises.record(
                        new NewPromise(
                                books.creditorId(),
                                client,
                                Money.of(open.balance().min(BigDecimal.valueOf(400)), "EUR"),
                                dice.nextBoolean() ? Set.of(open.id()) : Set.of(),
                                on.plusDays(dice.nextInt(12)),
                                null,
                                "Anne",
                                PromiseChannel.CALL,
                                "",
                                null,
                                true),
                        on,
                        "test");
                count("promises");
            } catch (PromiseRefusedException tooMuch) {
                count("promises refused");
            }
        });
    }

    private void bounce(long client, LocalDate on) {
        jdbc.sql("""
                select id from payment
                where client_id = :client and source = 'RECEIVED' and taken_back_on is null and unapplied < amount
                order by id desc limit 1
                """).param("client", client).query(Long.class).optional().ifPresent(payment -> {
            payments.takeBack(books.creditorId(), payment, new TakenBack(on, "test", TakeBackReason.RETURNED));
            count("returned payments");
        });
    }

    /** It begins, or it is over. */
    private void insolvency(long client, LocalDate on) {
        try {
            insolvencies.record(
                    books.creditorId(),
                    client,
                    new NewInsolvency(InsolvencyKind.SAFEGUARD, null, on, null, "", ""),
                    on,
                    "test");
        } catch (IllegalStateException running) {
            insolvencies.end(books.creditorId(), client, InsolvencyEnding.OVER, on, "test");
        }
        count("proceedings");
    }

    private Optional<Open> openInvoice(long client) {
        List<Open> open =
                jdbc.sql("""
                select id, number, balance from invoice where client_id = :client and balance > 0 order by id
                """).param("client", client).query(Open.class).list();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(dice.nextInt(open.size())));
    }

    private void when(int oneIn, Runnable event) {
        if (dice.nextInt(oneIn) == 0) {
            event.run();
        }
    }

    private void count(String what) {
        happened.merge(what, 1, Integer::sum);
    }

    private record Open(long id, String number, BigDecimal balance) {}
}

package io.quittance.notifications;

import io.quittance.client.Client;
import io.quittance.client.ClientIdentity;
import io.quittance.client.ClientKind;
import io.quittance.client.Clients;
import io.quittance.client.Contact;
import io.quittance.client.ContactRole;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.creditor.PostalAddress;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import io.quittance.notifications.evidence.MessageList;
import io.quittance.notifications.evidence.MessageRow;
import io.quittance.notifications.evidence.MessageText;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Small books for a test: a creditor of its own, clients, invoices, and steps as a night would leave them. */
@TestComponent
public class Books {

    /** The night of all tests: a Wednesday. */
    public static final LocalDate ON = LocalDate.of(2026, 11, 4);

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcClient jdbc;
    private final StepRows steps;
    private final Creditors creditors;
    private final Clients clients;
    private final Invoices invoices;

    private final PaymentDesk payments;
    private final HoldDesk holds;
    private final MessageList messages;
    private final MessageText texts;

    Books(
            JdbcClient jdbc,
            Creditors creditors,
            Clients clients,
            Invoices invoices,
            PaymentDesk payments,
            HoldDesk holds,
            MessageList messages,
            MessageText texts) {
        this.jdbc = jdbc;
        this.steps = new StepRows(jdbc);
        this.creditors = creditors;
        this.clients = clients;
        this.invoices = invoices;
        this.payments = payments;
        this.holds = holds;
        this.messages = messages;
        this.texts = texts;
    }

    public Creditor creditor() {
        return creditor("compta@lumiere.example", "FR76 3000 6000 0112 3456 7890 189");
    }

    public Creditor creditor(String senderEmail, @Nullable String iban) {
        Creditor creditor = new Creditor("Éclairages Lumière SAS");
        creditor.adopt(new CreditorSettings(
                creditor.name(),
                "732829320",
                null,
                new PostalAddress("12 rue des Lampes", "", "69002", "Lyon", "FR"),
                iban,
                "AGRIFRPPXXX",
                "EUR",
                ZoneId.of("Europe/Paris"),
                "Service comptabilité",
                senderEmail,
                "04 72 00 00 00",
                null));
        return creditors.save(creditor);
    }

    /** A French business with one accounting contact. */
    public Client client(Creditor creditor) {
        return client(creditor, "Atelier Dupont & Fils", ClientKind.BUSINESS, Locale.FRENCH);
    }

    public Client client(Creditor creditor, String name, ClientKind kind, Locale language) {
        Client client = new Client(creditor.id(), "C-" + NUMBERS.incrementAndGet(), name);
        client.identify(new ClientIdentity(name, kind, null, null, language, PostalAddress.NONE, null));
        client.add(new Contact("Zoé Lefèvre", ContactRole.ACCOUNTING, "zoe@dupont.example", null));
        return clients.save(client);
    }

    public Invoice invoice(Client client, String number, String total, LocalDate dueOn) {
        return invoices.save(new Invoice(
                client.creditorId(), client.id(), number, dueOn.minusDays(30), dueOn, Money.of(total, "EUR")));
    }

    /** An approved email step on {@link #ON} that lists these invoices, each at its rung. */
    public long step(Client client, String template, Invoice... listed) {
        return steps.add(client, template, false, List.of(listed));
    }

    public long stepWithCharges(Client client, Invoice... listed) {
        return steps.add(client, "final-reminder", true, List.of(listed));
    }

    /** Lists an invoice in a step without letting it climb. */
    public void inform(long step, Invoice listed) {
        steps.inform(step, listed);
    }

    /** Another step like this one, with the same invoices, of a later night. */
    public long laterStep(long step, LocalDate on) {
        return steps.later(step, on);
    }

    public String stepStatus(long step) {
        return jdbc.sql("select concat_ws(' ', status, cancel_reason) from dunning_step where id = :step")
                .param("step", step)
                .query(String.class)
                .single();
    }

    /** Late by twelve days on {@link #ON}, under a number of its own. */
    public Invoice invoice(Client client, String total) {
        return invoice(client, number(), total, ON.minusDays(12));
    }

    public static String number() {
        return "F-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public void pay(Client client, String amount, String reference) {
        NewPayment payment = new NewPayment(client.creditorId(), client.id(), Money.of(amount, "EUR"), ON, reference);
        payments.receive(payment, ON, "controller");
    }

    /** Holds an invoice, or a part of it. */
    public void hold(Invoice invoice, @Nullable String amount) {
        BigDecimal part = amount == null ? null : new BigDecimal(amount);
        HoldRequest request = new HoldRequest(
                invoice.creditorId(), invoice.clientId(), invoice.id(), HoldReason.DISPUTE, null, part, "");
        holds.place(request, ON, "controller");
    }

    public MessageRow message(long step) {
        return messages.of(creditorOf(step), new MessageList.Filter(null, step, null, null), Long.MAX_VALUE, 1)
                .getFirst();
    }

    public MessageText.Words words(long step) {
        return texts.find(creditorOf(step), message(step).id()).orElseThrow();
    }

    private long creditorOf(long step) {
        return jdbc.sql("select creditor_id from dunning_step where id = :step")
                .param("step", step)
                .query(Long.class)
                .single();
    }

    public String text(long step) {
        return words(step).plain();
    }

    /** The rung an invoice stands on, if it climbed any. */
    public List<Integer> rungs(Invoice invoice) {
        return jdbc.sql("select rank from rung_reached where invoice_id = :invoice")
                .param("invoice", invoice.id())
                .query((row, number) -> row.getInt("rank"))
                .list();
    }

    /** Invoices whose remembered rung is not what their steps say; there must be none. */
    public int rungsAstray() {
        return jdbc.sql("select count(*) from rung_reached_astray")
                .query(Integer.class)
                .single();
    }

    /** Open tasks of a step, with their error. */
    public List<String> tasks(long step) {
        return jdbc.sql(
                        "select kind || ': ' || (detail->>'error') from task where step_id = :step and closed_at is null")
                .param("step", step)
                .query((row, number) -> row.getString(1))
                .list();
    }

    public List<String> history(Client client) {
        return jdbc.sql("select kind from history_event where client_id = :client order by id")
                .param("client", client.id())
                .query((row, number) -> row.getString(1))
                .list();
    }
}

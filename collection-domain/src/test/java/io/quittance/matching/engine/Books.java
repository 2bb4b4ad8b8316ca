package io.quittance.matching.engine;

import io.quittance.matching.engine.Debtor.Expected;
import io.quittance.matching.names.PayerNames;
import io.quittance.matching.score.MatchingRules;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Clients with debts, and credits, for tests of what the engine makes of them. */
final class Books {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

    private Books() {}

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static MatchingEngine engine() {
        return new MatchingEngine(MatchingRules.SHIPPED);
    }

    static Proposal best(Paid paid, Client... clients) {
        return ranked(paid, clients).getFirst();
    }

    static List<Proposal> ranked(Paid paid, Client... clients) {
        return proposals(paid, clients).ranked();
    }

    static Proposals proposals(Paid paid, Client... clients) {
        return engine().propose(
                        paid.credit(),
                        List.of(clients).stream().map(Client::debtor).toList());
    }

    /** What each invoice gets, {@code "1=100.00 2=50.00"}. */
    static String shares(Proposal proposal) {
        return proposal.shares().stream()
                .map(share -> share.invoiceId() + "=" + share.amount().toPlain())
                .collect(Collectors.joining(" "));
    }

    static Set<Proposal.Reason.Code> codes(Proposal proposal) {
        return proposal.reasons().stream()
                .map(Proposal.Reason::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Client client(long id, String name) {
        return new Client(id, name);
    }

    static Paid paid(String amount, String... words) {
        return new Paid(amount, List.of(words));
    }

    /** A client in the making. */
    static final class Client {
        private final long id;
        private final String name;
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> ibans = new LinkedHashSet<>();
        private final List<OpenItem> items = new ArrayList<>();
        private final List<Expected> expected = new ArrayList<>();

        private Client(long id, String name) {
            this.id = id;
            this.name = name;
        }

        Client iban(String iban) {
            ibans.add(iban);
            return this;
        }

        Client learned(String payer) {
            names.add(PayerNames.compared(payer));
            return this;
        }

        Client owes(long invoice, String number, String dueOn, String balance) {
            return item(invoice, number, null, dueOn, balance, null);
        }

        Client item(
                long invoice,
                String number,
                @Nullable String order,
                String dueOn,
                String balance,
                @Nullable String discount) {
            LocalDate due = LocalDate.parse(dueOn);
            Money left = eur(balance);
            items.add(new OpenItem(
                    invoice,
                    number,
                    order,
                    due.minusDays(30),
                    due,
                    left.isZero() ? eur("100.00") : left,
                    left,
                    discount == null ? null : eur(discount)));
            return this;
        }

        Client agreed(Expected.Kind kind, String amount, String on, Long... invoices) {
            expected.add(new Expected(kind, eur(amount), LocalDate.parse(on), List.of(invoices)));
            return this;
        }

        Debtor debtor() {
            return new Debtor(id, "C-10" + id, name, names, ibans, items, expected);
        }
    }

    /** A credit in the making. */
    static final class Paid {
        private final String amount;
        private final List<String> words;
        private final List<String> structured = new ArrayList<>();
        private final List<String> documents = new ArrayList<>();
        private @Nullable String payer;
        private @Nullable String behalf;
        private @Nullable String iban;

        private Paid(String amount, List<String> words) {
            this.amount = amount;
            this.words = words;
        }

        Paid by(String name) {
            payer = name;
            return this;
        }

        Paid behalf(String name) {
            behalf = name;
            return this;
        }

        Paid from(String account) {
            iban = account;
            return this;
        }

        Paid reference(String value) {
            structured.add(value);
            return this;
        }

        Paid document(String value) {
            documents.add(value);
            return this;
        }

        Credit credit() {
            return new Credit(TODAY, eur(amount), words, structured, documents, payer, behalf, iban);
        }
    }
}

package io.quittance.charge.ledger;

import io.quittance.charge.InvoicePayments;
import io.quittance.charge.LateCharges;
import io.quittance.charge.LateDebt;
import io.quittance.charge.MissingRateException;
import io.quittance.charge.PublishedRates;
import io.quittance.charge.ReferenceRates;
import io.quittance.charge.terms.ClientTerms;
import io.quittance.charge.terms.TermsOfClients;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What late charges accrued on a client's invoices, and what was claimed, waived and paid of them? */
@Component
@Transactional(readOnly = true)
public class ChargeLedger {

    private final JdbcClient jdbc;
    private final InvoicePayments payments;
    private final TermsOfClients terms;
    private final PublishedRates rates;
    private final Standings standings;

    ChargeLedger(
            JdbcClient jdbc,
            InvoicePayments payments,
            TermsOfClients terms,
            PublishedRates rates,
            Standings standings) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.terms = terms;
        this.rates = rates;
        this.standings = standings;
    }

    /** The client's invoices past due on that day, paid or not, that bear or bore charges; the oldest due first. */
    public List<ChargedInvoice> of(long clientId, LocalDate on) {
        return charged(clientId, jdbc.sql("""
                select id, number, issued_on, due_on, currency, total, balance from invoice
                where client_id = :client and total > 0 and due_on < :on
                order by due_on, id
                """).param("client", clientId).param("on", on), on);
    }

    /** One of them; empty: it bears no charges. */
    public Optional<ChargedInvoice> of(long clientId, long invoiceId, LocalDate on) {
        return charged(
                        clientId,
                        jdbc.sql("""
                select id, number, issued_on, due_on, currency, total, balance from invoice
                where client_id = :client and id = :invoice and total > 0 and due_on < :on
                """)
                                .param("client", clientId)
                                .param("invoice", invoiceId)
                                .param("on", on),
                        on)
                .stream()
                .findFirst();
    }

    private List<ChargedInvoice> charged(long clientId, JdbcClient.StatementSpec question, LocalDate on) {
        List<Late> late =
                question.query(DataClassRowMapper.newInstance(Late.class)).list();
        List<Long> ids = late.stream().map(Late::id).toList();
        ClientTerms counted = terms.of(clientId);
        ReferenceRates known = rates.all();
        Map<Long, List<LateDebt.Payment>> received = payments.of(ids);
        Map<Long, Map<ChargeKind, ChargeStanding>> written = standings.of(ids);
        return late.stream()
                .map(one -> one.charged(
                        received.getOrDefault(one.id(), List.of()),
                        counted,
                        known,
                        on,
                        written.getOrDefault(one.id(), Map.of())))
                .filter(ChargedInvoice::isCharged)
                .toList();
    }

    record Late(
            long id,
            String number,
            LocalDate issuedOn,
            LocalDate dueOn,
            String currency,
            BigDecimal total,
            BigDecimal balance) {

        ChargedInvoice charged(
                List<LateDebt.Payment> received,
                ClientTerms terms,
                ReferenceRates rates,
                LocalDate on,
                Map<ChargeKind, ChargeStanding> written) {
            LateDebt debt = new LateDebt(Money.of(total, currency), dueOn, received);
            LateCharges accrued;
            Optional<MissingRateException> missing = Optional.empty();
            try {
                accrued = terms.charges(debt, issuedOn, rates, on);
            } catch (MissingRateException unknown) {
                accrued = terms.knownCharges(debt, issuedOn, rates, on);
                missing = Optional.of(unknown);
            }
            return new ChargedInvoice(
                    id,
                    number,
                    dueOn,
                    Money.of(total, currency),
                    Money.of(balance, currency),
                    accrued,
                    missing,
                    standing(written, ChargeKind.INTEREST),
                    standing(written, ChargeKind.INDEMNITY));
        }

        private static ChargeStanding standing(Map<ChargeKind, ChargeStanding> written, ChargeKind kind) {
            return Objects.requireNonNull(written.get(kind));
        }
    }
}

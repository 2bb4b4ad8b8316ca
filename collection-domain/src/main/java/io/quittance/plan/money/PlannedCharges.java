package io.quittance.plan.money;

import io.quittance.charge.ledger.ChargeKind;
import io.quittance.charge.ledger.ChargeLedger;
import io.quittance.charge.ledger.ChargeShare;
import io.quittance.charge.ledger.ChargedInvoice;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which late charges of a plan's invoices are neither waived nor paid, and which of them does the plan hold? */
@Component
@Transactional(readOnly = true)
public class PlannedCharges {

    private final JdbcClient jdbc;
    private final ChargeLedger ledger;

    PlannedCharges(JdbcClient jdbc, ChargeLedger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * What accrued on these invoices by a day and is neither waived nor paid.
     *
     * @return in this currency: the indemnity is in euros, whatever the invoice's
     */
    public Money outstanding(long clientId, Collection<Long> invoices, Currency currency, LocalDate on) {
        return shares(clientId, invoices, currency, on).stream()
                .map(ChargeShare::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** The same by invoice id; invoices without any are not there. */
    public Map<Long, Money> byInvoice(long clientId, Collection<Long> invoices, Currency currency, LocalDate on) {
        return shares(clientId, invoices, currency, on).stream()
                .collect(Collectors.toMap(ChargeShare::invoiceId, ChargeShare::amount, Money::plus));
    }

    /** The same by invoice and kind; the oldest invoice first, of each its interest, then its indemnity. */
    List<ChargeShare> shares(long clientId, Collection<Long> invoices, Currency currency, LocalDate on) {
        return every(clientId, invoices, on).stream()
                .filter(share -> share.amount().currency().equals(currency))
                .toList();
    }

    /**
     * What a completed version gives up, in its own currency: of charges that it keeps, all that is left; of those that it
     * waives, its amount and what accrued since it was written.
     *
     * @param waived the amount; null: the version keeps charges
     */
    List<ChargeShare> givenUp(
            long clientId, long versionId, @Nullable Money waived, String currency, LocalDate writtenOn, LocalDate on) {
        List<Long> invoices = invoices(versionId);
        Currency own = Currency.getInstance(currency);
        List<ChargeShare> left = shares(clientId, invoices, own, on);
        if (waived == null) {
            return left;
        }
        List<ChargeShare> before = shares(clientId, invoices, own, writtenOn);
        Money asked = before.stream()
                .map(ChargeShare::amount)
                .reduce(Money.zero(own), Money::plus)
                .minus(waived);
        List<ChargeShare> givenUp = new ArrayList<>();
        for (ChargeShare share : left.reversed()) { // what nobody gave up stands on the latest invoices
            Money kept = least(asked, amountOf(before, share));
            asked = asked.minus(kept);
            givenUp.add(new ChargeShare(
                    share.invoiceId(), share.kind(), share.amount().minus(kept)));
        }
        return givenUp.reversed().stream()
                .filter(share -> share.amount().isPositive())
                .toList();
    }

    private static Money amountOf(List<ChargeShare> shares, ChargeShare like) {
        return shares.stream()
                .filter(share -> share.invoiceId() == like.invoiceId() && share.kind() == like.kind())
                .map(share -> least(share.amount(), like.amount()))
                .findFirst()
                .orElseGet(() -> Money.zero(like.amount().currency()));
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private List<ChargeShare> every(long clientId, Collection<Long> invoices, LocalDate on) {
        return ledger.of(clientId, on).stream()
                .filter(charged -> invoices.contains(charged.id()))
                .flatMap(PlannedCharges::outstanding)
                .filter(share -> share.amount().isPositive())
                .toList();
    }

    private static Stream<ChargeShare> outstanding(ChargedInvoice charged) {
        return Stream.of(ChargeKind.INTEREST, ChargeKind.INDEMNITY)
                .map(kind -> new ChargeShare(charged.id(), kind, charged.outstanding(kind)));
    }

    /** What a version of a plan holds of them and is not paid yet. */
    List<ChargeShare> unpaid(long clientId, long versionId, Money kept, LocalDate on) {
        Money left = kept.minus(paid(versionId, kept.currency()));
        List<ChargeShare> unpaid = new ArrayList<>();
        for (ChargeShare share : shares(clientId, invoices(versionId), kept.currency(), on)) {
            Money part = least(share.amount(), left);
            if (part.isPositive()) {
                unpaid.add(new ChargeShare(share.invoiceId(), share.kind(), part));
                left = left.minus(part);
            }
        }
        return unpaid;
    }

    /** Invoices of the client whose charges stand in a plan that runs: kept in its instalments, or given up if these are paid. */
    public Set<Long> inRunningPlans(long clientId, LocalDate on) {
        return Set.copyOf(jdbc.sql("""
                select distinct l.invoice_id
                from payment_plan p
                join plan_standing(:on) s on s.plan_id = p.id and s.state in ('SIGNED', 'ACTIVE', 'LATE')
                join plan_version v on v.id = s.version_id and v.charges <> 'NONE'
                join plan_invoice l on l.version_id = v.id
                where p.client_id = :client and p.cancelled_on is null
                """)
                .param("client", clientId)
                .param("on", on)
                .query((row, n) -> row.getLong("invoice_id"))
                .list());
    }

    /** The version's invoices by id, the oldest due first. */
    List<Long> invoices(long versionId) {
        return jdbc.sql("""
                select i.id from plan_invoice l join invoice i on i.id = l.invoice_id
                where l.version_id = :version order by i.due_on, i.id
                """)
                .param("version", versionId)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    /** What the charges of its invoices received since the version was written. */
    private Money paid(long versionId, Currency currency) {
        return Money.of(
                jdbc.sql("""
                        select coalesce(sum(a.amount), 0)
                        from plan_version v
                        join plan_invoice l on l.version_id = v.id
                        join allocation a on a.charged_invoice_id = l.invoice_id
                        join payment m on m.id = a.payment_id and m.currency = :currency and m.recorded_at > v.recorded_at
                        where v.id = :version
                        """)
                        .param("version", versionId)
                        .param("currency", currency.getCurrencyCode())
                        .query(BigDecimal.class)
                        .single(),
                currency.getCurrencyCode());
    }
}

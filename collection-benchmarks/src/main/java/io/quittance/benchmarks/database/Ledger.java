package io.quittance.benchmarks.database;

import io.quittance.benchmarks.books.Bill;
import io.quittance.benchmarks.books.Payer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The made-up books in the product's tables; ids are theirs plus one. */
final class Ledger {

    static final String ACCOUNT = "FR7630006000011234567890189";

    private final JdbcClient jdbc;
    private final List<Bill> bills;
    private final long creditorId;
    private int issued;

    Ledger(JdbcClient jdbc, List<Payer> payers) {
        this.jdbc = jdbc;
        this.bills = payers.stream()
                .flatMap(payer -> payer.bills.stream())
                .sorted(Comparator.comparing((Bill bill) -> bill.issuedOn).thenComparingLong(bill -> bill.id))
                .toList();
        this.creditorId = jdbc.sql("insert into creditor (name, iban) values ('Measured', :iban) returning id")
                .param("iban", ACCOUNT)
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into client (id, creditor_id, number, name) overriding system value
                select c.id + 1, :creditor, c.number, c.name
                from unnest(:ids::bigint[], :numbers::text[], :names::text[]) c (id, number, name)
                """)
                .param("creditor", creditorId)
                .param("ids", payers.stream().map(payer -> payer.id).toArray(Long[]::new))
                .param("numbers", texts(payers, payer -> payer.number))
                .param("names", texts(payers, payer -> payer.name))
                .update();
        analyze();
    }

    long creditorId() {
        return creditorId;
    }

    static long clientId(Payer payer) {
        return payer.id + 1;
    }

    /** Writes the invoices of the days up to this one. */
    void issue(LocalDate day) {
        int from = issued;
        while (issued < bills.size() && !bills.get(issued).issuedOn.isAfter(day)) {
            issued++;
        }
        List<Bill> some = bills.subList(from, issued);
        if (some.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into invoice (id, creditor_id, client_id, number, order_reference, issued_on, due_on, currency, total, balance)
                overriding system value
                select i.id + 1, :creditor, i.client + 1, i.number, i.ordered, i.issued::date, i.due::date, 'EUR', i.cents / 100.0,
                       i.cents / 100.0
                from unnest(:ids::bigint[], :clients::bigint[], :numbers::text[], :orders::text[], :issued::text[], :due::text[],
                            :cents::bigint[]) i (id, client, number, ordered, issued, due, cents)
                """)
                .param("creditor", creditorId)
                .param("ids", some.stream().map(bill -> bill.id).toArray(Long[]::new))
                .param("clients", some.stream().map(bill -> bill.payer.id).toArray(Long[]::new))
                .param("numbers", texts(some, bill -> bill.number))
                .param("orders", some.stream().map(bill -> bill.order).toArray(String[]::new))
                .param("issued", texts(some, bill -> bill.issuedOn))
                .param("due", texts(some, bill -> bill.dueOn))
                .param("cents", some.stream().map(bill -> bill.total).toArray(Long[]::new))
                .update();
        offerDiscounts(
                some.stream().filter(bill -> bill.discounted && bill.total > 0).toList());
    }

    private void offerDiscounts(List<Bill> some) {
        jdbc.sql("""
                insert into invoice_discount (invoice_id, percent, until, basis, amount, agreed_on, agreed_by)
                select i.id + 1, 2, i.until::date, 'TOTAL', i.cents / 100.0, i.issued::date, 'benchmark'
                from unnest(:ids::bigint[], :until::text[], :issued::text[], :cents::bigint[]) i (id, until, issued, cents)
                """)
                .param("ids", some.stream().map(bill -> bill.id).toArray(Long[]::new))
                .param("until", texts(some, Bill::discountUntil))
                .param("issued", texts(some, bill -> bill.issuedOn))
                .param("cents", some.stream().map(Bill::discount).toArray(Long[]::new))
                .update();
    }

    /** As the server would by itself some minutes later. */
    void analyze() {
        jdbc.sql("analyze").update();
    }

    /** How many invoices have another balance than they truly have. */
    int untrue() {
        Map<Long, BigDecimal> balances = new HashMap<>();
        jdbc.sql("select id, balance from invoice")
                .query((row, n) -> balances.put(row.getLong("id") - 1, row.getBigDecimal("balance")))
                .list();
        return (int) bills.stream()
                .limit(issued)
                .filter(bill -> BigDecimal.valueOf(bill.balance, 2)
                                .compareTo(balances.getOrDefault(bill.id, BigDecimal.TEN.pow(12)))
                        != 0)
                .count();
    }

    private static <T> String[] texts(List<T> some, Function<T, Object> text) {
        return some.stream().map(one -> text.apply(one).toString()).toArray(String[]::new);
    }
}

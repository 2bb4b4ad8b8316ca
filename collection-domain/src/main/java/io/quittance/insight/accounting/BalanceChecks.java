package io.quittance.insight.accounting;

import io.quittance.insight.accounting.BalanceCheck.Columns;
import io.quittance.insight.accounting.BalanceFile.Balance;
import io.quittance.insight.accounting.Receivables.Owed;
import io.quittance.intake.reading.rows.SourceFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the accounting's balances by client with ours, and keeps the file and what was found. */
@Component
public class BalanceChecks {

    private final JdbcClient jdbc;
    private final Receivables receivables;
    private final Explanations explanations;
    private final BalanceCheckList list;

    BalanceChecks(JdbcClient jdbc, Receivables receivables, Explanations explanations, BalanceCheckList list) {
        this.jdbc = jdbc;
        this.receivables = receivables;
        this.explanations = explanations;
        this.list = list;
    }

    /**
     * Takes in a file, with the columns that its header lets guess. Where they are not enough, nothing is compared yet.
     *
     * @param asOf the day whose balances it tells
     * @param currency of rows that name none
     * @return the id of the check
     * @throws io.quittance.intake.reading.rows.UnreadableFile when it is no table
     */
    @Transactional
    public long take(
            long creditorId, String fileName, byte[] bytes, LocalDate asOf, String currency, LocalDate on, String by) {
        BalanceFile file = BalanceFile.read(SourceFile.of(bytes), null, currency);
        long check = jdbc.sql("""
                insert into balance_check (creditor_id, as_of, file_name, bytes, columns, left_out, made_on, made_by)
                values (:creditor, :asOf, :name, :bytes, :columns, :leftOut, :on, :by)
                returning id
                """)
                .param("creditor", creditorId)
                .param("asOf", asOf)
                .param("name", fileName.isBlank() ? "?" : fileName)
                .param("bytes", bytes)
                .param("columns", file.columns().positions())
                .param("leftOut", file.leftOut())
                .param("on", on)
                .param("by", by)
                .query(Long.class)
                .single();
        compare(creditorId, check, file, asOf);
        return check;
    }

    /**
     * Reads the file of a check again with other columns or for another day, and compares anew with what is known now of that day.
     *
     * @param asOf the day whose balances it tells
     * @throws java.util.NoSuchElementException when this creditor has no such check
     */
    @Transactional
    public void read(
            long creditorId,
            long checkId,
            BalanceColumns columns,
            LocalDate asOf,
            String currency,
            LocalDate on,
            String by) {
        long check = list.find(creditorId, checkId).orElseThrow().id();
        BalanceFile file = BalanceFile.read(SourceFile.of(list.bytes(check)), columns, currency);
        jdbc.sql("""
                update balance_check
                set columns = :columns, left_out = :leftOut, as_of = :asOf, read_on = :on, read_by = :by
                where id = :check
                """)
                .param("on", on)
                .param("by", by)
                .param("columns", file.columns().positions())
                .param("leftOut", file.leftOut())
                .param("asOf", asOf)
                .param("check", check)
                .update();
        jdbc.sql("delete from balance_check_row where check_id = :check")
                .param("check", check)
                .update();
        compare(creditorId, check, file, asOf);
    }

    /**
     * Forgets a check that was made by mistake: it is not shown any more, and who forgot it when is kept with it.
     *
     * @throws java.util.NoSuchElementException when this creditor has no such check
     */
    @Transactional
    public void forget(long creditorId, long checkId, LocalDate on, String by) {
        int gone = jdbc.sql("""
                update balance_check set forgotten_on = :on, forgotten_by = :by
                where id = :check and creditor_id = :creditor and forgotten_on is null
                """)
                .param("on", on)
                .param("by", by)
                .param("check", checkId)
                .param("creditor", creditorId)
                .update();
        if (gone == 0) {
            throw new NoSuchElementException("balance check " + checkId);
        }
    }

    /** A check with the names of the columns of its file; null as the check where there is none. */
    @Transactional(readOnly = true)
    public @Nullable Columns columns(long creditorId, long checkId) {
        return list.find(creditorId, checkId)
                .map(check -> new Columns(
                        check,
                        BalanceFile.read(
                                        SourceFile.of(list.bytes(checkId)),
                                        new BalanceColumns(-1, -1, -1, -1, -1, -1),
                                        "EUR")
                                .names()))
                .orElse(null);
    }

    private void compare(long creditorId, long check, BalanceFile file, LocalDate asOf) {
        if (!file.columns().areEnough()) {
            return;
        }
        Map<List<Object>, Owed> ours = new LinkedHashMap<>();
        receivables.of(creditorId, asOf).forEach(owed -> ours.put(List.of(owed.clientId(), owed.currency()), owed));
        Receivables.Numbers numbers = receivables.numbers(creditorId);
        Map<List<Object>, Row> rows = new LinkedHashMap<>();
        for (Balance balance : file.balances()) {
            Long client = numbers.client(balance.number());
            Object who = client == null ? balance.number() : client;
            Owed owed = ours.remove(List.of(who, balance.currency()));
            Row row = new Row(
                    client,
                    owed == null ? balance.number() : owed.number(),
                    owed == null ? balance.name() : owed.name(),
                    balance.currency(),
                    balance.amount(),
                    owed != null ? owed.amount() : client == null ? null : BigDecimal.ZERO);
            rows.merge(List.of(who, balance.currency()), row, Row::and);
        }
        List<Row> all = new ArrayList<>(rows.values());
        all.removeIf(row ->
                row.clientId() == null && row.theirs() != null && row.theirs().signum() == 0);
        ours.values()
                .forEach(owed -> all.add(
                        new Row(owed.clientId(), owed.number(), owed.name(), owed.currency(), null, owed.amount())));
        save(check, all);
        explanations.of(creditorId, check, asOf);
    }

    private void save(long check, List<Row> rows) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("check", check);
        columns.put("clients", rows.stream().map(Row::clientId).toArray(Long[]::new));
        columns.put("numbers", rows.stream().map(Row::number).toArray(String[]::new));
        columns.put("names", rows.stream().map(Row::name).toArray(String[]::new));
        columns.put("currencies", rows.stream().map(Row::currency).toArray(String[]::new));
        columns.put("theirs", rows.stream().map(row -> plain(row.theirs())).toArray(String[]::new));
        columns.put("ours", rows.stream().map(row -> plain(row.ours())).toArray(String[]::new));
        jdbc.sql("""
                insert into balance_check_row (check_id, no, client_id, number, name, currency, theirs, ours)
                select :check, r.no, r.client_id, r.number, r.name, r.currency, r.theirs::numeric, r.ours::numeric
                from unnest(:clients::bigint[], :numbers::text[], :names::text[], :currencies::text[], :theirs::text[], :ours::text[])
                     with ordinality as r (client_id, number, name, currency, theirs, ours, no)
                """).params(columns).update();
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    /** One client or account in one currency. */
    private record Row(
            @Nullable Long clientId,
            String number,
            String name,
            String currency,
            @Nullable BigDecimal theirs,
            @Nullable BigDecimal ours) {

        /** A further account of the same client. */
        Row and(Row other) {
            BigDecimal both = theirs == null ? other.theirs : other.theirs == null ? theirs : theirs.add(other.theirs);
            return new Row(clientId, number, name, currency, both, ours);
        }
    }
}

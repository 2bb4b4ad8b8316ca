package io.quittance.statement.booking;

import io.quittance.statement.content.Balance;
import io.quittance.statement.content.Statement;
import io.quittance.statement.content.StatementWarning;
import io.quittance.statement.reading.StatementFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a file, its statements and their movements to the tables, thousands of movements at once. */
@Component
class StatementRows {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StatementRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A movement and its name among those of its account. */
    record Named(String movement, NewLine line) {}

    /** A movement that is told again. */
    record Repeat(int no, String place, long lineId) {}

    long file(long creditorId, ReceivedFile file, StatementFile read, LocalDate on, String by) {
        return jdbc.sql("""
                insert into statement_file (creditor_id, name, format, columns, source, sha256, bytes, received_on, received_by)
                values (:creditor, :name, :format, :columns, :source, :sha256, :bytes, :on, :by)
                returning id
                """)
                .param("creditor", creditorId)
                .param("name", file.storedName())
                .param("format", read.format().name())
                .param("columns", read.columns())
                .param("source", file.source().name())
                .param("sha256", file.sha256())
                .param("bytes", file.bytes())
                .param("on", on)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    long statement(long creditorId, long fileId, int position, String account, Statement told) {
        return jdbc.sql("""
                insert into statement (creditor_id, file_id, position, account, bank_id, sequence, currency, from_on, to_on,
                    opening, opening_on, closing, closing_on, first_on, last_on, left_out)
                values (:creditor, :file, :position, :account, :bank, :sequence, :currency, :from, :to,
                    :opening, :openingOn, :closing, :closingOn, :first, :last, :leftOut)
                returning id
                """)
                .param("creditor", creditorId)
                .param("file", fileId)
                .param("position", position)
                .param("account", account)
                .param("bank", textOr(told.id()))
                .param("sequence", BookedText.of(told.sequence(), BookedText.SHORT))
                .param(
                        "currency",
                        told.currency() == null ? null : told.currency().getCurrencyCode())
                .param("from", told.from())
                .param("to", told.to())
                .param("opening", amount(told.opening()))
                .param(
                        "openingOn",
                        told.opening() == null ? null : told.opening().day())
                .param("closing", amount(told.closing()))
                .param(
                        "closingOn",
                        told.closing() == null ? null : told.closing().day())
                .param(
                        "first",
                        told.lines().stream()
                                .map(line -> line.bookedOn())
                                .min(Comparator.naturalOrder())
                                .orElse(null))
                .param(
                        "last",
                        told.lines().stream()
                                .map(line -> line.bookedOn())
                                .max(Comparator.naturalOrder())
                                .orElse(null))
                .param("leftOut", told.leftOut())
                .query(Long.class)
                .single();
    }

    void warnings(long statementId, List<StatementWarning> warnings) {
        if (warnings.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into statement_warning (statement_id, no, kind, place, about)
                select :statement, row_number() over (), w.kind, w.place, w.about
                from jsonb_to_recordset(cast(:rows as jsonb)) as w (kind text, place text, about text)
                """)
                .param("statement", statementId)
                .param(
                        "rows",
                        json.writeValueAsString(warnings.stream()
                                .map(one -> new StatementWarning(one.kind(), textOr(one.place()), textOr(one.about())))
                                .toList()))
                .update();
    }

    void lines(long creditorId, long statementId, String account, List<Named> lines) {
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            jdbc.sql("""
                    insert into statement_line (creditor_id, statement_id, no, account, movement, place, booked_on, value_on,
                        amount, currency, original_amount, original_currency, original_rate, payer, on_behalf_of, payer_iban,
                        payer_account, payer_bank, end_to_end, mandate, bank_reference, customer_reference, structured,
                        documents, text, code, reversal, return_reason, waiting)
                    select :creditor, :statement, l.no, :account, n.movement, l.place, l."bookedOn", l."valueOn",
                        l.amount, l.currency, l."originalAmount", l."originalCurrency", l."originalRate", l.payer,
                        l."onBehalfOf", l."payerIban", l."payerAccount", l."payerBank", l."endToEnd", l.mandate,
                        l."bankReference", l."customerReference", l.structured, l.documents, l.text, l.code, l.reversal,
                        l."returnReason", client_money(l.amount, l.reversal, l."returnReason")
                    from jsonb_to_recordset(cast(:rows as jsonb)) as n (movement text, line jsonb)
                    cross join jsonb_to_record(n.line) as l (no int, place text, "bookedOn" date, "valueOn" date,
                        amount numeric, currency text, "originalAmount" numeric, "originalCurrency" text,
                        "originalRate" numeric, payer text, "onBehalfOf" text, "payerIban" text, "payerAccount" text,
                        "payerBank" text, "endToEnd" text, mandate text, "bankReference" text, "customerReference" text,
                        structured text[], documents text[], text text, code text, reversal boolean, "returnReason" text)
                    order by l.no
                    """)
                    .param("creditor", creditorId)
                    .param("statement", statementId)
                    .param("account", account)
                    .param("rows", json.writeValueAsString(part(lines, from)))
                    .update();
        }
    }

    void repeats(long statementId, List<Repeat> repeats) {
        for (int from = 0; from < repeats.size(); from += AT_ONCE) {
            jdbc.sql("""
                    insert into statement_repeat (statement_id, no, place, line_id)
                    select :statement, r.no, r.place, r."lineId"
                    from jsonb_to_recordset(cast(:rows as jsonb)) as r (no int, place text, "lineId" bigint)
                    """)
                    .param("statement", statementId)
                    .param("rows", json.writeValueAsString(part(repeats, from)))
                    .update();
        }
    }

    /**
     * What was booked waits no more; the movements of these places of a statement stand for it.
     *
     * @throws OptimisticLockingFailureException when somebody matches it at this moment
     */
    void replace(Map<KnownLine, List<NewLine>> replaced, long statementId) {
        replaced.forEach((line, parts) -> {
            int left = jdbc.sql("""
                    update statement_line set waiting = 0
                    where id = :id and waiting = client_money(amount, reversal, return_reason)
                    """).param("id", line.id()).update();
            if (left == 0) {
                throw new OptimisticLockingFailureException("movement " + line.id() + " is being matched");
            }
            jdbc.sql("""
                    insert into statement_replacement (replaced_id, line_id)
                    select :replaced, id from statement_line where statement_id = :statement and no in (:parts)
                    """)
                    .param("replaced", line.id())
                    .param("statement", statementId)
                    .param("parts", parts.stream().map(NewLine::no).toList())
                    .update();
        });
    }

    private static <T> List<T> part(List<T> all, int from) {
        return new ArrayList<>(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }

    private static @Nullable BigDecimal amount(@Nullable Balance balance) {
        return balance == null ? null : balance.amount().amount();
    }

    private static String textOr(String told) {
        String text = BookedText.of(told, BookedText.SHORT);
        return text == null ? "" : text;
    }
}

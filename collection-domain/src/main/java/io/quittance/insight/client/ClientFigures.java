package io.quittance.insight.client;

import io.quittance.insight.AgedBalance;
import io.quittance.insight.NextStep;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much does a client owe, by currency, and what will happen to it next? */
@Component
@Transactional(readOnly = true)
public class ClientFigures {

    private static final String OWED = """
            select o.* from owed_by_client(:client, :on) o
            order by o.currency <> :main, o.not_due + o.days_1_30 + o.days_31_60 + o.days_61_90 + o.over_90 desc, o.currency
            """;

    private static final String NEXT = """
            select n.* from next_step_of(:creditor, array[cast(:client as bigint)], :on) n
            """;

    private final JdbcClient jdbc;

    ClientFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The figures of one client on the business day {@code on}.
     *
     * @param main the creditor's currency (ISO 4217), which always stands first, with zeros when nothing is owed in it
     */
    public Figures of(long creditorId, long clientId, LocalDate on, String main) {
        List<AgedBalance> owed = jdbc.sql(OWED)
                .param("client", clientId)
                .param("on", on)
                .param("main", main)
                .query((row, number) -> AgedBalance.read(row))
                .list();
        NextStep next = jdbc.sql(NEXT)
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("on", on)
                .query((row, number) -> NextStep.read(row))
                .optional()
                .orElse(NextStep.NONE);
        return new Figures(withMainFirst(owed, main), next);
    }

    private static List<AgedBalance> withMainFirst(List<AgedBalance> owed, String main) {
        if (!owed.isEmpty() && owed.getFirst().currency().equals(main)) {
            return owed;
        }
        return Stream.concat(Stream.of(AgedBalance.empty(main)), owed.stream()).toList();
    }

    /**
     * @param owed one entry a currency, the creditor's first; each with its overdue, not due, credits, unapplied, exposure
     * @param next level reached and what comes next
     */
    public record Figures(List<AgedBalance> owed, NextStep next) {

        public Figures {
            owed = List.copyOf(owed);
        }

        /** In the creditor's currency. */
        public AgedBalance main() {
            return owed.getFirst();
        }
    }
}

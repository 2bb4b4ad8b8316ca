package io.quittance.invoice.limitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.ClientKind;
import io.quittance.testing.UsePostgres;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last day on which a claim can be brought, example by example, and against the law read anew. */
@SpringBootTest
@UsePostgres
class LimitationFormulaTest {

    private static final List<ClientKind> KINDS = List.of(ClientKind.values());

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # kind   | issued     | due        | interrupted                      | last day
            BUSINESS | 2024-03-01 | 2024-03-31 | -                                | 2029-03-31
            CONSUMER | 2024-03-01 | 2024-03-31 | -                                | 2026-03-31
            # Counted from 1 January of the year after the one in which the claim arose.
            PUBLIC   | 2024-03-01 | 2024-03-31 | -                                | 2028-12-31
            PUBLIC   | 2024-12-20 | 2025-01-20 | -                                | 2028-12-31
            # No 29 February in 2029, nor in 2026.
            BUSINESS | 2024-01-30 | 2024-02-29 | -                                | 2029-02-28
            CONSUMER | 2024-01-30 | 2024-02-29 | -                                | 2026-02-28
            BUSINESS | 2023-01-30 | 2023-02-28 | -                                | 2028-02-28
            # Acknowledged: the same term anew.
            BUSINESS | 2024-03-01 | 2024-03-31 | 2027-06-10                       | 2032-06-10
            CONSUMER | 2024-03-01 | 2024-03-31 | 2026-03-31                       | 2028-03-31
            PUBLIC   | 2024-03-01 | 2024-03-31 | 2026-02-03                       | 2030-12-31
            # A day late, and nothing runs any more that could be interrupted.
            CONSUMER | 2024-03-01 | 2024-03-31 | 2026-04-01                       | 2026-03-31
            # One after the other, and one that comes after the end of the last.
            CONSUMER | 2024-03-01 | 2024-03-31 | 2025-01-01,2026-12-01            | 2028-12-01
            CONSUMER | 2024-03-01 | 2024-03-31 | 2025-01-01,2027-01-02            | 2027-01-01
            # Acknowledged before it was due: the due date counts still.
            CONSUMER | 2024-03-01 | 2024-05-31 | 2024-03-10                       | 2026-05-31
            """, delimiter = '|')
    void theLastDay(ClientKind kind, LocalDate issued, LocalDate due, @Nullable String interrupted, LocalDate last) {
        List<LocalDate> interruptions = interrupted == null
                ? List.of()
                : Arrays.stream(interrupted.split(",")).map(LocalDate::parse).toList();

        assertThat(lastOn(kind, issued, due, interruptions)).isEqualTo(last);
        assertThat(PlainLimitation.lastOn(kind, issued, due, interruptions)).isEqualTo(last);
    }

    @Test
    void theFormulaAndTheLawAgreeWhateverHappens() {
        Random random = new Random(20240331);
        for (int at = 0; at < 500; at++) {
            ClientKind kind = KINDS.get(random.nextInt(KINDS.size()));
            LocalDate issued = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2000));
            LocalDate due = issued.plusDays(random.nextInt(120));
            List<LocalDate> interruptions = Stream.generate(() -> issued.plusDays(random.nextInt(3000)))
                    .limit(random.nextInt(4))
                    .sorted()
                    .toList();

            assertThat(lastOn(kind, issued, due, interruptions))
                    .as("%s issued %s due %s interrupted %s", kind, issued, due, interruptions)
                    .isEqualTo(PlainLimitation.lastOn(kind, issued, due, interruptions));
        }
    }

    private LocalDate lastOn(ClientKind kind, LocalDate issued, LocalDate due, List<LocalDate> interruptions) {
        return jdbc.sql("select limitation_last_on(:kind, :issued, :due, :interruptions)")
                .param("kind", kind.name())
                .param("issued", issued)
                .param("due", due)
                .param(
                        "interruptions",
                        interruptions.stream().map(Date::valueOf).toArray(Date[]::new))
                .query(LocalDate.class)
                .single();
    }
}

package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.web.api.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program sees what waits, says what it pays, and undoes it. */
@ApiTest
class ApiStatementLinesTest {

    private static final String LINES = "/api/v1/statement-lines";

    @Autowired
    private Caller caller;

    private String line = "";

    @BeforeEach
    void aMovementThatWaits() {
        caller.upload("en", """
                client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance
                LINE-1,Liner Ltd,l@liner.example,en,LINE-F-1,2026-10-01,2026-10-31,EUR,100.00,100.00
                LINE-2,Second Ltd,s@liner.example,en,LINE-F-2,2026-10-01,2026-10-31,EUR,40.00,40.00
                """, Map.of("kind", "invoices"));
        Answer brought = caller.bring("/api/v1/statements", "en", "lines.sta", """
                :20:START
                :25:FR7630006000011234567890189
                :28C:00077/001
                :60F:C261030EUR0,00
                :61:2611031103CR130,00NTRFNONREF//LINES-1
                :86:/REMI/USTD//No name, no number
                :62F:C261103EUR130,00
                -
                """);
        assertThat(brought.status()).as(brought.body()).isEqualTo(201);
        line = caller.get(LINES + "?state=unmatched").text("/items/0/id");
    }

    @Test
    void aMovementIsMatchedAndUndone() {
        assertThat(caller.get(LINES + "?state=unmatched").text("/items/0/open")).isEqualTo("130.00");
        Answer done = caller.post(
                LINES + "/" + line + "/match",
                "{'allocations': [{'invoice': 'LINE-F-1', 'amount': '100.00'}, {'invoice': 'LINE-F-2', 'amount': '30.00'}]}");
        assertThat(done.status()).as(done.body()).isEqualTo(204);

        Answer matched = caller.get(LINES + "?state=matched");
        assertThat(matched.text("/items/0/id")).isEqualTo(line);
        assertThat(matched.text("/items/0/currency")).isEqualTo("EUR");
        assertThat(matched.text("/items/0/matches/0/invoice")).isEqualTo("LINE-F-1");
        assertThat(matched.text("/items/0/matches/1/amount")).isEqualTo("30.00");
        assertThat(caller.get("/api/v1/invoices/LINE-F-1").text("/balance")).isEqualTo("0.00");

        assertThat(caller.delete(LINES + "/" + line + "/match").status()).isEqualTo(204);
        assertThat(caller.delete(LINES + "/" + line + "/match").status()).isEqualTo(409);
        assertThat(caller.get("/api/v1/invoices/LINE-F-1").text("/balance")).isEqualTo("100.00");
    }

    @Test
    void whatCannotBeIsAProblemThatNamesIt() {
        assertThat(problem("{}")).isEqualTo("400 allocations");
        assertThat(problem("{'allocations': []}")).isEqualTo("400 allocations");
        assertThat(problem("{'allocations': [{'invoice': 'none', 'amount': '1.00'}]}"))
                .isEqualTo("404 invoice");
        assertThat(problem("{'allocations': [{'invoice': 'LINE-F-1', 'amount': '1.001'}]}"))
                .startsWith("400");
        assertThat(
                        problem(
                                "{'allocations': [{'invoice': 'LINE-F-1', 'amount': '1.00'}, {'invoice': 'LINE-F-1', 'amount': '1.00'}]}"))
                .isEqualTo("400 allocations[1].invoice");
        assertThat(problem("{'allocations': [{'invoice': 'LINE-F-1', 'amount': '101.00'}]}"))
                .startsWith("409");
        assertThat(caller.post(
                                LINES + "/999999999/match",
                                "{'allocations': [{'invoice': 'LINE-F-1', 'amount': '1.00'}]}")
                        .status())
                .isEqualTo(404);
        assertThat(caller.get(LINES + "?state=other").status()).isEqualTo(400);
        assertThat(caller.get("/api/v1/invoices/LINE-F-1").text("/balance")).isEqualTo("100.00");
    }

    private String problem(String body) {
        Answer answer = caller.post(LINES + "/" + line + "/match", body);
        return answer.status() + " "
                + (answer.at("/errors/0/field").isMissingNode() ? "" : answer.text("/errors/0/field"));
    }
}

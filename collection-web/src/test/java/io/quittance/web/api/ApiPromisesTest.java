package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.web.api.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program takes promises down, reads what became of them, and is told what cannot be. */
@ApiTest
class ApiPromisesTest {

    private static final String PROMISES = "/api/v1/clients/PROM-1/promises";

    @Autowired
    Caller caller;

    @BeforeEach
    void anInvoice() {
        caller.upload("en", """
                client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance
                PROM-1,Promiser Ltd,p@promiser.example,en,PROM-F-1,2026-10-01,2026-10-31,EUR,100.00,100.00
                PROM-2,Other Ltd,o@other.example,en,PROM-F-2,2026-10-01,2026-10-31,EUR,100.00,100.00
                """, Map.of("kind", "invoices"));
    }

    @Test
    void aPromiseIsTakenDownReadAndWithdrawn() {
        Answer made = caller.post(
                PROMISES,
                "{'amount': '60.00', 'currency': 'EUR', 'promisedFor': '2026-11-10', 'invoices': ['PROM-F-1'],"
                        + " 'promisedBy': 'Anne', 'channel': 'EMAIL'}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("/state")).isEqualTo("OPEN");
        assertThat(made.text("/heldUntil")).isEqualTo("2026-11-13");
        String one = "/api/v1/promises/" + made.text("/id");
        assertThat(caller.get(one).json()).isEqualTo(made.json());
        assertThat(caller.get(PROMISES + "?state=OPEN").at("/items/0")).isEqualTo(made.json());
        assertThat(caller.get("/api/v1/invoices/PROM-F-1/promises").at("/items/0"))
                .isEqualTo(made.json());
        assertThat(caller.get("/api/v1/invoices/PROM-F-1").text("/held")).isEqualTo("60.00");

        assertThat(caller.delete(one).status()).isEqualTo(204);
        assertThat(caller.delete(one).status()).isEqualTo(204);

        assertThat(caller.get(one).text("/state")).isEqualTo("WITHDRAWN");
        assertThat(caller.get("/api/v1/invoices/PROM-F-1").text("/held")).isEqualTo("0.00");
        assertThat(caller.delete("/api/v1/promises/0").status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeIsAProblemThatNamesIt() {
        assertThat(problem("100.01", "2026-11-10", "")).isEqualTo("400 amount");
        assertThat(problem("0", "2026-11-10", "")).isEqualTo("400 amount");
        assertThat(problem("1.001", "2026-11-10", "")).isEqualTo("400 amount");
        assertThat(problem("10.00", "2026-11-03", "")).isEqualTo("400 promisedFor");
        assertThat(problem("10.00", "2028-01-01", "")).isEqualTo("400 promisedFor");
        assertThat(problem("10.00", "2026-11-10", ", 'invoices': ['PROM-F-2']")).isEqualTo("400 invoices");
        assertThat(problem("10.00", "2026-11-10", ", 'invoices': ['none']")).isEqualTo("400 invoices");
        assertThat(caller.post(PROMISES, "{}").status()).isEqualTo(400);
        assertThat(caller.post(
                                "/api/v1/clients/none/promises",
                                "{'amount': '1', 'currency': 'EUR'," + " 'promisedFor': '2026-11-10'}")
                        .status())
                .isEqualTo(404);
    }

    private String problem(String amount, String day, String more) {
        Answer answer = caller.post(
                PROMISES, "{'amount': '%s', 'currency': 'EUR', 'promisedFor': '%s'%s}".formatted(amount, day, more));
        return answer.status() + " " + answer.text("/errors/0/field");
    }
}

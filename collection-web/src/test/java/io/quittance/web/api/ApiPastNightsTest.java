package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.web.api.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Nights of years ago can be lived through: what callers do counts from the first night still to come. */
@ApiTest
@TestPropertySource(properties = "quittance.test=nights of 2019")
class ApiPastNightsTest {

    private static final String BOOKS = """
            client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance
            C-1,Old Ltd,old@old.example,en,F-1,2019-10-01,2019-10-31,EUR,100.00,100.00
            C-1,Old Ltd,old@old.example,en,F-2,2019-10-02,2019-10-31,EUR,200.00,200.00
            """;

    @Autowired
    Caller caller;

    @Test
    void whatIsDoneCountsFromTheNextNight() {
        caller.upload("en", BOOKS, Map.of("kind", "invoices"));
        hold("F-2", "2019-11-20");
        assertThat(night("2019-11-04").at("/lines").asInt()).isEqualTo(1);

        String hold = hold("F-1", "2019-12-31");
        Answer held = night("2019-11-14");
        assertThat(held.at("/skips").asInt()).isEqualTo(2);
        assertThat(held.at("/lines").asInt()).isZero();

        assertThat(caller.delete("/api/v1/holds/" + hold).status()).isEqualTo(204);
        assertThat(caller.get("/api/v1/invoices/F-1").at("/blockedBy").isNull()).isTrue();
        assertThat(caller.get("/api/v1/invoices/F-1").text("/nextStepOn")).isEqualTo("2019-11-15");
        assertThat(night("2019-11-15").at("/lines").asInt()).isEqualTo(1);

        caller.post("/api/v1/payments", """
                {"client": "C-1", "amount": "100.00", "currency": "EUR", "on": "2019-11-16", "reference": "F-1"}
                """);
        assertThat(caller.get("/api/v1/ageing?asOf=2019-11-15").text("/total")).isEqualTo("300.00");
        assertThat(caller.get("/api/v1/ageing?asOf=2019-11-16").text("/total")).isEqualTo("200.00");
        anotherCurrencyIsToldInIt();
    }

    private String hold(String invoice, String until) {
        Answer placed = caller.post(
                "/api/v1/invoices/" + invoice + "/holds", "{'reason': 'DISPUTE', 'until': '" + until + "'}");
        assertThat(placed.status()).as(placed.body()).isEqualTo(201);
        return placed.text("/id");
    }

    private Answer night(String on) {
        Answer run = caller.post("/api/v1/dunning-runs", "{'on': '" + on + "'}");
        return caller.get("/api/v1/dunning-runs/" + run.text("/id"));
    }

    private void anotherCurrencyIsToldInIt() {
        caller.upload("en", """
                client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance
                C-2,Dollar Ltd,usd@old.example,en,F-3,2018-10-01,2018-10-31,USD,70.00,70.00
                """, Map.of("kind", "invoices"));

        assertThat(caller.get("/api/v1/clients/C-2").text("/currency")).isEqualTo("USD");
        assertThat(caller.get("/api/v1/clients/C-2").text("/overdue")).isEqualTo("70.00");
        assertThat(caller.get("/api/v1/ageing?asOf=2018-12-31").text("/days61to90"))
                .isEqualTo("70.00");
    }
}

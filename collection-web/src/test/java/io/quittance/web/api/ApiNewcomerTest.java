package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.web.api.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** On the embedded default nothing needs to be set before a mail can be seen. */
@ApiTest
@TestPropertySource(properties = "quittance.embedded=true")
class ApiNewcomerTest {

    @Autowired
    Caller caller;

    @Test
    void aFirstMailLeavesWithoutAnySetting() {
        caller.upload("en", """
                client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance
                C-1,New Ltd,new@new.example,en,F-1,2026-10-01,2026-10-31,EUR,100.00,100.00
                """, Map.of("kind", "invoices"));
        caller.post("/api/v1/dunning-runs", "{'on': '2026-11-04'}");
        Answer sent = caller.post("/api/v1/dispatches", "{}");

        assertThat(sent.at("/sent").asInt()).as(sent.body()).isEqualTo(1);
        assertThat(caller.get("/api/v1/messages").text("/items/0/status")).isEqualTo("SENT");
    }
}

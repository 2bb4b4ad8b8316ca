package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.web.api.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A program opens disputes, says something, decides; a hold that it placed as a dispute is one, too. */
@ApiTest
@TestPropertySource(properties = "quittance.test=disputes")
class ApiDisputesTest {

    private static final String BOOKS = """
            client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance
            G-1,Garden Ltd,garden@garden.example,en,G-F-1,2026-09-01,2026-10-01,EUR,100.00,100.00
            G-1,Garden Ltd,garden@garden.example,en,G-F-2,2026-09-02,2026-10-02,EUR,50.00,50.00
            """;

    @Autowired
    Caller caller;

    @Test
    void fromTheOpeningToTheDecision() {
        caller.upload("en", BOOKS, Map.of("kind", "invoices"));
        requireField("{'amount': '1.00', 'note': 'short'}", "reason", "required");
        requireField("{'reason': 'anger', 'note': 'short'}", "reason", "wrong-price");
        requireField("{'reason': 'wrong-price'}", "note", "required");
        requireField("{'reason': 'wrong-price', 'note': 'x', 'amount': '100.01'}", "amount", "at most 100.00");

        Answer opened = caller.post(
                "/api/v1/invoices/G-F-1/disputes", "{'reason': 'wrong-price', 'note': 'too dear', 'amount': '30.00'}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        String href = String.valueOf(opened.headers().get("location"));
        assertThat(caller.get(href).json()).isEqualTo(opened.json());
        assertThat(caller.get("/api/v1/invoices/G-F-1").text("/held")).isEqualTo("30.00");
        requireField("{'reason': 'wrong-price', 'note': 'x', 'amount': '70.01'}", "amount", "at most 70.00");

        assertThat(caller.post(href + "/entries", "{'text': 'See the order'}").status())
                .isEqualTo(201);
        assertThat(caller.get(href + "/entries").text("/items/0/text")).isEqualTo("See the order");
        assertThat(caller.post(href + "/acceptance", "{'amount': '30.01', 'awaits': 'CREDIT_NOTE'}")
                        .text("/errors/0/field"))
                .isEqualTo("amount");
        Answer accepted = caller.post(href + "/acceptance", "{'awaits': 'CREDIT_NOTE'}");
        assertThat(accepted.text("/state")).isEqualTo("AWAITED");
        assertThat(accepted.text("/accepted")).isEqualTo("30.00");
        assertThat(caller.post(href + "/rejection", "{'answer': 'no'}").status())
                .isEqualTo(409);
        assertThat(caller.get("/api/v1/disputes?state=AWAITED").at("/items").size())
                .isEqualTo(1);
        assertThat(caller.get("/api/v1/disputes?state=OPEN").at("/items").size())
                .isZero();
        assertThat(caller.get("/api/v1/disputes/0").status()).isEqualTo(404);
        aHoldThatIsADispute();
    }

    private void aHoldThatIsADispute() {
        Answer hold = caller.post("/api/v1/invoices/G-F-2/holds", "{'reason': 'DISPUTE', 'note': 'not ours'}");
        assertThat(hold.status()).as(hold.body()).isEqualTo(201);
        Answer disputes = caller.get("/api/v1/invoices/G-F-2/disputes");
        assertThat(disputes.text("/items/0/reason")).isEqualTo("other");
        assertThat(disputes.text("/items/0/whole")).isEqualTo("true");
        assertThat(caller.post("/api/v1/invoices/G-F-2/holds", "{'reason': 'DISPUTE'}")
                        .status())
                .isEqualTo(409);
        assertThat(caller.delete(hold.text("/href")).status()).isEqualTo(204);
        assertThat(caller.get("/api/v1/clients/G-1/disputes").text("/items/0/state"))
                .isEqualTo("WITHDRAWN");
    }

    private void requireField(String order, String field, String expected) {
        Answer refused = caller.post("/api/v1/invoices/G-F-1/disputes", order);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        assertThat(refused.text("/errors/0/message")).contains(expected);
    }
}

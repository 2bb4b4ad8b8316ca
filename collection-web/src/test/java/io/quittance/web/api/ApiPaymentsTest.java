package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.web.api.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A payment is recorded once, however often it is ordered, and can be taken back once. */
@ApiTest
class ApiPaymentsTest {

    private static final String ORDER =
            "{'client': 'PAY-1', 'amount': '30.00', 'currency': 'EUR', 'on': '2026-11-03', 'reference': 'PAY-F-1'}";

    @Autowired
    Caller caller;

    @BeforeEach
    void anInvoice() {
        caller.upload("en", """
                client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance
                PAY-1,Payer Ltd,p@payer.example,en,PAY-F-1,2026-10-01,2026-10-31,EUR,100.00,100.00
                """, Map.of("kind", "invoices"));
    }

    @Test
    void theSameOrderUnderItsKeyIsRecordedOnce() {
        Answer first = caller.order("key-1", ORDER);
        Answer again = caller.order("key-1", ORDER.replace("30.00", "30.0").replace(", ", ",  "));

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.text("/recordedOn")).isEqualTo("2026-11-04");
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        Answer other = caller.order("key-1", ORDER.replace("30.00", "31.00"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/errors/0/field")).isEqualTo("Idempotency-Key");
        assertThat(caller.order("two words", ORDER).status()).isEqualTo(400);
        caller.delete("/api/v1/payments/" + first.text("/id"));
    }

    @Test
    void aPaymentTakenBackReopensItsInvoiceAndStaysToBeRead() {
        String payment = "/api/v1/payments/" + caller.order("key-2", ORDER).text("/id");
        assertThat(caller.get("/api/v1/invoices/PAY-F-1").text("/balance")).isEqualTo("70.00");

        assertThat(caller.delete(payment + "?reason=RETURNED").status()).isEqualTo(204);

        assertThat(caller.get("/api/v1/invoices/PAY-F-1").text("/balance")).isEqualTo("100.00");
        Answer kept = caller.get(payment);
        assertThat(kept.at("/allocations").size()).isZero();
        assertThat(kept.text("/unapplied")).isEqualTo("0.00");
        assertThat(kept.text("/takenBack/reason")).isEqualTo("RETURNED");
        assertThat(kept.text("/takenBack/by")).isEqualTo("robot");
        assertThat(caller.delete(payment).status()).isEqualTo(409);
        assertThat(caller.delete("/api/v1/payments/0").status()).isEqualTo(404);
        assertThat(caller.delete(payment + "?reason=ANGER").status()).isEqualTo(400);
    }
}

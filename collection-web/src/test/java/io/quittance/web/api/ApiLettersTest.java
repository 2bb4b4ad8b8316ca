package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.creditor.Creditors;
import io.quittance.web.api.Caller.Answer;
import io.quittance.web.scene.PostedLetters;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A mailing house's program tells what became of letters, and a reader follows it. */
@ApiTest
@Import(PostedLetters.class)
class ApiLettersTest {

    @Autowired
    Caller caller;

    @Autowired
    Creditors creditors;

    @Autowired
    PostedLetters letters;

    @Test
    void aLetterIsFollowedFromThePostToItsProof() {
        String letter = "/api/v1/letters/" + letter("LET-1", "LET-F-1");

        assertThat(caller.get("/api/v1/letters?state=QUEUED&client=LET-1").text("/items/0/kind"))
                .isEqualTo("REGISTERED_LETTER");
        assertThat(tell(letter, "DEPOSITED", "2026-11-03").status()).isEqualTo(201);
        assertThat(tell(letter, "DEPOSITED", "2026-11-03").status()).isEqualTo(200);
        Answer refused = tell(letter, "QUEUED", "2026-11-03");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("is DEPOSITED since 2026-11-03", "DELIVERED");
        assertThat(tell(letter, "DELIVERED", "2026-11-05").text("/errors/0/field"))
                .isEqualTo("occurredOn");
        assertThat(tell(letter, "LOST", "2026-11-04").status()).isEqualTo(400);

        Answer proof = caller.call("PUT", letter + "/proofs/AR.pdf", "application/octet-stream", "%PDF-1.4 receipt");
        assertThat(proof.status()).as(proof.body()).isEqualTo(200);
        assertThat(proof.text("/sha256")).hasSize(64);
        Answer page = caller.call("PUT", letter + "/proofs/AR.pdf", "application/pdf", "<html>no proof</html>");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text("/errors/0/message")).contains("expected a PDF");

        Answer told = caller.get(letter);
        assertThat(told.text("/letter/state")).isEqualTo("DEPOSITED");
        assertThat(told.text("/events/1/source")).isEqualTo("API");
        assertThat(told.at("/proofs").size()).isOne();
        Answer pdf = caller.get(letter + "/pdf");
        assertThat(pdf.type()).startsWith("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-1.7");
    }

    @Test
    void whatThereIsNotIsNotFound() {
        assertThat(caller.get("/api/v1/letters/0").status()).isEqualTo(404);
        assertThat(caller.get("/api/v1/letters/0/pdf").status()).isEqualTo(404);
        assertThat(tell("/api/v1/letters/0", "DEPOSITED", "2026-11-03").status())
                .isEqualTo(404);
        assertThat(caller.call("PUT", "/api/v1/letters/0/proofs/a.pdf", "application/pdf", "%PDF-1.4 receipt")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anInvoiceTellsItsLastDay() {
        letter("LET-2", "LET-F-2");

        assertThat(caller.get("/api/v1/invoices/LET-F-2").text("/limitationOn")).isEqualTo("2031-09-30");
    }

    private Answer tell(String letter, String state, String on) {
        return caller.post(letter + "/events", "{'state': '%s', 'occurredOn': '%s'}".formatted(state, on));
    }

    private long letter(String client, String invoice) {
        caller.upload("en", """
                client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance
                %s,Letter Ltd,l@letter.example,en,%s,2026-09-01,2026-09-30,EUR,100.00,100.00
                """.formatted(client, invoice), Map.of("kind", "invoices"));
        long creditor = creditors.findAllByOrderById().getFirst().id();
        return letters.registered(creditor, invoice, LocalDate.of(2026, 11, 2));
    }
}

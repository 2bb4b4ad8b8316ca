package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.web.api.Caller.Answer;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole path through the API alone: a file, a night, a mail, a hold, a payment, the next night. */
@ApiTest
class ApiStoryTest {

    private static final String BOOKS = """
            N° client;Nom;Email;Langue;N° facture;Date facture;Date échéance;Devise;Montant TTC;Reste dû
            C-1;Boulangerie Martin;compta@martin.example;fr;F-1;01/10/2026;31/10/2026;EUR;1 234,56;1 234,56
            C-1;Boulangerie Martin;compta@martin.example;fr;F-2;20/10/2026;19/11/2026;EUR;500,00;500,00
            C-2;Harbour Books;accounts@harbour.example;en;F-3;01/10/2026;30/10/2026;EUR;800,00;300,00
            C-3;Sans adresse;;fr;F-4;15/10/2026;31/02/2026;EUR;100,00;100,00
            """;

    private static final GreenMail POST_OFFICE = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        POST_OFFICE.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> POST_OFFICE.getSmtp().getPort());
    }

    @AfterAll
    static void close() {
        POST_OFFICE.stop();
    }

    @Autowired
    Caller caller;

    @Autowired
    Creditors creditors;

    @BeforeEach
    void sender() {
        Creditor creditor = creditors.findAllByOrderById().getFirst();
        CreditorSettings known = creditor.settings();
        creditor.adopt(new CreditorSettings(
                "Lumière Bureau",
                known.siren(),
                known.vatNumber(),
                known.address(),
                known.iban(),
                known.bic(),
                known.currency(),
                known.timeZone(),
                "Lumière Bureau",
                "recouvrement@lumiere.example",
                known.phone(),
                null));
        creditors.save(creditor);
    }

    @Test
    void fromAFileToTheNextNight() throws Exception {
        aFileIsPosted();
        theSameFileChangesNothing();
        theBooksCanBeRead();
        aPreviewWritesNothing();
        String run = aNightIsRunOnce();
        String step = itsStepsAndSkipsSayWhy(run);
        mailsLeave(step);
        aDisputeHoldsAndAPaymentSettles();
        theNextNightSaysWhatItLeftAlone();
        figuresFollow();
        whatWasBuiltOnStays();
    }

    private void aFileIsPosted() {
        Answer posted = caller.upload("en", BOOKS, Map.of("kind", "invoices"));

        assertThat(posted.status()).isEqualTo(201);
        assertThat(posted.headers().get("location")).isEqualTo("/api/v1/imports/" + posted.text("/id"));
        assertThat(posted.text("/status")).isEqualTo("POSTED");
        assertThat(posted.at("/rows").asInt()).isEqualTo(4);
        assertThat(posted.at("/posted").asInt()).isEqualTo(3);
        assertThat(posted.at("/rejected").asInt()).isEqualTo(1);
        assertThat(posted.at("/rejections").size()).isEqualTo(1);
        assertThat(posted.at("/rejections/0/row").asInt()).isEqualTo(5);
        assertThat(posted.text("/rejections/0/column")).isEqualTo("Date échéance");
        assertThat(posted.text("/rejections/0/code")).isEqualTo("NOT_A_DATE");
        assertThat(posted.text("/rejections/0/text")).startsWith("Date échéance: “31/02/2026”. A date such as ");
        assertThat(caller.get("/api/v1/imports/" + posted.text("/id")).json()).isEqualTo(posted.json());
    }

    private void theSameFileChangesNothing() {
        Answer again = caller.upload("fr-FR", BOOKS, Map.of("kind", "invoices"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/posted").asInt()).isZero();
        assertThat(again.at("/unchanged").asInt()).isEqualTo(3);
        assertThat(again.text("/rejections/0/text"))
                .startsWith("Date échéance\u00a0: «\u00a031/02/2026\u00a0». Une date comme ");
        assertThat(caller.get("/api/v1/imports").at("/items").size()).isEqualTo(2);
    }

    private void theBooksCanBeRead() {
        Answer found = caller.get("/api/v1/clients?q=boul");
        assertThat(found.at("/items").size()).isEqualTo(1);
        assertThat(found.text("/items/0/number")).isEqualTo("C-1");
        assertThat(found.at("/next").isNull()).isTrue();

        Answer first = caller.get("/api/v1/clients?limit=1");
        assertThat(first.at("/items").size()).isEqualTo(1);
        Answer second = caller.get("/api/v1/clients?limit=1&cursor=" + first.text("/next"));
        assertThat(second.text("/items/0/number")).isEqualTo("C-2");
        assertThat(second.at("/next").isNull()).isTrue();

        Answer client = caller.get("/api/v1/clients/C-1");
        assertThat(client.text("/overdue")).isEqualTo("1234.56");
        assertThat(client.text("/notDue")).isEqualTo("500.00");
        assertThat(client.text("/unapplied")).isEqualTo("0.00");
        assertThat(client.at("/level").asInt()).isZero();
        assertThat(client.text("/nextStepOn")).isEqualTo("2026-11-04");
        assertThat(client.at("/holds").size()).isZero();

        Answer invoice = caller.get("/api/v1/invoices/F-1");
        assertThat(invoice.text("/total")).isEqualTo("1234.56");
        assertThat(invoice.at("/daysOverdue").asInt()).isEqualTo(4);
        assertThat(invoice.at("/nextLevel").asInt()).isEqualTo(2);
        assertThat(invoice.text("/client")).isEqualTo("C-1");
        assertThat(caller.get("/api/v1/invoices?state=overdue").at("/items").size())
                .isEqualTo(2);
        assertThat(caller.get("/api/v1/invoices?state=open&client=C-1")
                        .at("/items")
                        .size())
                .isEqualTo(2);
        assertThat(caller.get("/api/v1/invoices?state=settled").at("/items").size())
                .isZero();
    }

    private void aPreviewWritesNothing() {
        Answer preview = caller.post("/api/v1/dunning-runs", "{'on': '2026-11-04', 'preview': true}");

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text("/status")).isEqualTo("PREVIEW");
        assertThat(preview.at("/id").isNull()).isTrue();
        assertThat(preview.at("/steps").asInt()).isEqualTo(2);
        assertThat(caller.get("/api/v1/dunning-runs").at("/items").size()).isZero();
    }

    private String aNightIsRunOnce() {
        Answer night = caller.post("/api/v1/dunning-runs", "{'on': '2026-11-04'}");
        assertThat(night.status()).isEqualTo(201);
        assertThat(night.headers().get("location")).isEqualTo("/api/v1/dunning-runs/" + night.text("/id"));
        assertThat(night.at("/steps").asInt()).isEqualTo(2);
        assertThat(night.at("/lines").asInt()).isEqualTo(2);

        Answer again = caller.post("/api/v1/dunning-runs", "{'on': '2026-11-04', 'preview': false}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/id")).isEqualTo(night.at("/id"));
        assertThat(again.at("/repeated").asBoolean()).isTrue();

        for (String preview : new String[] {"false", "true"}) {
            Answer past = caller.post("/api/v1/dunning-runs", "{'on': '2026-11-03', 'preview': " + preview + "}");
            assertThat(past.status()).isEqualTo(409);
            assertThat(past.type()).startsWith("application/problem+json");
            assertThat(past.text("/errors/0/field")).isEqualTo("on");
        }
        assertThat(caller.get("/api/v1/dunning-runs/" + night.text("/id"))
                        .at("/lines")
                        .asInt())
                .isEqualTo(2);
        return night.text("/id");
    }

    private String itsStepsAndSkipsSayWhy(String run) {
        Answer steps = caller.get("/api/v1/dunning-runs/" + run + "/steps");
        assertThat(steps.at("/items").size()).isEqualTo(2);
        assertThat(steps.text("/items/0/client")).isEqualTo("C-1");
        assertThat(steps.at("/items/0/level").asInt()).isEqualTo(2);
        assertThat(steps.text("/items/0/channel")).isEqualTo("EMAIL");
        assertThat(steps.text("/items/0/status")).isEqualTo("APPROVED");
        assertThat(steps.text("/items/0/amount")).isEqualTo("1234.56");
        assertThat(steps.text("/items/0/invoices/0")).isEqualTo("F-1");
        assertThat(steps.at("/items/0/othersListed").size()).isZero();

        Answer first = caller.get("/api/v1/dunning-runs/" + run + "/steps?limit=1");
        Answer second = caller.get("/api/v1/dunning-runs/" + run + "/steps?limit=1&cursor=" + first.text("/next"));
        assertThat(second.at("/items/0")).isEqualTo(steps.at("/items/1"));
        assertThat(caller.get("/api/v1/dunning-runs/" + run + "/skips")
                        .at("/items")
                        .size())
                .isZero();
        return steps.text("/items/0/id");
    }

    private void mailsLeave(String step) throws Exception {
        Answer sent = caller.call("POST", "/api/v1/dispatches", "application/json", "");
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.at("/sent").asInt()).isEqualTo(2);
        assertThat(sent.at("/waiting").asInt()).isZero();
        assertThat(caller.post("/api/v1/dispatches", "{}").at("/sent").asInt()).isZero();
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(2);

        Answer messages = caller.get("/api/v1/messages?step=" + step);
        assertThat(messages.at("/items").size()).isEqualTo(1);
        assertThat(messages.text("/items/0/recipient")).isEqualTo("compta@martin.example");
        assertThat(messages.text("/items/0/status")).isEqualTo("SENT");
        assertThat(messages.at("/items/0/attempts").asInt()).isEqualTo(1);
        assertThat(caller.get("/api/v1/messages?client=C-2").at("/items").size())
                .isEqualTo(1);
        MimeMessage mail = POST_OFFICE.getReceivedMessagesForDomain("martin.example")[0];
        assertThat(mail.getMessageID()).isEqualTo(messages.text("/items/0/messageId"));
        assertThat(mail.getSubject()).isEqualTo(messages.text("/items/0/subject"));

        String id = messages.text("/items/0/id");
        assertThat(caller.get("/api/v1/messages/" + id).json()).isEqualTo(messages.at("/items/0"));
        String body = "/api/v1/messages/" + id + "/body";
        assertThat(caller.get(body).text("/text")).contains("F-1").contains("1\u202f234,56");
        assertThat(caller.get(body, "text/plain").body())
                .isEqualTo(caller.get(body).text("/text"));
        Answer html = caller.get(body, "text/html");
        assertThat(html.body()).isEqualTo(caller.get(body).text("/html"));
        assertThat(html.headers().get("content-security-policy")).contains("default-src 'none'");
    }

    private void aDisputeHoldsAndAPaymentSettles() {
        Answer held = caller.post(
                "/api/v1/invoices/F-1/holds",
                "{'reason': 'DISPUTE', 'until': '2026-11-30', 'note': 'Two boxes missing'}");
        assertThat(held.status()).isEqualTo(201);
        assertThat(held.headers().get("location")).isEqualTo(held.text("/href"));
        assertThat(caller.get("/api/v1/invoices/F-1").text("/blockedBy")).isEqualTo("HELD");
        assertThat(caller.get("/api/v1/clients/C-1").at("/holds/0")).isEqualTo(held.json());

        Answer tooLate = caller.post("/api/v1/clients/C-2/holds", "{'reason': 'PAUSE', 'until': '2026-11-03'}");
        assertThat(tooLate.status()).isEqualTo(400);
        assertThat(tooLate.text("/errors/0/field")).isEqualTo("until");

        Answer pause = caller.post("/api/v1/clients/C-2/holds", "{'reason': 'pause', 'until': null}");
        assertThat(pause.status()).isEqualTo(201);
        assertThat(caller.get("/api/v1/clients/C-2/holds").at("/items").size()).isEqualTo(1);
        assertThat(caller.delete(pause.text("/href")).status()).isEqualTo(204);
        assertThat(caller.delete("/api/v1/holds/" + pause.text("/id")).status()).isEqualTo(204);
        assertThat(caller.get("/api/v1/clients/C-2/holds").at("/items").size()).isZero();

        Answer paid = caller.post(
                "/api/v1/payments",
                "{'client': 'C-2', 'amount': 350, 'currency': 'EUR', 'on': '2026-11-02', 'reference': 'your F-3'}");
        assertThat(paid.status()).isEqualTo(201);
        assertThat(paid.text("/allocations/0/invoice")).isEqualTo("F-3");
        assertThat(paid.text("/allocations/0/amount")).isEqualTo("300.00");
        assertThat(paid.text("/unapplied")).isEqualTo("50.00");
        assertThat(caller.get("/api/v1/payments/" + paid.text("/id")).at("/allocations"))
                .isEqualTo(paid.at("/allocations"));
    }

    private void theNextNightSaysWhatItLeftAlone() {
        Answer night = caller.post("/api/v1/dunning-runs", "{'on': '2026-11-12'}");
        Answer skips = caller.get("/api/v1/dunning-runs/" + night.text("/id") + "/skips");

        assertThat(skips.at("/items").size()).isEqualTo(1);
        assertThat(skips.text("/items/0/invoice")).isEqualTo("F-1");
        assertThat(skips.text("/items/0/client")).isEqualTo("C-1");
        assertThat(skips.text("/items/0/reason")).isEqualTo("HELD");
        assertThat(skips.text("/items/0/until")).isEqualTo("2026-11-30");
        assertThat(night.at("/skips").asInt()).isEqualTo(1);
    }

    private void figuresFollow() {
        Answer now = caller.get("/api/v1/ageing");
        assertThat(now.text("/days1to30")).isEqualTo("1234.56");
        assertThat(now.text("/notDue")).isEqualTo("500.00");
        assertThat(now.text("/unapplied")).isEqualTo("50.00");
        assertThat(now.text("/total")).isEqualTo("1734.56");
        assertThat(now.text("/net")).isEqualTo("1684.56");

        Answer before = caller.get("/api/v1/ageing?asOf=2026-11-01&currency=EUR");
        // What the file reported as paid, it reported on the day it was loaded.
        assertThat(before.text("/days1to30")).isEqualTo("2034.56");
        assertThat(before.text("/unapplied")).isEqualTo("0.00");
        assertThat(caller.get("/api/v1/ageing?asOf=2026-11-02").text("/unapplied"))
                .isEqualTo("50.00");
        assertThat(caller.get("/api/v1/ageing?currency=USD").text("/total")).isEqualTo("0.00");

        Answer asOf = caller.get("/api/v1/invoices?state=overdue&asOf=2026-11-01&client=C-2");
        assertThat(asOf.text("/items/0/balance")).isEqualTo("800.00");
        assertThat(caller.get("/api/v1/invoices?state=settled&client=C-2").text("/items/0/number"))
                .isEqualTo("F-3");

        Answer history = caller.get("/api/v1/clients/C-2/history?limit=2");
        assertThat(history.at("/items").size()).isEqualTo(2);
        assertThat(caller.get("/api/v1/clients/C-2/history").body())
                .contains("\"PAYMENT\"", "\"HOLD\"", "\"MESSAGE\"", "\"STEP\"");
    }

    private void whatWasBuiltOnStays() {
        String posted = caller.get("/api/v1/imports").text("/items/1/id");
        Answer refused = caller.delete("/api/v1/imports/" + posted);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.type()).startsWith("application/problem+json");

        Answer other = caller.upload("en", """
                client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance
                C-9,Late Ltd,late@late.example,en,F-9,2026-10-01,2026-10-31,EUR,10.00,10.00
                """, Map.of("kind", "invoices"));
        String path = "/api/v1/imports/" + other.text("/id");
        assertThat(caller.delete(path).status()).isEqualTo(204);
        assertThat(caller.delete(path).status()).isEqualTo(204);
        assertThat(caller.get(path).text("/status")).isEqualTo("REVERTED");
        assertThat(caller.get("/api/v1/clients/C-9").status()).isEqualTo(404);
    }
}

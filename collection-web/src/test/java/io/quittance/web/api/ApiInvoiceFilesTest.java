package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.web.api.Caller.Answer;
import io.quittance.web.scene.InvoicePdf;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A billing program hands over each invoice as it wrote it. */
@ApiTest
class ApiInvoiceFilesTest {

    @Autowired
    Caller caller;

    @Test
    void theFileOfAnInvoiceIsPutAndGotByItsNumber() {
        caller.upload("en", """
                client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance
                AF-1,File Ltd,f@file.example,en,AF/2026/1,2026-09-01,2026-09-30,EUR,100.00,100.00
                """, Map.of("kind", "invoices"));
        String address = "/api/v1/invoices/AF%2F2026%2F1/file";
        assertThat(caller.get(address).status()).as("none yet").isEqualTo(404);
        String pdf = new String(InvoicePdf.of(2), StandardCharsets.US_ASCII);

        Answer kept = caller.call("PUT", address, "application/pdf", pdf);

        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.text("/invoice")).isEqualTo("AF/2026/1");
        assertThat(kept.text("/sha256")).hasSize(64);
        assertThat(kept.text("/storedBy")).isEqualTo("robot");
        Answer got = caller.get(address);
        assertThat(got.type()).startsWith("application/pdf");
        assertThat(got.body()).startsWith("%PDF-");
        assertThat(caller.call("PUT", address, "application/pdf", pdf).text("/storedAt"))
                .as("the same bytes again")
                .isEqualTo(kept.text("/storedAt"));
    }

    @Test
    void whatIsNoPdfAndWhatThereIsNotIsTold() {
        caller.upload("en", """
                client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance
                AF-2,File Ltd,f@file.example,en,AF-2,2026-09-01,2026-09-30,EUR,100.00,100.00
                """, Map.of("kind", "invoices"));

        Answer refused = caller.call("PUT", "/api/v1/invoices/AF-2/file", "application/pdf", "<html>no</html>");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/message")).contains("WRONG_TYPE", "PDF");
        assertThat(caller.call("PUT", "/api/v1/invoices/AF-9/file", "application/pdf", "%PDF-1.4 x")
                        .status())
                .isEqualTo(404);
        assertThat(caller.get("/api/v1/invoices/AF-2/file").status()).isEqualTo(404);
    }
}

package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.web.api.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program reads the ledger of late charges, waives some of them and makes out notes of the rest. */
@ApiTest
class ApiChargesTest {

    @Autowired
    Caller caller;

    @Test
    void chargesOutliveThePrincipalAreWaivedAndStandOnANoteOnce() {
        books("CHG-1");
        String charges = "/api/v1/invoices/CHG-1-F1/charges";
        assertThat(caller.get(charges).text("/interest/outstanding")).isEqualTo("309.54");
        assertThat(caller.get(charges).text("/lines/0/days")).isEqualTo("30");
        assertThat(caller.get(charges).text("/indemnity/claimed")).isEqualTo("0.00");

        assertThat(waive(charges, "'kind':'INTEREST','amount':'309.55','reason':'x'")
                        .text("/errors/0/message"))
                .contains("309.54");
        assertThat(waive(charges, "'kind':'INTEREST','amount':'-1','reason':'x'")
                        .text("/errors/0/field"))
                .isEqualTo("amount");
        assertThat(waive(charges, "'kind':'INTEREST','amount':'1'").text("/errors/0/field"))
                .isEqualTo("reason");
        assertThat(waive(charges, "'kind':'INTEREST','amount':'9.54','reason':'goodwill'")
                        .text("/interest/outstanding"))
                .isEqualTo("300.00");

        String notes = "/api/v1/clients/CHG-1/debit-notes";
        Answer made = caller.post(notes, "{}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("/items/0/number")).matches("ND-2026-\\d{4}");
        assertThat(made.text("/items/0/interest")).isEqualTo("300.00");
        assertThat(made.text("/items/0/indemnity")).isEqualTo("40.00");
        assertThat(made.text("/items/0/invoices/0")).isEqualTo("CHG-1-F1");
        Answer pdf = caller.get(made.text("/items/0/pdf"));
        assertThat(pdf.type()).startsWith("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");

        assertThat(caller.post(notes, "{}").status()).isEqualTo(409);
        assertThat(caller.get(notes).at("/items").size()).isOne();
        assertThat(caller.get(charges).text("/interest/claimed")).isEqualTo("309.54");
        assertThat(waive(charges, "'kind':'INDEMNITY','reason':'x'").text("/indemnity/outstanding"))
                .isEqualTo("0.00");
        assertThat(waive(charges, "'kind':'INDEMNITY','reason':'x'").status()).isEqualTo(400);
    }

    @Test
    void whatThereIsNotIsNotFoundAndWhatIsNotLateCostsNothing() {
        books("CHG-2");
        assertThat(caller.get("/api/v1/invoices/CHG-2-F2/charges").text("/interest/accrued"))
                .isEqualTo("0.00");
        assertThat(caller.get("/api/v1/invoices/NONE/charges").status()).isEqualTo(404);
        assertThat(caller.get("/api/v1/clients/NONE/debit-notes").status()).isEqualTo(404);
        assertThat(caller.get("/api/v1/clients/CHG-2/debit-notes/0/pdf").status())
                .isEqualTo(404);
        assertThat(caller.post("/api/v1/clients/CHG-2/debit-notes", "{'invoices':['NONE']}")
                        .status())
                .isEqualTo(404);
        assertThat(caller.post("/api/v1/clients/CHG-2/debit-notes", "{'invoices':['CHG-2-F2']}")
                        .status())
                .isEqualTo(409);
    }

    private Answer waive(String charges, String order) {
        return caller.post(charges + "/waivers", "{" + order + "}");
    }

    private void books(String client) {
        caller.upload("en", """
                client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance
                %1$s,Charges Ltd,c@charges.example,fr,%1$s-F1,2026-03-01,2026-03-31,EUR,12000.00,12000.00
                %1$s,Charges Ltd,c@charges.example,fr,%1$s-F2,2026-11-01,2026-12-01,EUR,100.00,100.00
                """.formatted(client), Map.of("kind", "invoices"));
        pay(client, "2026-04-30", "5000");
        pay(client, "2026-07-20", "7000");
    }

    private void pay(String client, String on, String amount) {
        Answer paid = caller.post(
                "/api/v1/payments",
                "{'client':'%1$s','amount':'%3$s','currency':'EUR','on':'%2$s','reference':'%1$s-F1'}"
                        .formatted(client, on, amount));
        assertThat(paid.status()).as(paid.body()).isEqualTo(201);
    }
}

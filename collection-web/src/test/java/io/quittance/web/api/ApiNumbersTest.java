package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.web.api.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A number from the books may hold any sign, and still be an address. */
@ApiTest
class ApiNumbersTest {

    @Autowired
    Caller caller;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A/12",
                "/A/",
                "F.2026.11",
                "..A",
                "A//B",
                "50 %",
                "A%2FB",
                "A?b=c#d",
                "A&B+C",
                "C:\\1",
                "Émile n° 4",
                "A[1]{2}|^~`",
                "発票1"
            })
    void standsInAnAddress(String number) {
        caller.upload("en", """
                client_number\tclient_name\temail\tlanguage\tinvoice_number\tissue_date\tdue_date\tcurrency\ttotal\tbalance
                %1$s\tOdd Ltd\todd@odd.example\ten\t%1$s\t2026-10-01\t2026-10-31\tEUR\t100.00\t100.00
                """.formatted(number), Map.of("kind", "invoices"));
        String segment = URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");

        assertThat(caller.get("/api/v1/clients/" + segment).text("/number")).isEqualTo(number);
        assertThat(caller.get("/api/v1/invoices/" + segment).text("/client")).isEqualTo(number);
        Answer hold = caller.post("/api/v1/invoices/" + segment + "/holds", "{'reason': 'PAUSE'}");
        assertThat(hold.status()).as(hold.body()).isEqualTo(201);
        assertThat(caller.delete(hold.text("/href")).status()).isEqualTo(204);
    }

    @Test
    void anAddressThatClimbsIsRefused() {
        for (String path : new String[] {"/api/v1/clients/%2e%2e/imports", "/api/v1/clients;a=b", "/api/v1//clients"}) {
            Answer refused = caller.get(path);
            assertThat(refused.status()).as(path).isEqualTo(400);
        }
    }
}

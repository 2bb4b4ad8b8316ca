package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.web.api.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program reads what to know of a client, and tells of proceedings. */
@ApiTest
class ApiRiskTest {

    private static final String CLIENT = "/api/v1/clients/RISK-1";

    @Autowired
    Caller caller;

    @BeforeEach
    void anInvoice() {
        caller.upload("en", """
                client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance
                RISK-1,Risky Ltd,r@risky.example,en,RISK-F-1,2026-10-01,2026-10-31,EUR,100.00,100.00
                """, Map.of("kind", "invoices"));
    }

    @Test
    void proceedingsAreToldOnceAndEnded() {
        Answer told = caller.post(CLIENT + "/insolvency", "{'kind': 'LIQUIDATION', 'publishedOn': '2026-11-01'}");

        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(told.text("/insolvency/declareBy")).isEqualTo("2027-01-01");
        assertThat(told.text("/signals/0")).isEqualTo("INSOLVENT");
        assertThat(told.text("/exposure")).isEqualTo("100.00");
        assertThat(caller.get("/api/v1/invoices/RISK-F-1").text("/blockedBy")).isEqualTo("HELD");
        assertThat(caller.post(CLIENT + "/insolvency", "{'kind': 'LIQUIDATION', 'publishedOn': '2026-11-01'}")
                        .status())
                .isEqualTo(409);
        assertThat(caller.delete(CLIENT + "/insolvency").status()).isEqualTo(204);
        assertThat(caller.delete(CLIENT + "/insolvency").status()).isEqualTo(409);
        assertThat(caller.get(CLIENT + "/risk").at("/insolvency").isNull()).isTrue();
    }

    @Test
    void whatContradictsItselfIsAProblemThatNamesIt() {
        assertThat(problem("'publishedOn': '2026-11-05'")).isEqualTo("400 publishedOn");
        assertThat(problem("'publishedOn': '2026-11-01', 'openedOn': '2026-11-02'"))
                .isEqualTo("400 openedOn");
        assertThat(problem("'publishedOn': '2026-11-01', 'declareBy': '2026-11-01'"))
                .isEqualTo("400 declareBy");
        assertThat(problem("'court': 'Lyon'")).isEqualTo("400 publishedOn");
        Answer limit = caller.put(CLIENT + "/credit-limit", "{'amount': '1'}");
        assertThat(limit.status()).as("a limit is a finance manager's").isEqualTo(403);
    }

    private String problem(String more) {
        Answer answer = caller.post(CLIENT + "/insolvency", "{'kind': 'LIQUIDATION', %s}".formatted(more));
        return answer.status() + " " + answer.text("/errors/0/field");
    }
}

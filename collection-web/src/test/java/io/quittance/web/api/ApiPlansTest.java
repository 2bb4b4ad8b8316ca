package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.web.api.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program writes a payment plan, records its signature and ends it; what cannot be is named. */
@ApiTest
class ApiPlansTest {

    private static final String PLANS = "/api/v1/clients/PLAN-1/plans";

    private static final String ORDER =
            "{'invoices': ['PLAN-F-1'], 'equal': {'count': 3, 'day': 31, 'from': '2026-11-15'}," + " 'propose': true}";

    @Autowired
    Caller caller;

    @BeforeEach
    void anInvoice() {
        caller.upload("en", """
                client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance
                PLAN-1,Planner Ltd,p@planner.example,en,PLAN-F-1,2026-09-01,2026-10-01,EUR,1000.00,1000.00
                """, Map.of("kind", "invoices"));
    }

    @Test
    void writtenSignedAndCancelled() {
        Answer written = caller.post(PLANS, ORDER);
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        assertThat(written.text("/state")).isEqualTo("PROPOSED");
        assertThat(written.text("/instalments/2/amount")).isEqualTo("333.34");
        assertThat(written.text("/instalments/0/dueOn")).isEqualTo("2026-11-30");
        String plan = "/api/v1/plans/" + written.text("/id");
        assertThat(caller.post(PLANS, ORDER).text("/errors/0/field")).isEqualTo("invoices");

        Answer signed = caller.post(plan + "/signature", "{'signedOn': '2026-11-04', 'signatory': 'Anne'}");
        assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        assertThat(signed.text("/state")).isEqualTo("SIGNED");
        assertThat(caller.post(plan + "/signature", "{'signedOn': '2026-11-04', 'signatory': 'Anne'}")
                        .status())
                .isEqualTo(409);
        assertThat(caller.get(PLANS).text("/items/0/state")).isEqualTo("SIGNED");

        assertThat(caller.post(plan + "/cancellation", "{'reason': 'paid'}").text("/state"))
                .isEqualTo("CANCELLED");
        assertThat(caller.post(plan + "/cancellation", "{'reason': 'paid'}").status())
                .isEqualTo(409);
        assertThat(caller.get("/api/v1/plans/0").status()).isEqualTo(404);
    }

    @Test
    void moreDecimalsThanTheCurrencyHasAreNamed() {
        caller.upload("en", """
                client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance
                PLAN-2,Planner KK,p@planner.example,en,PLAN-F-2,2026-09-01,2026-10-01,JPY,1000,1000
                """, Map.of("kind", "invoices"));
        String start = "{'invoices': ['PLAN-F-2'], ";
        String equal = "'equal': {'count': 3, 'day': 31, 'from': '2026-11-15'";

        assertThat(yen(start + "'instalments': [{'dueOn': '2026-12-01', 'amount': '999.50'}]}"))
                .isEqualTo("400 instalments[0].amount");
        assertThat(yen(start + equal + "}, 'charges': 'KEPT', 'chargesAmount': '0.50'}"))
                .isEqualTo("400 chargesAmount");
        assertThat(yen(start + equal + ", 'firstAmount': '10.50', 'firstOn': '2026-11-10'}}"))
                .isEqualTo("400 equal.firstAmount");
    }

    private String yen(String order) {
        Answer answer = caller.post("/api/v1/clients/PLAN-2/plans", order);
        return answer.status() + " " + answer.text("/errors/0/field");
    }

    @Test
    void whatCannotBeIsNamed() {
        Answer missing = caller.post(
                PLANS, "{'invoices': ['PLAN-F-1'], 'instalments': [{'dueOn': '2026-12-01', 'amount': '999.99'}]}");
        assertThat(missing.status()).as(missing.body()).isEqualTo(400);
        assertThat(missing.text("/errors/0/field")).isEqualTo("instalments");
        assertThat(missing.text("/errors/0/message")).contains("0.01 EUR");

        assertThat(caller.post(PLANS, ORDER.replace("PLAN-F-1", "X")).text("/errors/0/field"))
                .isEqualTo("invoices");
        assertThat(caller.post(PLANS, ORDER.replace("31", "32")).text("/errors/0/field"))
                .isEqualTo("day");
        Answer none = caller.post(PLANS, "{'invoices': ['PLAN-F-1'], 'instalments': [null]}");
        assertThat(none.status()).as(none.body()).isEqualTo(400);
        assertThat(none.text("/errors/0/field")).isEqualTo("instalments[0]");
        Answer nobody =
                caller.post(PLANS, "{'invoices': [null], 'equal': {'count': 3, 'day': 31, 'from': '2026-11-15'}}");
        assertThat(nobody.status()).as(nobody.body()).isEqualTo(400);
        assertThat(nobody.text("/errors/0/field")).isEqualTo("invoices[0]");
        assertThat(caller.post(PLANS, "{'invoices': []}").text("/errors/0/field"))
                .isEqualTo("invoices");
    }
}

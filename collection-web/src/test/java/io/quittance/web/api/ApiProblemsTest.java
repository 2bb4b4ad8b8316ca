package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quittance.web.api.Caller.Answer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is wrong is a problem that names where it is wrong and what was expected. */
@ApiTest
class ApiProblemsTest {

    private static final String PAYMENT = "{'client': 'P-1', 'amount': '10.00', 'currency': 'EUR', 'on': '2026-11-04'}";

    @Autowired
    Caller caller;

    @BeforeEach
    void oneClient() {
        caller.upload("en", """
                client_number,client_name,email,language,invoice_number,issue_date,due_date,currency,total,balance
                P-1,Problem Ltd,p@problem.example,en,P-F-1,2026-10-01,2026-10-31,EUR,100.00,100.00
                """, Map.of("kind", "invoices"));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments(
                        "payments",
                        with("'EUR'", "'EUR', 'colour': 'red'"),
                        "colour",
                        "no such field: expected one of amount"),
                arguments("payments", with("'10.00'", "'10,00'"), "amount", "expected an amount such as \"1234.56\""),
                arguments("payments", with("'10.00'", "'10.001'"), "amount", "two decimals"),
                arguments("payments", with("'10.00'", "1e9"), "amount", "expected an amount"),
                arguments("payments", with("'10.00'", "true"), "amount", "expected an amount"),
                arguments("payments", with("'10.00'", "'0.00'"), "amount", "more than 0"),
                arguments("payments", with("'10.00'", "-5"), "amount", "more than 0"),
                arguments("payments", with("'10.00'", "null"), "amount", "required"),
                arguments("payments", with("'EUR'", "'EURO'"), "currency", "ISO 4217"),
                arguments("payments", with("'EUR'", "7"), "currency", "ISO 4217"),
                arguments("payments", with("'2026-11-04'", "'04/11/2026'"), "on", "a day such as 2026-11-04"),
                arguments("payments", with("'2026-11-04'", "'2026-02-30'"), "on", "a day such as 2026-11-04"),
                arguments("payments", with("'2026-11-04'", "20261104"), "on", "a day such as 2026-11-04"),
                arguments("payments", with("'2026-11-04'", "'2027-11-04'"), "on", "expected 2026-12-05 or earlier"),
                arguments("payments", with("'P-1'", "''"), "client", "required"),
                arguments("payments", with("'P-1'", "12"), "client", "expected a text"),
                arguments("payments", with("'EUR'", "'EUR', 'currency': 'EUR'"), "", "uplicate"),
                arguments("payments", "{'client': ", "", "not JSON"),
                arguments("payments", "[]", "", "expected a JSON object"),
                arguments("payments", "", "", "expected a JSON object"),
                arguments("payments", "{}", "amount", "required"),
                arguments("dunning-runs", "{}", "on", "required"),
                arguments(
                        "dunning-runs", "{'on': '2026-11-04', 'preview': 'yes'}", "preview", "expected true or false"),
                arguments("dunning-runs", "{'on': '0026-11-04'}", "on", "a day such as"),
                arguments("clients/P-1/holds", "{'reason': 'ANGER'}", "reason", "expected one of DISPUTE"),
                arguments("clients/P-1/holds", "{'until': '2026-12-01'}", "reason", "required"),
                arguments(
                        "clients/P-1/holds", "{'reason': 'PAUSE', 'amount': '5.00'}", "amount", "for an invoice only"),
                arguments(
                        "invoices/P-F-1/holds",
                        "{'reason': 'DISPUTE', 'amount': '100.01'}",
                        "amount",
                        "at most the balance"));
    }

    private static String with(String part, String other) {
        return PAYMENT.replace(part, other);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyThatIsWrong(String resource, String body, String field, String expected) {
        requireProblem(caller.post("/api/v1/" + resource, body), 400, field, expected);
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                arguments("invoices?state=late", 400, "state", "open, overdue, settled"),
                arguments("invoices?asOf=yesterday", 400, "asOf", "a day such as"),
                arguments("invoices?asOf=-9999-01-01", 400, "asOf", "a day such as"),
                arguments("invoices?client=nobody", 404, "client", "\"nobody\""),
                arguments("invoices?cursor=abc", 400, "cursor", "next"),
                arguments("invoices?limit=0", 400, "limit", "1 to 1000"),
                arguments("invoices?limit=many", 400, "limit", "whole number"),
                arguments("clients?limit=1001", 400, "limit", "1 to 1000"),
                arguments("clients?cursor=%25", 400, "cursor", "next"),
                arguments("ageing?currency=XYZ", 400, "currency", "ISO 4217"),
                arguments("ageing?asOf=2026-13-01", 400, "asOf", "a day such as"),
                arguments("messages?step=first", 400, "step", "whole number"),
                arguments("messages?client=nobody", 404, "client", "\"nobody\""),
                arguments("clients/nobody", 404, "client", "\"nobody\""),
                arguments("clients/nobody/history", 404, "client", "\"nobody\""),
                arguments("invoices/none", 404, "invoice", "\"none\""),
                arguments("imports/0", 404, "import", "\"0\""),
                arguments("imports/x", 400, "id", "whole number"),
                arguments("payments/0", 404, "payment", "\"0\""),
                arguments("dunning-runs/0", 404, "dunning-run", "\"0\""),
                arguments("dunning-runs/0/steps", 404, "dunning-run", "\"0\""),
                arguments("dunning-runs/0/skips", 404, "dunning-run", "\"0\""),
                arguments("messages/0", 404, "message", "\"0\""),
                arguments("messages/0/body", 404, "message", "\"0\""));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anAddressThatIsWrong(String address, int status, String field, String expected) {
        requireProblem(caller.get("/api/v1/" + address), status, field, expected);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("a;b\n1;2\n", Map.of("kind", "invoices"), "file", "no column was found for CLIENT_NUMBER"),
                arguments("a;b\n1;2\n", Map.of(), "kind", "required"),
                arguments("a;b\n1;2\n", Map.of("kind", "letters"), "kind", "invoices, clients or payments"),
                arguments("a;b\n1;2\n", Map.of("kind", "invoices", "mapping", "a=b"), "mapping", "a JSON object"),
                arguments(
                        "a;b\n1;2\n", Map.of("kind", "invoices", "mapping", "{\"c\": \"TOTAL\"}"), "mapping", "\"c\""),
                arguments("a;b\n1;2\n", Map.of("kind", "invoices", "dates", "DDMM"), "dates", "DMY, MDY or YMD"),
                arguments("a;b\n1;2\n", Map.of("kind", "invoices", "numbers", "DOT"), "numbers", "COMMA or POINT"),
                arguments("", Map.of("kind", "invoices"), "file", "EMPTY"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatIsWrong(String content, Map<String, String> fields, String field, String expected) {
        requireProblem(caller.upload("en", content, fields), 400, field, expected);
        assertThat(caller.get("/api/v1/imports").body()).doesNotContain("FAILED");
    }

    @Test
    void whatIsNotThereCannotBeActedOn() {
        requireProblem(caller.post("/api/v1/payments", with("'P-1'", "'P-0'")), 404, "client", "\"P-0\"");
        requireProblem(caller.post("/api/v1/clients/P-0/holds", "{'reason': 'PAUSE'}"), 404, "client", "\"P-0\"");
        requireProblem(caller.post("/api/v1/invoices/P-0/holds", "{'reason': 'PAUSE'}"), 404, "invoice", "\"P-0\"");
        requireProblem(caller.delete("/api/v1/holds/0"), 404, "hold", "\"0\"");
        requireProblem(caller.delete("/api/v1/imports/0"), 404, "import", "\"0\"");
    }

    @Test
    void aHoldIsFoundOnlyWhereItIs() {
        String hold = caller.post("/api/v1/invoices/P-F-1/holds", "{'reason': 'DISPUTE', 'amount': '1.00'}")
                .text("/id");

        requireProblem(caller.delete("/api/v1/invoices/P-F-1/holds/0"), 404, "hold", "\"0\"");
        assertThat(caller.delete("/api/v1/clients/P-1/holds/" + hold).status()).isEqualTo(204);
    }

    @Test
    void methodsAndTypesThatAreNotSpoken() {
        Answer method = caller.call("PUT", "/api/v1/payments", "application/json", PAYMENT);
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.headers().get("allow")).contains("POST");
        requireType(method);

        Answer type = caller.call("POST", "/api/v1/payments", "text/plain", PAYMENT);
        assertThat(type.status()).isEqualTo(415);
        requireType(type);

        Answer upload = caller.post("/api/v1/imports", "{}");
        assertThat(upload.status()).isEqualTo(415);
        requireType(upload);

        Answer accept = caller.get("/api/v1/clients", "application/xml");
        assertThat(accept.status()).isEqualTo(406);
        requireType(accept);

        Answer nothing = caller.get("/api/v1/nothing");
        assertThat(nothing.status()).isEqualTo(404);
        requireType(nothing);
    }

    @Test
    void strangersAreAskedToSignIn() {
        Answer refused = caller.stranger("/api/v1/clients");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.headers().get("www-authenticate")).startsWith("Basic");
        requireType(refused);
    }

    private static void requireProblem(Answer answer, int status, String field, String expected) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        requireType(answer);
        assertThat(answer.text("/errors/0/field")).as(answer.body()).isEqualTo(field);
        assertThat(answer.text("/errors/0/message")).as(answer.body()).contains(expected);
        assertThat(answer.text("/detail")).isNotBlank();
    }

    private static void requireType(Answer answer) {
        assertThat(answer.type()).as(answer.body()).startsWith("application/problem+json");
        assertThat(answer.at("/status").asInt()).isEqualTo(answer.status());
    }
}

package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.web.api.Caller.Answer;
import io.quittance.web.api.Document.Operation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The document of the API leaves nothing out, and its examples are answers that could be. */
@ApiTest
class ApiDocumentTest {

    @Autowired
    Caller caller;

    @Test
    void everyOperationIsSummedUpAndShown() {
        assertThat(caller.document().operations()).hasSize(48).allSatisfy(operation -> {
            assertThat(operation.description().path("summary").asString())
                    .as(operation.name())
                    .isNotBlank();
            assertThat(operation
                            .description()
                            .at("/responses/default/content/application~1problem+json/example/errors")
                            .size())
                    .as(operation.name())
                    .isPositive();
            operation.description().get("responses").properties().stream()
                    .filter(answer ->
                            answer.getKey().startsWith("2") && !answer.getKey().equals("204"))
                    .forEach(answer -> requireExample(operation, answer.getKey()));
        });
    }

    private void requireExample(Operation operation, String status) {
        JsonNode content = operation.description().at("/responses/" + status + "/content");
        if (content.has("application/pdf")) {
            return;
        }
        JsonNode media = content.path("application/json");
        assertThat(media.path("example").isMissingNode())
                .as("example of " + operation.name())
                .isFalse();
        caller.document().check("example of " + operation.name(), media.get("schema"), media.get("example"));
    }

    @Test
    void everyBodyIsShown() {
        assertThat(caller.document().operations())
                .filteredOn(operation -> operation.description().has("requestBody"))
                .hasSize(15)
                .allSatisfy(operation -> assertThat(
                                operation.description().get("requestBody").get("content"))
                        .as(operation.name())
                        .allSatisfy(media -> assertThat(media.has("example")).isTrue()));
    }

    @Test
    void anybodyCanReadItHereAndOffline() {
        Answer page = caller.stranger("/swagger-ui/index.html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContainPattern("(src|href)=\"https?://");
        assertThat(page.headers().get("content-security-policy")).contains("default-src 'self'");
        assertThat(caller.stranger("/swagger-ui/swagger-initializer.js").body()).contains("/api/v1/openapi.json");
        assertThat(caller.stranger("/api/v1/openapi.json").body()).doesNotContain("localhost");
    }
}

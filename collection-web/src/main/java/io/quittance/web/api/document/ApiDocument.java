package io.quittance.web.api.document;

import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** The document of the API, served at {@code /api/v1/openapi.json} and readable at {@code /swagger-ui.html}. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String WORDS = """
            Clients, invoices and payments of one creditor, and the nights that dun them.

            * Sign in with HTTP Basic: a user name and its password. A credit controller may do all that stands here,
              but for sending stops, which are a finance manager's.
            * Amounts are strings with a point, `"1234.56"`, in the currency beside them; a JSON number is understood too. Days
              are `2026-11-04`, in the creditor's time zone; instants end in `Z`.
            * A list is `{"items": […], "next": …}`: send `next` as `cursor` for the page after it; null ends the list.
            * A failure is `application/problem+json` (RFC 9457); `errors` names each field to blame.
            * Clients and invoices are named by the numbers of your books, percent-encoded in an address (`/` is `%2F`). Only a
              number that is nothing but `.` or `..` cannot stand in an address.
            """;

    ApiDocument() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Visit.class);
    }

    @Bean
    OpenAPI document() {
        SecurityScheme basic =
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic");
        return new OpenAPI()
                .info(new Info()
                        .title("Quittance")
                        .version("v1")
                        .description(WORDS)
                        .license(new License()
                                .name("Apache License, Version 2.0")
                                .identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This server")))
                .tags(List.of(
                        tag("imports", "Files of invoices, clients and payments, from upload to reversal."),
                        tag("clients", "Who owes, how much, and what comes next."),
                        tag("invoices", "What is owed, now or as of a day."),
                        tag("holds", "The one thing that stops dunning."),
                        tag("risk", "What clients may owe, what their behaviour says, proceedings against them."),
                        tag("promises", "What clients said they would pay, and what became of it."),
                        tag("payments", "Money received, and what it settled."),
                        tag("dunning-runs", "Nights: who climbed the ladder, who was left alone and why."),
                        tag("late-charges", "What lateness costs, what was claimed of it, waived and paid."),
                        tag("messages", "What was written, and its outcome."),
                        tag("letters", "What was posted, what became of it, and the proof."),
                        tag("disputes", "What clients contest, what is said about it, and what is decided."),
                        tag("placements", "What agencies ask for instead of us, what they tell and remit."),
                        tag("plans", "Debts cut into instalments, and what came of them."),
                        tag("sending-stops", "The button that stops all automatic sending."),
                        tag("ageing", "The aged balance as of any day.")))
                .components(new Components().addSecuritySchemes("basic", basic).addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    OpenApiCustomizer examples(JsonMapper json) {
        return new DocumentedExamples(json);
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", new StringSchema().description("As it is named in the request."))
                .addProperty("message", new StringSchema().description("What was expected."));
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What happened, in a sentence."))
                .addProperty("instance", new StringSchema().description("The address that was asked."))
                .addProperty("errors", new ArraySchema().items(error))
                .addProperty("reference", new StringSchema().description("Of a failure on our side, as in our log."));
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }
}

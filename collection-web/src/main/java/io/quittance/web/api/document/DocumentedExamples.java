package io.quittance.web.api.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gives every operation the examples of {@code openapi/examples.json}, its statuses, and the problem it may answer with. */
final class DocumentedExamples implements OpenApiCustomizer {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final TypeReference<Map<String, Example>> EXAMPLES = new TypeReference<>() {};

    private final Map<String, Example> examples;

    DocumentedExamples(JsonMapper json) {
        try (InputStream file = new ClassPathResource("openapi/examples.json").getInputStream()) {
            examples = json.readValue(file, EXAMPLES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What one operation is asked and answers.
     *
     * @param request the body; null: it has none
     * @param answers the body by status; null: it has none
     */
    record Example(@Nullable Object request, Map<String, @Nullable Object> answers) {}

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::complete);
    }

    private void complete(Operation operation) {
        Example example = examples.get(operation.getOperationId());
        if (example == null) {
            throw new IllegalStateException("openapi/examples.json has none for " + operation.getOperationId());
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().forEach((type, body) -> {
                body.setExample(example.request());
                if (type.startsWith("multipart/")) {
                    moveIntoBody(operation, body.getSchema());
                }
            });
        }
        Content content = operation.getResponses().values().iterator().next().getContent();
        ApiResponses answers = new ApiResponses();
        example.answers()
                .forEach((status, body) -> answers.addApiResponse(
                        status, new ApiResponse().description(words(status)).content(content(content, body))));
        operation.setResponses(answers.addApiResponse(ApiResponses.DEFAULT, problem()));
    }

    /** What a form sends beside a file is documented beside the file. */
    private static void moveIntoBody(Operation operation, Schema<?> form) {
        List<Parameter> parameters = new ArrayList<>(Objects.requireNonNullElse(operation.getParameters(), List.of()));
        for (Parameter parameter : parameters) {
            form.addProperty(parameter.getName(), parameter.getSchema().description(parameter.getDescription()));
            if (Boolean.TRUE.equals(parameter.getRequired())) {
                form.addRequiredItem(parameter.getName());
            }
        }
        operation.setParameters(null);
    }

    private static @Nullable Content content(@Nullable Content documented, @Nullable Object body) {
        if (documented == null || body == null) {
            return null;
        }
        Content content = new Content();
        documented.forEach((type, media) -> content.addMediaType(
                type, new MediaType().schema(media.getSchema()).example(type.equals(JSON) ? body : null)));
        return content;
    }

    private static String words(String status) {
        return HttpStatus.valueOf(Integer.parseInt(status)).getReasonPhrase();
    }

    private ApiResponse problem() {
        Example example = Objects.requireNonNull(examples.get("problem"));
        MediaType media = new MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                .example(example.answers().get("400"));
        return new ApiResponse()
                .description("What went wrong: 400, 401, 403, 404, 405, 406, 409, 413, 415, 422 or 500")
                .content(new Content().addMediaType(PROBLEM, media));
    }
}

package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The document of the API, and whether an answer is what it says. */
final class Document {

    private final JsonNode root;

    Document(JsonNode root) {
        this.root = root;
    }

    record Operation(String method, String path, JsonNode description) {

        boolean isAsked(String asked, String rawPath) {
            String template = Stream.of(path.split("/"))
                    .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment))
                    .reduce((a, b) -> a + "/" + b)
                    .orElseThrow();
            return asked.equals(method) && rawPath.matches(template);
        }

        String name() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> operations.add(new Operation(
                                verb.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), verb.getValue()))));
        return operations;
    }

    /** Fails unless the answer has exactly the fields that stand in the document, each of its type. */
    void check(String method, String rawPath, int status, JsonNode answer) {
        Operation operation = operations().stream()
                .filter(known -> known.isAsked(method, rawPath))
                .min((a, b) -> Integer.compare(variables(a), variables(b)))
                .orElseThrow(() -> new AssertionError(method + " " + rawPath + " is not documented"));
        JsonNode documented = operation.description().at("/responses/" + status + "/content/application~1json/schema");
        assertThat(documented.isMissingNode())
                .as("%s documents %d", operation.name(), status)
                .isFalse();
        check(operation.name(), documented, answer);
    }

    void check(String where, JsonNode documented, JsonNode answer) {
        JsonNode schema = resolved(documented);
        if (answer.isNull()) {
            return;
        }
        switch (type(schema)) {
            case "object" -> {
                if (schema.has("additionalProperties") && !schema.has("properties")) {
                    return;
                }
                assertThat(new TreeSet<>(answer.propertyNames()))
                        .as("fields of %s", where)
                        .isEqualTo(new TreeSet<>(schema.get("properties").propertyNames()));
                answer.properties()
                        .forEach(field -> check(
                                where + "." + field.getKey(),
                                Objects.requireNonNull(schema.get("properties").get(field.getKey())),
                                field.getValue()));
            }
            case "array" -> {
                assertThat(answer.isArray()).as(where).isTrue();
                answer.forEach(item -> check(where + "[]", schema.get("items"), item));
            }
            case "string" -> assertThat(answer.isString()).as(where).isTrue();
            case "integer" -> assertThat(answer.isIntegralNumber()).as(where).isTrue();
            case "boolean" -> assertThat(answer.isBoolean()).as(where).isTrue();
            default -> throw new AssertionError(where + " is documented as " + schema);
        }
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString();
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    private static int variables(Operation operation) {
        return operation.path().length() - operation.path().replace("{", "").length();
    }
}

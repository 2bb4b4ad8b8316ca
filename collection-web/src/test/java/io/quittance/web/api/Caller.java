package io.quittance.web.api;

import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A credit controller's program; what it is answered must be what the document of the API says. */
@TestComponent
class Caller {

    static final String NAME = "robot";
    static final String PASSWORD = "a long enough password";
    private static final String BOUNDARY = "--------quittance";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json;
    private final Environment environment;
    private @Nullable Document document;

    Caller(JsonMapper json, Environment environment, Users users, PasswordEncoder passwords) {
        this.json = json;
        this.environment = environment;
        users.save(new User(NAME, "Robot", null, Role.CREDIT_CONTROLLER, passwords.encode(PASSWORD)));
    }

    /** An answer; {@code json} is missing where the body is no JSON. */
    record Answer(int status, String type, Map<String, String> headers, String body, JsonNode json) {

        JsonNode at(String path) {
            return json.at(path);
        }

        String text(String path) {
            return json.at(path).asString();
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    Answer put(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    /** A payment ordered under a key. */
    Answer order(String key, String body) {
        return send(request("/api/v1/payments")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    Answer call(String method, String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
    }

    Answer upload(String language, String content, Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        form.append("""
                --%s
                Content-Disposition: form-data; name="file"; filename="books.csv"
                Content-Type: text/csv

                """.formatted(BOUNDARY).replace("\n", "\r\n"));
        form.append(content).append("\r\n--").append(BOUNDARY).append("--\r\n");
        return send(request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofString(form.toString())));
    }

    /** A file on its own. */
    Answer bring(String path, String language, String name, String content) {
        String form = """
                --%s
                Content-Disposition: form-data; name="file"; filename="%s"
                Content-Type: application/octet-stream

                """.formatted(BOUNDARY, name).replace("\n", "\r\n") + content + "\r\n--" + BOUNDARY + "--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofString(form)));
    }

    /** Without a name and a password. */
    Answer stranger(String path) {
        return answer(HttpRequest.newBuilder(uri(path)).build());
    }

    Document document() {
        if (document == null) {
            document = new Document(stranger("/api/v1/openapi.json").json());
        }
        return Objects.requireNonNull(document);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpRequest sent = request.build();
        Answer answer = answer(sent);
        if (answer.status() < 300 && answer.type().startsWith("application/json")) {
            document().check(sent.method(), sent.uri().getRawPath(), answer.status(), answer.json());
        }
        return answer;
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode read = type.contains("json") ? json.readTree(response.body()) : json.missingNode();
            Map<String, String> headers = response.headers().map().entrySet().stream()
                    .collect(java.util.stream.Collectors.toMap(
                            entry -> entry.getKey().toLowerCase(java.util.Locale.ROOT),
                            entry -> String.join(", ", entry.getValue())));
            return new Answer(response.statusCode(), type, headers, response.body(), read);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        String credentials =
                Base64.getEncoder().encodeToString((NAME + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Basic " + credentials);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path);
    }
}

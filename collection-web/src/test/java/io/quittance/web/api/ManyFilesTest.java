package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A browser that sends as many files at once as we say it may, through the server that counts them. */
@ApiTest
class ManyFilesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    Environment environment;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeEach
    void signIn() throws Exception {
        String form = "_csrf=" + encoded(token("/sign-in")) + "&username=" + Caller.NAME + "&password="
                + encoded(Caller.PASSWORD);
        send(HttpRequest.newBuilder(uri("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    @Test
    void twoThousandFilesAreLookedAt() throws Exception {
        HttpResponse<String> answer = bring(2000);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).matches("/invoice-files/\\d+");
        assertThat(answer.body()).contains("MF-1.pdf", "MF-2000.pdf");
    }

    @Test
    void moreLeadBackToThePageWithTheReason() throws Exception {
        HttpResponse<String> answer = bring(2020);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).isEqualTo("/invoice-files/new");
        assertThat(answer.body()).contains("role=\"alert\"", "apportez-les en plusieurs fois");
    }

    private HttpResponse<String> bring(int files) throws Exception {
        StringBuilder form = new StringBuilder("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n")
                .append(token("/invoice-files/new"))
                .append("\r\n");
        for (int at = 1; at <= files; at++) {
            form.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"MF-")
                    .append(at)
                    .append(".pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7 ")
                    .append(at)
                    .append("\r\n");
        }
        return send(HttpRequest.newBuilder(uri("/invoice-files"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(form + "--x--\r\n")));
    }

    private String token(String page) throws Exception {
        Matcher found =
                TOKEN.matcher(send(HttpRequest.newBuilder(uri(page)).GET()).body());
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(
                request.header("Accept-Language", "fr")
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path);
    }
}

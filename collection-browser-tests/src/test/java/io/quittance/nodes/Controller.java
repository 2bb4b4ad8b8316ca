package io.quittance.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A credit controller who opens a client's page and notes what was said, again and again. Whoever does not let her connect is passed by, as a
 * load balancer does; a form that was sent and not answered is looked up before it is sent again, as a person does.
 */
final class Controller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final Front front;
    private final String name;
    private final String client;
    private final List<String> noted = new CopyOnWriteArrayList<>();
    private int unanswered;

    Controller(Front front, String name, long client) {
        this.front = front;
        this.name = name;
        this.client = "/clients/" + client;
    }

    /** What she was told is written down. */
    List<String> noted() {
        return noted;
    }

    /** How many forms were sent and not answered. */
    int unanswered() {
        return unanswered;
    }

    void signIn(String password) throws IOException, InterruptedException {
        String page = get("/sign-in").body();
        send("/sign-in", "username=" + name + "&password=" + password + "&_csrf=" + token(page));
    }

    /** Opens the client's page, and notes something of which there is no other. */
    void work() throws IOException, InterruptedException {
        String note = name + " " + (noted.size() + 1) + ".";
        String page = open();
        boolean written = false;
        while (!written) {
            written = send(client + "/notes", "note=" + encoded(note) + "&_csrf=" + token(page));
            if (!written) {
                unanswered++;
                page = open();
                written = page.contains(">" + note + "<");
            }
        }
        noted.add(note);
    }

    private String open() throws IOException, InterruptedException {
        HttpResponse<String> answer = get(client);
        assertThat(answer.statusCode()).as("%s opens the client's page", name).isEqualTo(200);
        return answer.body();
    }

    /** To look at a page twice does no harm: the next node is asked whatever became of the first. */
    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        IOException nobody = new IOException("no node answers");
        for (URI address : front.at(path)) {
            try {
                return connection().send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException closed) {
                nobody.addSuppressed(closed);
            }
        }
        throw nobody;
    }

    /** Whether it was answered. */
    private boolean send(String path, String form) throws IOException, InterruptedException {
        IOException nobody = new IOException("no node takes the form");
        for (URI address : front.at(path)) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            try {
                HttpResponse<String> answer = connection().send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as("%s sends a form", name).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElse(""))
                        .as("%s is still signed in", name)
                        .doesNotContain("sign-in");
                return true;
            } catch (ConnectException closed) {
                nobody.addSuppressed(closed);
            } catch (IOException cut) {
                return false;
            }
        }
        throw nobody;
    }

    /** Of its own: one that was kept open would be cut off by a node that ends. */
    private HttpClient connection() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as("a form of ours").isTrue();
        return encoded(token.group(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

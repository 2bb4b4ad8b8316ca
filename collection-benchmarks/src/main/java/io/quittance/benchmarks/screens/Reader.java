package io.quittance.benchmarks.screens;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is signed in and opens one page after the other. */
final class Reader {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final Program program;
    private final Random random;
    private final Deque<Screen> round = new ArrayDeque<>(List.of(Screen.values()));

    /**
     * @param number of this one: what it opens is always the same for the same number, and its neighbours begin with other pages
     */
    Reader(Program program, int number) {
        this.program = program;
        this.random = new Random(number);
        for (int before = 0; before < number; before++) {
            next();
        }
    }

    void signIn(String username, String password) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(program.at("/sign-in")).body());
        if (!token.find()) {
            throw new IllegalStateException("no form to sign in");
        }
        String form = "username=%s&password=%s&_csrf=%s"
                .formatted(username, password, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        browser.send(
                HttpRequest.newBuilder(program.at("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /**
     * Opens the next page and writes down how long it took until the last byte was there.
     *
     * @param pause how long it is looked at, more or less: nobody keeps time with others
     */
    void open(Waits waits, Duration pause) throws IOException, InterruptedException {
        Screen screen = next();
        URI address = program.at(screen.address(random));
        long started = System.nanoTime();
        HttpResponse<String> page = get(address);
        waits.add(screen, System.nanoTime() - started);
        if (page.statusCode() != 200) {
            throw new IllegalStateException("%s was answered by %d".formatted(address, page.statusCode()));
        }
        look(pause);
    }

    private Screen next() {
        Screen screen = round.remove();
        round.add(screen);
        return screen;
    }

    /** Looks at a page for about so long. */
    void look(Duration pause) throws InterruptedException {
        Thread.sleep(pause.isZero() ? 0 : random.nextLong(2 * pause.toMillis()));
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}

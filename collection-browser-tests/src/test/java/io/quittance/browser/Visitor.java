package io.quittance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** Somebody at a browser, and what the browser and the rules of accessibility complain of meanwhile. */
final class Visitor implements AutoCloseable {

    private static final Path IMAGES = Path.of("..", "src-docs", "images");

    private final List<String> complaints = new ArrayList<>();
    private final BrowserContext context;
    private final Page page;

    private Visitor(Chromium chromium, int port, String locale, int width, int height) {
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(locale)
                        .setViewportSize(width, height)
                        .setBaseURL("http://localhost:" + port));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    static Visitor inEnglish(Chromium chromium, int port) {
        return new Visitor(chromium, port, "en-GB", 1440, 900);
    }

    static Visitor inFrenchOnAPhone(Chromium chromium, int port) {
        return new Visitor(chromium, port, "fr-FR", 360, 800);
    }

    Page page() {
        return page;
    }

    void signIn(String who) {
        page.navigate("/sign-in");
        page.fill("input[name=username]", who);
        page.fill("input[name=password]", who);
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("nav.q-rail")).isVisible();
    }

    /** Opens a place and looks whether everybody can use it. */
    void visit(String address) {
        page.navigate(address);
        mustBeAccessible();
    }

    void press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    void fill(String field, String text) {
        page.locator("main [name=" + field + "]").fill(text);
    }

    void arriveAt(String address) {
        assertThat(page).hasURL(Pattern.compile(".*" + address + ".*"));
        mustBeAccessible();
    }

    void mustSee(String words) {
        assertThat(page.locator("main")).containsText(words);
    }

    /** What the job of the minute does; it does not run here, so that nothing happens while a page is looked at. */
    void deliver() {
        String manager = Base64.getEncoder().encodeToString("manager:manager".getBytes(StandardCharsets.UTF_8));
        APIResponse sent = page.request()
                .post("/api/v1/dispatches", RequestOptions.create().setHeader("Authorization", "Basic " + manager));
        Assertions.assertThat(sent.text()).containsPattern("\"sent\": ?[1-9]");
    }

    void mustBeAccessible() {
        List<Rule> violations = new AxeBuilder(page)
                .exclude(
                        "iframe") // a mail as it was sent runs no script, the checker's neither: it would wait for ever
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations();
        for (Rule rule : violations) {
            complaints.add(page.url() + ": " + rule.getId() + " at "
                    + rule.getNodes().stream()
                            .limit(3)
                            .map(node -> String.valueOf(node.getTarget()))
                            .toList());
        }
    }

    /** Of the user guide, when its pictures are taken anew. */
    void picture(String name) {
        if (Boolean.getBoolean("quittance.regenerate")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + "-en.png")));
        }
    }

    void mustFitIn(String address) {
        page.navigate(address);
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        Object tooWide = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        Assertions.assertThat(((Number) tooWide).intValue())
                .as("pixels by which %s is wider than a phone", address)
                .isLessThanOrEqualTo(0);
    }

    void mustHaveNothingToComplainOf() {
        Assertions.assertThat(complaints)
                .as("what the browser and the accessibility rules complain of")
                .isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}

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
import io.quittance.QuittanceApplication;
import io.quittance.testing.UsePostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The first ten minutes of somebody new: sign in, load the sample books, look at who is late, preview the night, run it,
 * read a mail that left, record a payment, look at the figures. Writes the screenshots of the user guide with
 * {@code -Dquittance.regenerate=true}.
 */
@NeedsBrowser
@SpringBootTest(
        classes = QuittanceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"quittance.today=2026-11-04", "spring.quartz.auto-startup=false"})
@UsePostgres
class NewcomerTest {

    private static final Path IMAGES = Path.of("..", "src-docs", "images");
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void openPage() {
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setViewportSize(1440, 900)
                        .setBaseURL("http://localhost:" + port));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    @Test
    void firstTenMinutes() {
        signIn("manager");
        press("Load the sample books");
        assertThat(page).hasURL(Pattern.compile(".*/overdue"));
        assertThat(page.locator("tbody > tr.q-open")).not().hasCount(0);
        mustBeAccessible();
        picture("overdue");

        page.locator("a.q-opener").first().click();
        assertThat(page.locator("tr.q-open:not([hidden]) table")).isVisible();
        picture("overdue-open");

        page.locator("th.q-title-cell a[href^='/clients/']").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/clients/\\d+"));
        mustBeAccessible();
        picture("client");

        String client = page.url();

        page.navigate("/runs/preview");
        mustBeAccessible();
        picture("preview");
        page.locator("a[data-q-dialog='run-now']").click();
        page.locator("dialog#run-now button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*/runs/\\d+"));
        assertThat(page.locator("h1")).containsText("4 November 2026");
        deliver();
        page.reload();
        mustBeAccessible();
        picture("run");

        readAMailThatLeft();
        recordAPaymentOf(client);
        lookAround();
        Assertions.assertThat(complaints)
                .as("what the browser and the accessibility rules complain of")
                .isEmpty();
    }

    /** What the job of the minute does; it does not run here, so that nothing happens while a page is looked at. */
    private void deliver() {
        String manager = Base64.getEncoder().encodeToString("manager:manager".getBytes(StandardCharsets.UTF_8));
        APIResponse sent = page.request()
                .post("/api/v1/dispatches", RequestOptions.create().setHeader("Authorization", "Basic " + manager));
        Assertions.assertThat(sent.text()).containsPattern("\"sent\": ?[1-9]");
    }

    private void readAMailThatLeft() {
        page.navigate("/messages");
        mustBeAccessible();
        picture("messages");
        page.locator("tbody th a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/messages/\\d+"));
        mustBeAccessible();

        page.navigate("/catcher");
        assertThat(page.frameLocator("iframe.q-mail-body").locator("body")).containsText("IBAN");
        picture("mail");
    }

    private void recordAPaymentOf(String client) {
        page.navigate(client + "/payments/new");
        mustBeAccessible();
        page.locator("main input[name=amount]").fill("12.50");
        page.locator("main form[action$='/payments'] button.btn-primary[type=submit]")
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/clients/\\d+.*"));
        assertThat(page.locator(".q-timeline")).containsText("€12.50");
    }

    private void lookAround() {
        for (String place : List.of("clients", "invoices", "payments", "runs", "imports/new")) {
            page.navigate("/" + place);
            mustBeAccessible();
        }
        for (String place : List.of("today", "figures", "imports", "policies", "settings")) {
            page.navigate("/" + place);
            mustBeAccessible();
            picture(place);
        }
    }

    @Test
    void everyPlaceFitsAPhoneInFrench() {
        context.close();
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("fr-FR")
                        .setViewportSize(360, 800)
                        .setBaseURL("http://localhost:" + port));
        page = context.newPage();
        signIn("controller");
        for (String place : List.of(
                "today", "overdue", "clients", "invoices", "payments", "runs", "figures", "imports", "settings")) {
            page.navigate("/" + place);
            assertThat(page.locator("html")).hasAttribute("lang", "fr");
            Object tooWide = page.evaluate("document.documentElement.scrollWidth - innerWidth");
            Assertions.assertThat(((Number) tooWide).intValue())
                    .as("pixels by which /%s is wider than a phone", place)
                    .isLessThanOrEqualTo(0);
        }
    }

    private void signIn(String who) {
        page.navigate("/sign-in");
        page.fill("input[name=username]", who);
        page.fill("input[name=password]", who);
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("nav.q-rail")).isVisible();
    }

    private void press(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .click();
    }

    private void mustBeAccessible() {
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

    private void picture(String name) {
        if (Boolean.getBoolean("quittance.regenerate")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + "-en.png")));
        }
    }
}

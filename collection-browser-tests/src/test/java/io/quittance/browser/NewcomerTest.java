package io.quittance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quittance.QuittanceApplication;
import io.quittance.testing.UsePostgres;
import java.nio.file.Path;
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
 * The first ten minutes of somebody new: sign in, load the sample books, look at who is late, preview the night. Writes
 * the screenshots of the user guide with {@code -Dquittance.regenerate=true}.
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

        page.navigate("/runs/preview");
        mustBeAccessible();
        picture("preview");
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
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations();
        Assertions.assertThat(violations)
                .as("accessibility of %s", page.url())
                .extracting(rule -> rule.getId() + " at "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> String.valueOf(node.getTarget()))
                                .toList())
                .isEmpty();
    }

    private void picture(String name) {
        if (Boolean.getBoolean("quittance.regenerate")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + "-en.png")));
        }
    }
}

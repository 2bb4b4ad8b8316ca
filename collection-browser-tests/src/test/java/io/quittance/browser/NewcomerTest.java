package io.quittance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quittance.QuittanceApplication;
import io.quittance.testing.UsePostgres;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

    private static final Pattern PLAN =
            Pattern.compile("échéancier|payment plan|merci|thank", Pattern.CASE_INSENSITIVE);

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @Test
    void firstTenMinutes() {
        try (Visitor newcomer = Visitor.inEnglish(chromium, port)) {
            loadTheSampleBooks(newcomer);
            String client = lookAtAClient(newcomer);
            runTheNight(newcomer);
            readAMailThatLeft(newcomer);
            recordAPaymentOf(newcomer, client);
            lookAround(newcomer);
            newcomer.mustHaveNothingToComplainOf();
        }
    }

    private static void loadTheSampleBooks(Visitor newcomer) {
        newcomer.signIn("manager");
        newcomer.press("Load the sample books");
        newcomer.arriveAt("/overdue");
        assertThat(newcomer.page().locator("tbody > tr.q-open")).not().hasCount(0);
        newcomer.picture("overdue");
    }

    private static String lookAtAClient(Visitor newcomer) {
        Page page = newcomer.page();
        page.locator("a.q-opener").first().click();
        assertThat(page.locator("tr.q-open:not([hidden]) table")).isVisible();
        newcomer.picture("overdue-open");
        page.locator("th.q-title-cell a[href^='/clients/']").first().click();
        newcomer.arriveAt("/clients/\\d+");
        newcomer.picture("client");
        return page.url();
    }

    private static void runTheNight(Visitor newcomer) {
        Page page = newcomer.page();
        newcomer.visit("/runs/preview");
        newcomer.picture("preview");
        page.locator("a[data-q-dialog='run-now']").click();
        page.locator("dialog#run-now button[type=submit]").click();
        newcomer.arriveAt("/runs/\\d+");
        assertThat(page.locator("h1")).containsText("4 November 2026");
        newcomer.deliver();
        page.reload();
        newcomer.mustBeAccessible();
        newcomer.picture("run");
    }

    private static void readAMailThatLeft(Visitor newcomer) {
        Page page = newcomer.page();
        newcomer.visit("/messages");
        newcomer.picture("messages");
        page.locator("tbody th a").first().click();
        newcomer.arriveAt("/messages/\\d+");
        page.navigate("/catcher");
        // Several leave at once, in no order; what a plan's client is told has no account in it.
        page.locator(".q-mail-item")
                .filter(new Locator.FilterOptions().setHasNotText(PLAN))
                .first()
                .click();
        assertThat(page.frameLocator("iframe.q-mail-body").locator("body")).containsText("IBAN");
        newcomer.picture("mail");
    }

    private static void recordAPaymentOf(Visitor newcomer, String client) {
        Page page = newcomer.page();
        newcomer.visit(client + "/payments/new");
        newcomer.fill("amount", "12.50");
        page.locator("main form[action$='/payments'] button.btn-primary[type=submit]")
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/clients/\\d+.*"));
        assertThat(page.locator(".q-timeline")).containsText("€12.50");
    }

    private static void lookAround(Visitor newcomer) {
        for (String place : List.of("clients", "invoices", "payments", "runs", "imports/new")) {
            newcomer.visit("/" + place);
        }
        for (String place : List.of("today", "figures", "imports", "policies", "settings")) {
            newcomer.visit("/" + place);
            newcomer.picture(place);
        }
    }

    @Test
    void everyPlaceFitsAPhoneInFrench() {
        try (Visitor controller = Visitor.inFrenchOnAPhone(chromium, port)) {
            controller.signIn("controller");
            for (String place : List.of(
                    "today", "overdue", "clients", "invoices", "payments", "runs", "figures", "imports", "settings")) {
                controller.mustFitIn("/" + place);
            }
        }
    }
}

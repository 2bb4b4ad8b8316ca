package io.quittance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.quittance.QuittanceApplication;
import io.quittance.dunning.run.DunningNight;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A day with every rung above the mails: calls, letters, a placement with its money and its dossier, texts, and the button
 * that stops all sending. Writes screenshots of the user guide with {@code -Dquittance.regenerate=true}.
 */
@NeedsBrowser
@SpringBootTest(
        classes = QuittanceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"quittance.today=2026-11-25", "spring.quartz.auto-startup=false"})
@UsePostgres
class RungsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final long CREDITOR = 1;
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private DunningNight night;

    @Autowired
    private Dispatch dispatch;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @Test
    void aDayOnEveryRung() {
        try (Visitor manager = Visitor.inEnglish(chromium, port)) {
            manager.signIn("manager");
            manager.press("Load the sample books");
            manager.arriveAt("/overdue");
            threeWeeksGoBy();
            makeACall(manager);
            printAndPostLetters(manager);
            placeADebt(manager);
            lookAtTheTexts(manager);
            stopAndGoOn(manager);
            manager.mustHaveNothingToComplainOf();
        }
        try (Visitor controller = Visitor.inFrenchOnAPhone(chromium, port)) {
            controller.signIn("controller");
            for (String place : List.of(
                    "calls",
                    "letters",
                    "approvals",
                    "placements",
                    "placements/1",
                    "agencies",
                    "write-offs",
                    "wordings",
                    "sending-stops",
                    "invoice-files/new",
                    "messages",
                    "letters/statuses/new")) {
                controller.mustFitIn("/" + place);
            }
        }
    }

    /** Each night finds what the one before left behind. */
    private void threeWeeksGoBy() {
        for (int days : List.of(21, 14, 7, 0)) {
            LocalDate day = TODAY.minusDays(days);
            night.run(CREDITOR, day, "scheduler");
            dispatch.deliver(CREDITOR, day, day.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC));
        }
    }

    private static void makeACall(Visitor manager) {
        manager.visit("/calls");
        manager.picture("calls");
        manager.page().locator("main a.btn-primary").click();
        manager.arriveAt("/calls/\\d+");
        manager.picture("call");
        String call = manager.page().url();
        manager.page().locator("summary").getByText("Promised").click();
        manager.fill("amount", "20");
        manager.fill("paidOn", "2026-11-30");
        manager.page().locator("button[value=PROMISED]").click();
        manager.arriveAt("/calls/\\d+");
        Assertions.assertThat(manager.page().url()).as("the next call").isNotEqualTo(call);
        manager.page().navigate(call);
        manager.mustSee("€20.00");
    }

    private static void printAndPostLetters(Visitor manager) {
        manager.visit("/letters");
        manager.picture("letters");
        manager.page().locator("main button.btn-primary").click();
        manager.arriveAt("/letter-batches/\\d+");
        manager.picture("batch");
        manager.page().locator("form[action$='/posting'] button[type=submit]").click();
        manager.arriveAt("/letter-batches/\\d+");
        assertThat(manager.page().locator("main form[action$='/posting']")).hasCount(0);
    }

    private static void placeADebt(Visitor manager) {
        Page page = manager.page();
        page.navigate("/overdue");
        Locator client = page.locator("th.q-title-cell a[href^='/clients/']").nth(8);
        manager.visit(client.getAttribute("href") + "/placements/new");
        page.locator("select[name=agency]").selectOption(new SelectOption().setIndex(1));
        page.locator("main form button.btn-primary").click();
        manager.arriveAt("/placements/\\d+");
        manager.fill("collected", "10.00");
        manager.fill("fee", "1.50");
        manager.fill("reference", "R-1");
        page.locator("form[action$='/remittances'] button").click();
        manager.arriveAt("/placements/\\d+");
        manager.mustSee("8.50");
        manager.picture("placement");
        Download dossier =
                page.waitForDownload(() -> page.locator("a[href$='/dossier']").click());
        Assertions.assertThat(dossier.suggestedFilename()).endsWith(".zip");
        manager.visit("/placements");
        manager.mustSee("R");
    }

    private static void lookAtTheTexts(Visitor manager) {
        manager.visit("/wordings");
        manager.picture("wordings");
        manager.visit("/wordings/MAIL/reminder-1/en/STANDARD");
        manager.picture("wording");
        manager.visit("/approvals");
        manager.visit("/invoice-files/new");
        manager.picture("invoice-files");
    }

    private static void stopAndGoOn(Visitor manager) {
        manager.visit("/sending-stops");
        manager.fill("reason", "wrong figures");
        manager.page().locator("main button.btn-danger").click();
        manager.visit("/today");
        Locator banner = manager.page().locator(".q-stop");
        assertThat(banner).containsText("wrong figures");
        banner.locator("button").click();
        manager.visit("/today");
        assertThat(banner).hasCount(0);
    }
}

package io.quittance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quittance.QuittanceApplication;
import io.quittance.testing.UsePostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A bank statement comes in: what is sure is matched by itself, the rest is one key away. Writes screenshots of the user guide
 * with {@code -Dquittance.regenerate=true}.
 */
@NeedsBrowser
@SpringBootTest(
        classes = QuittanceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // A property of its own, so that no other test shares its books.
        properties = {"quittance.today=2026-11-04", "spring.quartz.auto-startup=false", "spring.main.banner-mode=off"})
@UsePostgres
class MoneyInTest {

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
    void aStatementComesIn() {
        try (Visitor manager = Visitor.inEnglish(chromium, port)) {
            manager.signIn("manager");
            manager.press("Load the sample books");
            manager.arriveAt("/overdue");
            bring(manager, statement(manager));
            manager.visit("/matching");
            manager.mustSee("2 wait");
            manager.picture("matching");
            acceptWithEnter(manager);
            nobodys(manager);
            undoOne(manager);
            for (String place : new String[] {"matching/settings", "settings/bank-accounts", "reconciliation"}) {
                manager.visit("/" + place);
            }
            manager.mustHaveNothingToComplainOf();
        }
        try (Visitor controller = Visitor.inFrenchOnAPhone(chromium, port)) {
            controller.signIn("controller");
            for (String place : new String[] {
                "statements", "statements/1", "matching", "matching/done", "matching/1", "payments", "reconciliation"
            }) {
                controller.mustFitIn("/" + place);
            }
        }
    }

    /** One that names its invoice, one that says only who paid, one of nobody. */
    private static String statement(Visitor manager) {
        manager.visit("/settings/bank-accounts");
        String iban = manager.page()
                .locator("main")
                .innerText()
                .replaceAll("(?s).*?(FR\\d\\d(?: ?[0-9A-Z]{1,4}){6}).*", "$1")
                .replace(" ", "");
        manager.visit("/overdue");
        Locator clients = manager.page().locator("main tbody th.q-title-cell a[href^='/clients/']");
        String silent = clients.nth(3).innerText();
        manager.visit(clients.nth(1).getAttribute("href"));
        Locator invoice = manager.page()
                .locator("section[aria-labelledby=open-invoices] tbody tr")
                .first();
        String number = invoice.locator("th").innerText().strip().split("\\s")[0];
        String balance = invoice.locator("td.q-main-cell")
                .innerText()
                .replaceAll("[^0-9.]", "")
                .replace('.', ',');
        return """
                :20:START
                :25:%s
                :28C:00001/001
                :60F:C261101EUR0,00
                :61:2611031103CR%sNTRFNONREF//B-1
                :86:/REMI/USTD//PAIEMENT %s
                :61:2611031103CR100,00NTRFNONREF//B-2
                :86:/CNTP///%s//REMI/USTD//VIREMENT
                :61:2611031103CR77,77NTRFNONREF//B-3
                :86:/CNTP///Trésor public//REMI/USTD//REMBOURSEMENT TVA
                :62M:C261103EUR0,00
                -
                """.formatted(iban, balance, number, silent);
    }

    private static void bring(Visitor manager, String file) {
        Page page = manager.page();
        manager.visit("/statements/new");
        page.locator("main input[type=file]")
                .setInputFiles(new FilePayload("novembre.sta", "text/plain", file.getBytes(UTF_8)));
        page.locator("main button.btn-primary[type=submit]").click();
        manager.arriveAt("/statements");
        manager.mustSee("1 matched automatically");
        manager.picture("statements");
    }

    private static void acceptWithEnter(Visitor manager) {
        Page page = manager.page();
        assertThat(page.locator("input[name=offer]").first()).isFocused();
        page.keyboard().press("Enter");
        manager.arriveAt("/matching/\\d+");
        manager.mustSee("1 waits");
        manager.mustSee("Nothing speaks for a client");
    }

    private static void nobodys(Visitor manager) {
        manager.fill("note", "VAT refund");
        manager.press("Not ours");
        manager.arriveAt("/matching");
        manager.mustSee("Nothing waits");
    }

    private static void undoOne(Visitor manager) {
        manager.visit("/matching/done?automatic=true");
        manager.picture("matching-done");
        manager.page().locator("main tbody button").first().click();
        manager.arriveAt("/matching/\\d+");
        manager.mustSee("Accept");
    }
}

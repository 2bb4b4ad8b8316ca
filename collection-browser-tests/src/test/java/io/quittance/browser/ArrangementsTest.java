package io.quittance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quittance.QuittanceApplication;
import io.quittance.testing.UsePostgres;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What stops the ladder and what comes on top: a promise, a dispute, a plan, a settlement, late charges, a credit limit. Writes
 * screenshots of the user guide with {@code -Dquittance.regenerate=true}.
 */
@NeedsBrowser
@SpringBootTest(
        classes = QuittanceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // A property of its own, so that no other test shares its books.
        properties = {
            "quittance.today=2026-11-04",
            "spring.quartz.auto-startup=false",
            "spring.main.log-startup-info=false"
        })
@UsePostgres
class ArrangementsTest {

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
    void agreedWithAClient() {
        try (Visitor manager = Visitor.inEnglish(chromium, port)) {
            manager.signIn("manager");
            manager.press("Load the sample books");
            manager.arriveAt("/overdue");
            String client = manager.page()
                    .locator("th.q-title-cell a[href^='/clients/']")
                    .nth(9)
                    .getAttribute("href");
            promise(manager, client);
            plan(manager, client);
            dispute(manager);
            charges(manager, client);
            for (String place :
                    List.of("promises", "disputes", "disputes/report", "plans", "plans/calendar", "settlements")) {
                manager.visit("/" + place);
            }
            manager.mustHaveNothingToComplainOf();
        }
        try (Visitor controller = Visitor.inFrenchOnAPhone(chromium, port)) {
            controller.signIn("controller");
            for (String place : List.of(
                    "promises",
                    "disputes",
                    "plans",
                    "plans/1",
                    "plans/calendar",
                    "clients/13",
                    "clients/13/plans/new",
                    "clients/13/charges",
                    "settlements",
                    "late-charges",
                    "credit-limits")) {
                controller.mustFitIn("/" + place);
            }
        }
    }

    private static void promise(Visitor manager, String client) {
        manager.visit(client + "/promises/new");
        manager.fill("amount", "50.00");
        manager.fill("promisedFor", "2026-11-20");
        manager.page()
                .locator("main form[action$='/promises'] button.btn-primary")
                .click();
        manager.arriveAt(client);
        manager.mustSee("€50.00");
        manager.visit("/promises");
        manager.picture("promises");
    }

    private static void plan(Visitor manager, String client) {
        Page page = manager.page();
        manager.visit(client + "/plans/new");
        manager.fill("count", "3");
        manager.fill("day", "31");
        manager.press("Work out the schedule");
        assertThat(page.locator("input[name='rows[2].amount']")).not().hasValue("");
        manager.mustBeAccessible();
        manager.picture("plan-new");
        manager.press("Save the plan");
        manager.arriveAt("/plans/\\d+");
        manager.press("Propose");
        manager.fill("signatory", "A. Durand");
        manager.press("Record the signature");
        manager.arriveAt("/plans/\\d+");
        manager.mustSee("A. Durand");
        manager.picture("plan");
    }

    private static void dispute(Visitor manager) {
        manager.visit("/disputes");
        Locator first = manager.page().locator("main tbody th a").first();
        manager.visit(first.getAttribute("href"));
        manager.picture("dispute");
    }

    private static void charges(Visitor manager, String client) {
        manager.visit(client + "/charges");
        manager.picture("charges");
        manager.visit("/late-charges?amount=10000&currency=EUR&dueOn=2026-03-31&asOf=2026-06-30");
        manager.picture("calculator");
    }
}

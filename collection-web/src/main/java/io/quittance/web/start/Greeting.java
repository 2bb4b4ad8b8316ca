package io.quittance.web.start;

import io.quittance.creditor.FirstAdministratorLink;
import io.quittance.creditor.Users;
import io.quittance.web.frame.Now;
import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of a start: where the product answers; on a new installation also the link for its first administrator. */
@Component
class Greeting {

    private final Environment environment;
    private final Users users;
    private final FirstAdministratorLink link;
    private final Now now;
    private final PrintStream terminal = System.out;

    Greeting(Environment environment, Users users, FirstAdministratorLink link, Now now) {
        this.environment = environment;
        this.users = users;
        this.link = link;
        this.now = now;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            String address = address(context.getWebServer().getPort());
            terminal.println();
            if (users.count() == 0) {
                terminal.println(
                        "First administrator, once: " + address + "/first-administrator/" + link.issue(now.instant()));
            }
            terminal.println("Quittance is ready: " + address);
        }
    }

    private String address(int port) {
        String scheme = environment.getProperty("server.ssl.bundle") == null ? "http" : "https";
        String path = environment.getProperty("server.servlet.context-path", "");
        return scheme + "://localhost:" + port + path;
    }
}

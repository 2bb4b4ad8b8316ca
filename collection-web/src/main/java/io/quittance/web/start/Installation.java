package io.quittance.web.start;

import io.quittance.notifications.catcher.CaughtMails;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What this installation is; templates call it {@code @installation}. */
@Component("installation")
public class Installation {

    private final boolean demonstration;

    Installation(ObjectProvider<CaughtMails> caughtMails) {
        this.demonstration = caughtMails.getIfAvailable() != null;
    }

    /**
     * To look at and to try: the embedded default on one machine, while every mail is caught inside the program. Only here
     * may nights be lived ahead, and days of other years be run.
     */
    public boolean isDemonstration() {
        return demonstration;
    }
}

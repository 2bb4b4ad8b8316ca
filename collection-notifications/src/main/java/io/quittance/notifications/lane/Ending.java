package io.quittance.notifications.lane;

import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether the program was told to end: what is in hand is finished, and nothing more is begun. */
@Component
public class Ending {

    private final ApplicationContext program;
    private volatile boolean told;

    Ending(ApplicationContext program) {
        this.program = program;
    }

    /** Whether nothing more is to be begun; what is left waits in the books for another node or the next start. */
    public boolean isTold() {
        return told;
    }

    @EventListener
    void tell(ContextClosedEvent event) {
        // The management port has a context of its own, whose end says nothing.
        if (event.getApplicationContext().equals(program)) {
            told = true;
        }
    }
}

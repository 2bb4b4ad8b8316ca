package io.quittance.notifications.watch;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** From when on something is late enough to be told. */
@Component
public class WatchLimits {

    private final Duration night;
    private final Duration outbox;

    /**
     * @param night how long a night may be owed
     * @param outbox how long a message that is due may wait
     */
    WatchLimits(
            @Value("${quittance.alerts.night-late-after:1h}") Duration night,
            @Value("${quittance.alerts.outbox-late-after:30m}") Duration outbox) {
        this.night = night;
        this.outbox = outbox;
    }

    public Duration night() {
        return night;
    }

    public Duration outbox() {
        return outbox;
    }
}

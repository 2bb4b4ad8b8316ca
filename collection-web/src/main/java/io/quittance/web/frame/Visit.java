package io.quittance.web.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What nearly every question and every action starts from; a controller takes it as an argument.
 *
 * @param creditorId the creditor whose books are open
 * @param today the books' day, in the creditor's time zone
 * @param now the instant of the request
 * @param by the user name of the person who asks, as history records it
 */
public record Visit(long creditorId, LocalDate today, Instant now, String by) {

    /** The moment on the books' day: the hour that the clock shows in this zone (the creditor's), whatever day it shows. */
    public Instant momentIn(ZoneId zone) {
        return now.atZone(zone).with(today).toInstant();
    }
}

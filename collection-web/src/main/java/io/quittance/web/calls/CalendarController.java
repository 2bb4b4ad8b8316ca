package io.quittance.web.calls;

import io.quittance.call.feed.CalendarFeeds;
import io.quittance.call.sheet.CallList.Asked;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import io.quittance.web.frame.Now;
import io.quittance.web.frame.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A person's calls as a calendar that any program may subscribe to; the secret in the address stands for a session. */
@Controller
class CalendarController {

    private static final int MOST = 500;

    private final CalendarFeeds feeds;
    private final Users users;
    private final Creditors creditors;
    private final CallPages pages;
    private final CallCalendar calendar;
    private final Now now;

    CalendarController(
            CalendarFeeds feeds, Users users, Creditors creditors, CallPages pages, CallCalendar calendar, Now now) {
        this.feeds = feeds;
        this.users = users;
        this.creditors = creditors;
        this.pages = pages;
        this.calendar = calendar;
        this.now = now;
    }

    @GetMapping(path = "/calendar/{secret:[A-Za-z0-9_-]+}.ics")
    ResponseEntity<String> feed(@PathVariable String secret) {
        User owner = feeds.ownerOf(secret).flatMap(users::findById).orElseThrow();
        Instant written = now.instant();
        List<CallRow> rows = creditors.findAllByOrderById().stream()
                .map(creditor -> asked(creditor, owner, written))
                .flatMap(asked -> pages.rows(asked, MOST).stream())
                .toList();
        Locale reader = Locale.of(owner.language().orElse("fr"));
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar; charset=utf-8")
                .cacheControl(CacheControl.noStore())
                .body(calendar.of(rows, reader, written));
    }

    private Asked asked(Creditor creditor, User owner, Instant written) {
        Visit visit = new Visit(creditor.id(), now.today(creditor.zone()), written, owner.username());
        return new Asked(creditor.id(), owner.id(), visit.today(), visit.momentIn(creditor.zone()));
    }
}

package io.quittance.web.calls;

import io.quittance.call.feed.CalendarFeeds;
import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import io.quittance.web.frame.Note;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of one's own calendar: made, renewed, ended. */
@Controller
@RequestMapping("/account/calendar")
class CalendarFeedController {

    private final CalendarFeeds feeds;
    private final Users users;

    CalendarFeedController(CalendarFeeds feeds, Users users) {
        this.feeds = feeds;
        this.users = users;
    }

    /** The address is shown once, on the page that follows: only its hash is kept. */
    @PostMapping
    String renew(Principal person, RedirectAttributes redirect) {
        String secret = feeds.renew(me(person));
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/calendar/{secret}.ics")
                .buildAndExpand(secret)
                .toUriString();
        redirect.addFlashAttribute("calendarAddress", address);
        return "redirect:/account";
    }

    @DeleteMapping
    String end(Principal person, RedirectAttributes redirect) {
        feeds.end(me(person));
        Note.done("calendar", "people.calendar.ended").after(redirect);
        return "redirect:/account";
    }

    private long me(Principal person) {
        return users.findByUsername(person.getName()).map(User::id).orElseThrow();
    }
}

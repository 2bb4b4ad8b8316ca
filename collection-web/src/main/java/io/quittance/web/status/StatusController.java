package io.quittance.web.status;

import io.quittance.notifications.watch.CreditorState;
import io.quittance.notifications.watch.Watch;
import io.quittance.web.frame.Visit;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What an administrator reads when something seems wrong, in plain words: looked at anew whenever the page is asked for. */
@Controller
@RequestMapping("/settings/status")
class StatusController {

    private final ProgramStatus program;
    private final BooksStatus books;
    private final Watch watch;

    StatusController(ProgramStatus program, BooksStatus books, Watch watch) {
        this.program = program;
        this.books = books;
        this.watch = watch;
    }

    @GetMapping
    String page(Visit visit, Model model) {
        CreditorState state = watch.of(visit.creditorId(), visit.now());
        ZoneId zone = state.creditor().zone();
        List<StatusLine> ofProgram = program.of(zone);
        List<StatusLine> ofBooks = books.of(state);
        model.addAttribute("program", ofProgram);
        model.addAttribute("books", ofBooks);
        model.addAttribute("at", visit.now());
        model.addAttribute(
                "wrong",
                Stream.concat(ofProgram.stream(), ofBooks.stream())
                        .filter(line -> line.mark() != StatusLine.Mark.FINE)
                        .count());
        return "settings/status";
    }
}

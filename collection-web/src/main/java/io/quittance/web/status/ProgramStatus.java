package io.quittance.web.status;

import io.quittance.creditor.Role;
import io.quittance.creditor.Users;
import io.quittance.insight.watch.DatabaseLook;
import io.quittance.insight.watch.SchedulerNodes;
import io.quittance.insight.watch.SchedulerNodes.Node;
import io.quittance.notifications.watch.MailServerLook;
import io.quittance.web.frame.Formats;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How what the program stands on is doing: its database, the mail server, the scheduler, and who is told when they fail. */
@Component
class ProgramStatus {

    private static final long MEGABYTE = 1_000_000;

    private final DatabaseLook database;
    private final MailServerLook mail;
    private final SchedulerNodes nodes;
    private final Users users;
    private final Formats formats;

    ProgramStatus(DatabaseLook database, MailServerLook mail, SchedulerNodes nodes, Users users, Formats formats) {
        this.database = database;
        this.mail = mail;
        this.nodes = nodes;
        this.users = users;
        this.formats = formats;
    }

    List<StatusLine> of(ZoneId zone) {
        return List.of(database(), mail(), scheduler(zone), alerts());
    }

    private StatusLine database() {
        DatabaseLook.Answer answer = database.look();
        return StatusLine.fine(
                "status.database",
                "status.database.fine",
                answer.version(),
                formats.number(Math.max(1, answer.took().toMillis())),
                formats.number(Math.max(1, answer.bytes() / MEGABYTE)));
    }

    private StatusLine mail() {
        MailServerLook.Answer answer = mail.look();
        return switch (answer.state()) {
            case REACHED -> StatusLine.fine("status.mail", "status.mail.fine", answer.server());
            case CAUGHT -> StatusLine.fine("status.mail", "status.mail.caught").at("/messages");
            case NONE -> StatusLine.look("status.mail", "status.mail.none").advise("status.mail.none.do");
            case UNREACHED ->
                StatusLine.broken("status.mail", "status.mail.broken", answer.server(), answer.reply())
                        .advise("status.mail.broken.do");
        };
    }

    private StatusLine scheduler(ZoneId zone) {
        List<Node> alive =
                nodes.all().stream().filter(node -> node.isAlive(Duration.ZERO)).toList();
        if (alive.isEmpty()) {
            return StatusLine.broken("status.scheduler", "status.scheduler.broken")
                    .advise("status.scheduler.broken.do");
        }
        Instant seen = alive.stream()
                .map(Node::lastSeen)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        String names = alive.stream().map(Node::name).collect(Collectors.joining(", "));
        return StatusLine.fine(
                "status.scheduler", "status.scheduler.fine", alive.size(), names, formats.time(seen, zone));
    }

    private StatusLine alerts() {
        long told = users.findAllByOrderByName().stream()
                .filter(user -> user.role() == Role.ADMINISTRATOR && !user.isDisabled())
                .filter(user -> !user.email().orElse("").isBlank())
                .count();
        return told == 0
                ? StatusLine.look("status.alerts", "status.alerts.none")
                        .advise("status.alerts.none.do")
                        .at("/people")
                : StatusLine.fine("status.alerts", "status.alerts.fine", told);
    }
}

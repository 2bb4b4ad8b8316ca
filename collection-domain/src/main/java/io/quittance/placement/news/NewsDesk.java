package io.quittance.placement.news;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.invoice.limitation.InterruptionKind;
import io.quittance.invoice.limitation.LimitationDesk;
import io.quittance.placement.Placement;
import io.quittance.placement.Placements;
import io.quittance.placement.Route;
import io.quittance.task.Task;
import io.quittance.task.TaskKind;
import io.quittance.task.TaskOutcome;
import io.quittance.task.Tasks;
import io.quittance.task.TasksAbout;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what an agency tells and what a court decides, and opens the tasks that keep its dates. */
@Component
public class NewsDesk {

    /** A person sees a deadline this many days before it. */
    static final int DAYS_AHEAD = 30;

    private final Placements placements;
    private final Tasks tasks;
    private final TasksAbout about;
    private final History history;
    private final LimitationDesk limitation;
    private final JdbcClient jdbc;

    NewsDesk(
            Placements placements,
            Tasks tasks,
            TasksAbout about,
            History history,
            LimitationDesk limitation,
            JdbcClient jdbc) {
        this.limitation = limitation;
        this.placements = placements;
        this.tasks = tasks;
        this.about = about;
        this.history = history;
        this.jdbc = jdbc;
    }

    /**
     * Writes news down, once: the same kind, day and words again change nothing.
     *
     * @return false when it was known already
     * @throws IllegalArgumentException when it happened before the placement or after {@code on}
     * @throws java.util.NoSuchElementException when this creditor has no such placement
     */
    @Transactional
    public boolean record(long creditorId, long placementId, News news, LocalDate on, String by) {
        Placement placement = placements.lock(placementId, creditorId).orElseThrow();
        if (news.happenedOn().isBefore(placement.placedOn())
                || news.happenedOn().isAfter(on)) {
            throw new IllegalArgumentException(
                    "happenedOn: from the day of the placement, %s, to today, %s".formatted(placement.placedOn(), on));
        }
        if (!add(placementId, news, by)) {
            return false;
        }
        if (news.kind() == NewsKind.SERVED) {
            endDeadlines(placement, news.happenedOn().toString(), by);
        }
        if (isClaim(news.kind(), placement.route())) {
            interrupt(placement, news.happenedOn(), on, by);
        }
        CourtDeadline.after(news.kind(), placement.route(), news.happenedOn())
                .filter(deadline -> placement.endedOn().isEmpty() && !isServedSince(placement.id(), news.happenedOn()))
                .ifPresent(deadline -> keep(placement, deadline, on, by));
        Map<String, String> detail = Map.of(
                "placement", Long.toString(placementId),
                "news", news.kind().name(),
                "on", news.happenedOn().toString(),
                "text", news.text());
        history.record(Fact.ofClient(creditorId, placement.clientId(), FactKind.PLACEMENT_NEWS, on, by, detail));
        return true;
    }

    /** A summons interrupts limitation; of an order for payment its service does, not the request (C. civ. 2241). */
    private static boolean isClaim(NewsKind kind, Route route) {
        return (kind == NewsKind.COURT_FILED && route == Route.LAWYER)
                || (kind == NewsKind.SERVED && route == Route.PAYMENT_ORDER);
    }

    private void interrupt(Placement placement, LocalDate claimedOn, LocalDate on, String by) {
        for (long invoice : claimable(placement.id(), claimedOn)) {
            limitation.interrupt(
                    placement.creditorId(),
                    invoice,
                    InterruptionKind.COURT_CLAIM,
                    claimedOn,
                    placement.mandate(),
                    on,
                    by);
        }
    }

    /** Those still owed, and not time-barred by then: what is over cannot begin anew. */
    private List<Long> claimable(long placementId, LocalDate on) {
        return jdbc.sql("""
                select p.invoice_id from placement_invoice p join limitation l on l.invoice_id = p.invoice_id
                where p.placement_id = :placement and l.last_on >= :on and l.issued_on <= :on
                order by p.invoice_id
                """)
                .param("placement", placementId)
                .param("on", on)
                .query((row, number) -> row.getLong("invoice_id"))
                .list();
    }

    private boolean isServedSince(long placementId, LocalDate orderedOn) {
        return jdbc.sql("""
                select exists (select from placement_news
                               where placement_id = :placement and kind = 'SERVED' and happened_on >= :on)
                """)
                .param("placement", placementId)
                .param("on", orderedOn)
                .query(Boolean.class)
                .single();
    }

    private boolean add(long placementId, News news, String by) {
        return jdbc.sql("""
                insert into placement_news (placement_id, kind, happened_on, text, source, recorded_by)
                values (:placement, :kind, :on, :text, :source, :by)
                on conflict (placement_id, kind, happened_on, text) do nothing
                """)
                        .param("placement", placementId)
                        .param("kind", news.kind().name())
                        .param("on", news.happenedOn())
                        .param("text", news.text())
                        .param("source", news.source().name())
                        .param("by", by)
                        .update()
                == 1;
    }

    private void keep(Placement placement, CourtDeadline deadline, LocalDate on, String by) {
        endDeadlines(placement, "", by);
        LocalDate seen = deadline.by().minusDays(DAYS_AHEAD);
        tasks.save(new Task(
                placement.creditorId(),
                placement.clientId(),
                TaskKind.COURT_DEADLINE,
                on,
                seen.isBefore(on) ? on : seen,
                Map.of(
                        "placement", Long.toString(placement.id()),
                        "what", deadline.what().name(),
                        "deadline", deadline.by().toString())));
    }

    private void endDeadlines(Placement placement, String note, String by) {
        about.end(
                placement.clientId(), TaskKind.COURT_DEADLINE, "placement", placement.id(), TaskOutcome.DONE, note, by);
    }
}

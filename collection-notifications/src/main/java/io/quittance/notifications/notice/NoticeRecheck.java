package io.quittance.notifications.notice;

import io.quittance.creditor.CreditorSettings;
import io.quittance.notifications.message.Departures;
import io.quittance.notifications.message.Departures.Ready;
import io.quittance.notifications.message.Departures.Taken;
import io.quittance.notifications.message.Outcomes;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last look before a notice leaves: is there still something to tell? It is written anew, under the same Message-ID, when
 * what it says or whom it goes to changed, or when the day did.
 */
@Component
public class NoticeRecheck {

    private final Departures departures;
    private final NoticeLook look;
    private final NoticeDrafts drafts;
    private final NoticeOutbox outbox;
    private final Outcomes outcomes;

    NoticeRecheck(Departures departures, NoticeLook look, NoticeDrafts drafts, NoticeOutbox outbox, Outcomes outcomes) {
        this.departures = departures;
        this.look = look;
        this.drafts = drafts;
        this.outbox = outbox;
        this.outcomes = outcomes;
    }

    /**
     * As it is to be handed over; empty: it was settled, and does not leave.
     *
     * @throws RuntimeException if it can no longer be written; nothing is changed then
     */
    @Transactional
    public Optional<Ready> beforeLeaving(Taken taken, CreditorSettings creditor, LocalDate on, String by) {
        long message = taken.id();
        Notice notice = look.lock(Objects.requireNonNull(taken.noticeId()), on);
        Optional<String> over = notice.matter().over();
        if (over.isPresent()) {
            outcomes.cancelled(message, on, by, over.get());
            return Optional.empty();
        }
        if (!outbox.tells(message, notice)) {
            outbox.rewrite(message, drafts.write(notice, creditor));
        }
        return Optional.of(departures.notice(message));
    }
}

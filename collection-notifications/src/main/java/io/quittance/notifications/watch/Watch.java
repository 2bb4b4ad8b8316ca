package io.quittance.notifications.watch;

import io.quittance.calendar.BusinessDate;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.history.FactKind;
import io.quittance.history.LastFact;
import io.quittance.insight.check.BooksCheck;
import io.quittance.insight.today.MoneySeen;
import io.quittance.insight.watch.AutomaticMatches;
import io.quittance.insight.watch.LastNights;
import io.quittance.insight.watch.OwedNights;
import io.quittance.insight.watch.WaitingMessages;
import io.quittance.notifications.message.SendingBlockers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how each creditor's nights, messages and statements are doing. */
@Component
@Transactional(readOnly = true)
public class Watch {

    private final Creditors creditors;
    private final BusinessDate businessDate;
    private final LastNights nights;
    private final OwedNights owed;
    private final WaitingMessages messages;
    private final SendingBlockers blockers;
    private final MoneySeen money;
    private final AutomaticMatches matches;
    private final BooksCheck check;
    private final LastFact lastFact;

    Watch(
            Creditors creditors,
            BusinessDate businessDate,
            LastNights nights,
            OwedNights owed,
            WaitingMessages messages,
            SendingBlockers blockers,
            MoneySeen money,
            AutomaticMatches matches,
            BooksCheck check,
            LastFact lastFact) {
        this.creditors = creditors;
        this.businessDate = businessDate;
        this.nights = nights;
        this.owed = owed;
        this.messages = messages;
        this.blockers = blockers;
        this.money = money;
        this.matches = matches;
        this.check = check;
        this.lastFact = lastFact;
    }

    /** Of every creditor. */
    public List<CreditorState> all(Instant now) {
        return creditors.findAllByOrderById().stream()
                .map(creditor -> of(creditor, now))
                .toList();
    }

    /**
     * Of one.
     *
     * @throws java.util.NoSuchElementException when the creditor does not exist
     */
    public CreditorState of(long creditorId, Instant now) {
        return of(creditors.findById(creditorId).orElseThrow(), now);
    }

    CreditorState of(Creditor creditor, Instant now) {
        long id = creditor.id();
        LocalDate on = businessDate.at(now, creditor.zone());
        return new CreditorState(
                creditor,
                now,
                on,
                nights.of(id).orElse(null),
                owed.since(id, creditor.zone(), on, now).orElse(null),
                messages.of(id, now),
                blockers.of(id, on),
                money.on(id, on),
                matches.of(id, on),
                lastFact.of(id, FactKind.BOOKS_CHECKED).map(LastFact.Found::on).orElse(null),
                check.last(id));
    }
}

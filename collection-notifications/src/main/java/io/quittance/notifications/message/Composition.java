package io.quittance.notifications.message;

import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.conduct.LateDepartures;
import io.quittance.log.LogFields;
import io.quittance.notifications.draft.ChargesOfClaims;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Claims;
import io.quittance.notifications.draft.Drafts;
import io.quittance.notifications.lane.Lanes;
import io.quittance.notifications.wording.own.OwnText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the message of each approved email or SMS step that has none; one that cannot be written never stops the rest. */
@Component
public class Composition {

    static final String BY = "dispatch";

    private static final Logger log = LoggerFactory.getLogger(Composition.class);
    private static final int PAGE = 400;

    /** How many steps are written and kept together: one commit for all of them. */
    private static final int TOGETHER = 20;

    /**
     * Steps that claim late charges wait while the semester's rate is not known. An approved step whose message was withdrawn
     * has waited for another yes meanwhile.
     */
    private static final String WAITING = """
            with waiting as (
                select s.id, s.client_id, s.currency, s.rank, s.approved_on is not null as is_late from dunning_step s
                join dunning_level l on l.policy_version_id = s.policy_version_id and l.rank = s.rank
                where s.creditor_id = :creditor and s.channel in ('EMAIL', 'SMS') and s.status = 'APPROVED'
                  and not exists (select from message m where m.step_id = s.id and m.channel = s.channel and m.status <> 'CANCELLED')
                  and (:rateKnown or not l.claims_charges)
            )
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Lanes lanes;
    private final Creditors creditors;
    private final LateDepartures departures;
    private final SendingBlockers blockers;
    private final Claims claims;
    private final Drafts drafts;
    private final ChargesOfClaims charges;
    private final Outbox outbox;
    private final Outcomes outcomes;
    private final StepEnds steps;
    private final StatementComposition statements;

    Composition(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Lanes lanes,
            Creditors creditors,
            LateDepartures departures,
            SendingBlockers blockers,
            Claims claims,
            Drafts drafts,
            ChargesOfClaims charges,
            Outbox outbox,
            Outcomes outcomes,
            StepEnds steps,
            StatementComposition statements) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.lanes = lanes;
        this.creditors = creditors;
        this.departures = departures;
        this.blockers = blockers;
        this.claims = claims;
        this.drafts = drafts;
        this.charges = charges;
        this.outbox = outbox;
        this.outcomes = outcomes;
        this.steps = steps;
        this.statements = statements;
    }

    /**
     * Composes what this creditor's approved steps ask for on that day. Without an address to send from, or
     * while sending is stopped, nothing is composed: the steps wait as they are, and {@link SendingBlockers} says why.
     */
    public CompositionReport compose(long creditorId, LocalDate on) {
        Set<SendingBlocker> missing = blockers.of(creditorId, on);
        if (missing.contains(SendingBlocker.SENDER_EMAIL) || missing.contains(SendingBlocker.SENDING_STOPPED)) {
            return CompositionReport.NOTHING;
        }
        CreditorSettings creditor = creditors.findById(creditorId).orElseThrow().settings();
        boolean rateKnown = !missing.contains(SendingBlocker.REFERENCE_RATE);
        Map<MessageStatus, Integer> became = new ConcurrentHashMap<>();
        for (long step : superseded(creditorId, rateKnown, on)) {
            if (Boolean.TRUE.equals(transaction.execute(status -> steps.cancelled(step, "SUPERSEDED", on, BY)))) {
                became.merge(MessageStatus.CANCELLED, 1, Integer::sum);
            }
        }
        List<Waiting> page = page(creditorId, 0, rateKnown, on);
        while (!page.isEmpty()) {
            boolean all = lanes.each(
                    some(page),
                    steps -> together(steps, creditor, on).forEach(status -> became.merge(status, 1, Integer::sum)));
            page = all ? page(creditorId, page.getLast().id(), rateKnown, on) : List.of();
        }
        CompositionReport asked = statements.compose(creditorId, creditor, on);
        return new CompositionReport(
                became.getOrDefault(MessageStatus.QUEUED, 0) + asked.composed(),
                became.getOrDefault(MessageStatus.FAILED, 0) + asked.failed(),
                became.getOrDefault(MessageStatus.CANCELLED, 0));
    }

    /**
     * Of several steps that may leave now for one client and currency, as after days without a sender's address, only the firmest is
     * written, of equals the newest: nobody gets two reminders in the same minute.
     */
    private List<Long> superseded(long creditorId, boolean rateKnown, LocalDate on) {
        return jdbc.sql(WAITING + """
                select id from (select id, row_number() over (partition by client_id, currency order by rank desc, id desc) as age
                                from waiting where not is_late or leaves_from(id, :on) <= :on) w
                where age > 1
                order by id
                """)
                .param("creditor", creditorId)
                .param("on", on)
                .param("rateKnown", rateKnown)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /**
     * @param isLate whether a person let it go after its night
     */
    private record Waiting(long id, boolean isLate) {}

    private List<Waiting> page(long creditorId, long after, boolean rateKnown, LocalDate on) {
        return jdbc.sql(WAITING + """
                select id, is_late from waiting where id > :after and (not is_late or leaves_from(id, :on) <= :on) order by id limit :limit
                """)
                .param("on", on)
                .param("creditor", creditorId)
                .param("after", after)
                .param("rateKnown", rateKnown)
                .param("limit", PAGE)
                .query((row, number) -> new Waiting(row.getLong("id"), row.getBoolean("is_late")))
                .list();
    }

    private static List<List<Waiting>> some(List<Waiting> page) {
        return IntStream.iterate(0, from -> from < page.size(), from -> from + TOGETHER)
                .mapToObj(from -> page.subList(from, Math.min(from + TOGETHER, page.size())))
                .toList();
    }

    /** What became of them, but for those that wait for another day; if one cannot be written, each is written by itself. */
    private List<MessageStatus> together(List<Waiting> steps, CreditorSettings creditor, LocalDate on) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> steps.stream()
                    .flatMap(step -> writeOrWait(step, creditor, on).stream())
                    .toList()));
        } catch (RuntimeException failure) {
            boolean noDatabase = failure instanceof TransactionException
                    || failure instanceof DataAccessResourceFailureException
                    || (failure instanceof TransientDataAccessException
                            && !(failure instanceof ConcurrencyFailureException));
            if (noDatabase) {
                throw failure;
            }
            log.debug("{} steps cannot be written together", steps.size(), failure);
            return steps.stream()
                    .flatMap(step -> alone(step, creditor, on).stream())
                    .toList();
        }
    }

    /** Empty: it waits for another day. */
    private Optional<MessageStatus> writeOrWait(Waiting waiting, CreditorSettings creditor, LocalDate on) {
        return waiting.isLate() && !departures.take(waiting.id(), on)
                ? Optional.empty()
                : Optional.of(write(waiting.id(), creditor, on));
    }

    private Optional<MessageStatus> alone(Waiting waiting, CreditorSettings creditor, LocalDate on) {
        long step = waiting.id();
        try {
            return Objects.requireNonNull(transaction.execute(status -> writeOrWait(waiting, creditor, on)));
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException noDatabase) {
            throw noDatabase; // nothing is wrong with this step
        } catch (RuntimeException poisoned) {
            String reason = String.valueOf(poisoned.getMessage());
            LogFields.run(
                    "step",
                    step,
                    () -> log.warn(
                            "no message can be written: {}", poisoned.getClass().getSimpleName()));
            transaction.executeWithoutResult(status -> outbox.queueFailed(step, messageId(step, creditor), on, reason)
                    .ifPresent(message -> outcomes.failed(message, on, BY, reason)));
            return Optional.of(MessageStatus.FAILED);
        }
    }

    private MessageStatus write(long step, CreditorSettings creditor, LocalDate on) {
        Claim claim = claims.lock(step, on);
        if (!claim.approved()) {
            return MessageStatus.CANCELLED; // by a person, just now
        }
        Optional<String> emptied = claim.emptied();
        if (emptied.isPresent()) {
            steps.cancelled(step, emptied.get(), on, BY);
            return MessageStatus.CANCELLED;
        }
        Optional<OwnText> text = drafts.own(claim);
        if (text.isPresent() && steps.waitsAgain(step, on, BY)) {
            return MessageStatus.CANCELLED;
        }
        outbox.queue(drafts.write(claim, creditor, text), messageId(step, creditor));
        charges.keep(claim, BY);
        return MessageStatus.QUEUED;
    }

    /** Fixed for the life of the message, so that a mailbox that gets it twice can tell. */
    private static String messageId(long step, CreditorSettings creditor) {
        String domain = creditor.senderEmail().substring(creditor.senderEmail().lastIndexOf('@') + 1);
        return "<step." + step + '.' + UUID.randomUUID() + '@' + domain + '>';
    }
}

package io.quittance.notifications.notice;

import io.quittance.notice.NoticeKind;
import io.quittance.notifications.draft.Claim;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a notice has to say today, read from the books as they are now and not as they were when it was asked for. */
@Component
class NoticeLook {

    private static final Set<String> LANGUAGES = Set.of("fr", "en", "de", "es");

    private static final String HEAD = """
            select n.id, n.creditor_id, n.client_id, n.kind, c.number, c.name, c.language,
                   k.name as recipient_name, k.email as recipient_email, u.name as collector_name, u.email as collector_email,
                   n.version_id is not null and c.preferred_channel is not distinct from 'LETTER' as by_letter,
                   exists (select from insolvency x where x.client_id = c.id and x.ended_on is null) as insolvent
            from notice n
            join client c on c.id = n.client_id
            left join app_user u on u.id = c.collector_id and u.disabled_on is null
            left join lateral (select w.name, w.email from contact_written_to w where w.client_id = c.id limit 1) k on true
            where n.id = :notice for update of n
            """;

    private final JdbcClient jdbc;
    private final PlanMatters plans;
    private final NoteMatters notes;
    private final OfferMatters offers;
    private final ThankMatters thanks;

    NoticeLook(JdbcClient jdbc, PlanMatters plans, NoteMatters notes, OfferMatters offers, ThankMatters thanks) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.notes = notes;
        this.offers = offers;
        this.thanks = thanks;
    }

    private record Head(
            long id,
            long creditorId,
            long clientId,
            NoticeKind kind,
            String number,
            String name,
            Locale language,
            boolean byLetter,
            Optional<Claim.Person> recipient,
            Optional<Claim.Person> collector,
            boolean insolvent) {}

    /** Keeps it, and what it is about, as they are until the transaction ends. */
    Notice lock(long notice, LocalDate on) {
        Head head = jdbc.sql(HEAD)
                .param("notice", notice)
                .query((row, n) -> head(row))
                .single();
        return new Notice(
                head.id(),
                head.creditorId(),
                head.clientId(),
                head.kind(),
                on,
                head.number(),
                head.name(),
                head.language(),
                head.byLetter(),
                head.recipient(),
                head.collector(),
                matter(head, on));
    }

    private Matter matter(Head head, LocalDate on) {
        Matter matter = switch (head.kind()) {
            case PLAN_PROPOSAL, INSTALMENT_COMING, INSTALMENT_LATE, PLAN_BROKEN -> plans.of(head.id(), head.kind(), on);
            case DEBIT_NOTE -> notes.of(head.id());
            case SETTLEMENT_OFFER -> offers.of(head.id(), on);
            case THANKS -> thanks.of(head.id(), on);
        };
        return head.insolvent() ? matter.because("INSOLVENT") : matter;
    }

    private static Head head(ResultSet row) throws SQLException {
        String spoken = row.getString("language");
        return new Head(
                row.getLong("id"),
                row.getLong("creditor_id"),
                row.getLong("client_id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("name"),
                Locale.of(LANGUAGES.contains(spoken) ? spoken : "en"),
                row.getBoolean("by_letter"),
                person(row.getString("recipient_name"), row.getString("recipient_email")),
                person(row.getString("collector_name"), row.getString("collector_email")),
                row.getBoolean("insolvent"));
    }

    private static Optional<Claim.Person> person(@Nullable String name, @Nullable String email) {
        return email == null ? Optional.empty() : Optional.of(new Claim.Person(name == null ? "" : name, email));
    }
}

package io.quittance.notifications.letter.queue;

import io.quittance.dunning.policy.Channel;
import io.quittance.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the queue and its batch show it.
 *
 * @param kind LETTER or REGISTERED_LETTER
 * @param recipient the lines of its address
 * @param pages of the letter itself
 * @param enclosures how many files go with it
 * @param enclosedPages of them all
 * @param leftOut numbers of invoices whose file is held and cannot be printed
 * @param number the post's; null: a simple letter, or not known yet
 * @param position as which envelope of its batch; 0: it is in none
 * @param state of its life, such as QUEUED or DEPOSITED
 * @param stateOn since when it stands there
 * @param voidFor why it must not leave: its step was taken back or ended meanwhile, or asks for something else; null: it may
 */
public record LetterRow(
        long id,
        Channel kind,
        long clientId,
        String clientName,
        List<String> recipient,
        String town,
        String subject,
        Money amount,
        int pages,
        int enclosures,
        int enclosedPages,
        List<String> leftOut,
        LocalDate composedOn,
        @Nullable String number,
        int position,
        String state,
        LocalDate stateOn,
        @Nullable String voidFor) {

    public LetterRow {
        recipient = List.copyOf(recipient);
        leftOut = List.copyOf(leftOut);
    }

    static final String SELECT = """
            select l.id, l.kind, l.client_id, c.name, l.recipient, trim(c.postcode || ' ' || c.city) as town, l.subject, l.amount,
                   l.currency, l.pages, e.enclosures, e.enclosed_pages, e.left_out, l.composed_on, l.registered_number, coalesce(l.position, 0) as position, t.state,
                   t.occurred_on, case when s.status = 'CANCELLED' then coalesce(s.cancel_reason, '')
                                        when s.status <> 'APPROVED' and t.state = 'QUEUED' then 'ENDED' end as void_for
            from letter l
            join client c on c.id = l.client_id
            join dunning_step s on s.id = l.step_id
            join letter_state t on t.letter_id = l.id
            join lateral enclosed_in(l.id) e on true
            """;

    /** Registered ones first, then by pages, then by where they go: as envelopes are filled and carried to the post. */
    static final String ENVELOPE_ORDER =
            " order by l.kind = 'REGISTERED_LETTER' desc, l.pages + (select e.enclosed_pages from enclosed_in(l.id) e), c.country, c.postcode, l.id ";

    static LetterRow of(ResultSet row, int at) throws SQLException {
        return new LetterRow(
                row.getLong("id"),
                Channel.valueOf(row.getString("kind")),
                row.getLong("client_id"),
                row.getString("name"),
                List.of((String[]) row.getArray("recipient").getArray()),
                row.getString("town"),
                row.getString("subject"),
                Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                row.getInt("pages"),
                row.getInt("enclosures"),
                row.getInt("enclosed_pages"),
                List.of((String[]) row.getArray("left_out").getArray()),
                row.getObject("composed_on", LocalDate.class),
                row.getString("registered_number"),
                row.getInt("position"),
                row.getString("state"),
                row.getObject("occurred_on", LocalDate.class),
                row.getString("void_for"));
    }

    /** Of everything in its envelope. */
    public int allPages() {
        return pages + enclosedPages;
    }

    public boolean isRegistered() {
        return kind == Channel.REGISTERED_LETTER;
    }

    /** The same, that must not leave. */
    LetterRow madeVoid(String reason) {
        return new LetterRow(
                id,
                kind,
                clientId,
                clientName,
                recipient,
                town,
                subject,
                amount,
                pages,
                enclosures,
                enclosedPages,
                leftOut,
                composedOn,
                number,
                position,
                state,
                stateOn,
                reason);
    }

    /** It is printed and still here, and what it asks for is owed. */
    public boolean isToPost() {
        return state.equals("QUEUED") && voidFor == null;
    }

    /** It is printed and still here, and must not leave. */
    public boolean isToTakeOut() {
        return voidFor != null && (state.equals("QUEUED") || state.equals("CANCELLED"));
    }
}

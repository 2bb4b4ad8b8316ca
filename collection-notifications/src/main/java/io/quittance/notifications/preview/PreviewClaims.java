package io.quittance.notifications.preview;

import io.quittance.client.ClientKind;
import io.quittance.client.Tone;
import io.quittance.dunning.policy.Channel;
import io.quittance.money.Money;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.ClaimedInvoice;
import io.quittance.notifications.draft.Claims;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a level could ask a client for today if it stood there: all it owes in the currency it owes most in. */
@Component
class PreviewClaims {

    private final JdbcClient jdbc;
    private final Claims claims;

    PreviewClaims(JdbcClient jdbc, Claims claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    /** How a level sends its text, whether it asks for what is not due yet, and claims late charges. */
    record Level(Channel channel, boolean courtesy, boolean claimsCharges) {}

    /**
     * As the creditor's policies use this text: a level of the channel itself before one that sends the same words another
     * way; a letter that a level sends registered is one. A text that no policy uses is taken for a reminder.
     */
    private Level level(long creditorId, Channel channel, String template) {
        return jdbc.sql("""
                select case when l.channel = 'REGISTERED_LETTER' and :channel = 'LETTER' then l.channel else :channel end as channel,
                       l.after_days < 0 as courtesy, l.claims_charges
                from dunning_level l
                join policy_in_force v on v.policy_version_id = l.policy_version_id
                join dunning_policy p on p.id = v.policy_id
                where p.creditor_id = :creditor and l.template = :template
                order by right(l.channel, length(:channel)) = :channel desc, l.claims_charges desc, l.rank
                limit 1
                """)
                .param("creditor", creditorId)
                .param("channel", channel.name())
                .param("template", template)
                .query(Level.class)
                .optional()
                .orElseGet(() -> new Level(channel, template.equals("courtesy"), false));
    }

    /**
     * What would be asked of this client, or of a made-up one.
     *
     * @return empty when this creditor has no such client, or it owes nothing that the level could ask for
     */
    Optional<Claim> some(
            long creditorId,
            String currency,
            Channel channel,
            String template,
            Locale language,
            Optional<Long> client,
            LocalDate on) {
        Level level = level(creditorId, channel, template);
        return client.isPresent()
                ? of(creditorId, client.get(), level, template, on)
                : Optional.of(SampleClaim.of(creditorId, currency, template, level, language, on));
    }

    private Optional<Claim> of(long creditorId, long clientId, Level level, String template, LocalDate on) {
        return jdbc.sql("""
                select c.id, c.number, c.name, c.kind, c.language, c.tone, i.currency,
                       k.name as recipient_name, k.email as recipient_email,
                       u.name as collector_name, u.email as collector_email
                from client c
                join (select currency from invoice where client_id = :client and balance > 0
                      group by currency order by sum(balance) desc limit 1) i on true
                left join app_user u on u.id = c.collector_id and u.disabled_on is null
                left join contact_written_to k on k.client_id = c.id
                where c.id = :client and c.creditor_id = :creditor
                """)
                .param("client", clientId)
                .param("creditor", creditorId)
                .query((row, number) -> claim(row, creditorId, template, level, on))
                .optional()
                .filter(claim -> claim.emptied().isEmpty());
    }

    private Claim claim(ResultSet row, long creditorId, String template, Level level, LocalDate on)
            throws SQLException {
        long clientId = row.getLong("id");
        String currency = row.getString("currency");
        Claim.Step step = new Claim.Step(
                0,
                creditorId,
                "APPROVED",
                level.channel(),
                Currency.getInstance(currency),
                template,
                level.courtesy(),
                level.claimsCharges(),
                false);
        Claim.Debtor debtor = new Claim.Debtor(
                clientId,
                row.getString("number"),
                row.getString("name"),
                ClientKind.valueOf(row.getString("kind")),
                Locale.of(row.getString("language")),
                Optional.ofNullable(row.getString("tone")).map(Tone::valueOf));
        Claims.Deductions deductions = claims.deductions(clientId, currency);
        return new Claim(
                step,
                on,
                true,
                debtor,
                person(row.getString("recipient_name"), row.getString("recipient_email")),
                person(row.getString("collector_name"), row.getString("collector_email")),
                invoices(clientId, currency, on),
                false,
                deductions.credits(),
                deductions.payments());
    }

    private static Optional<Claim.Person> person(@Nullable String name, @Nullable String email) {
        return name == null || email == null ? Optional.empty() : Optional.of(new Claim.Person(name, email));
    }

    private List<ClaimedInvoice> invoices(long clientId, String currency, LocalDate on) {
        return jdbc.sql("""
                select i.id, i.number, i.issued_on, i.due_on, i.total, i.balance, coalesce(h.held, 0) as held
                from invoice i
                left join held_on(:on) h on h.client_id = :client and h.invoice_id = i.id
                where i.client_id = :client and i.currency = :currency and i.balance > coalesce(h.held, 0)
                order by i.due_on, i.id
                """)
                .param("client", clientId)
                .param("currency", currency)
                .param("on", on)
                .query((row, number) -> new ClaimedInvoice(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        Money.of(row.getBigDecimal("total"), currency),
                        Money.of(row.getBigDecimal("balance"), currency),
                        Money.of(row.getBigDecimal("held"), currency),
                        true))
                .list();
    }
}

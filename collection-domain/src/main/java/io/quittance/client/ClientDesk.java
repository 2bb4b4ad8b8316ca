package io.quittance.client;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes who a client is, who follows it and by which policy, and keeps notes on it; each is written down. */
@Component
public class ClientDesk {

    private final Clients clients;
    private final History history;

    ClientDesk(Clients clients, History history) {
        this.clients = clients;
        this.history = history;
    }

    /**
     * Takes over who the client is; nothing is written down when nothing changed.
     *
     * @throws java.util.NoSuchElementException when this creditor has no such client
     */
    @Transactional
    public void identify(long creditorId, long clientId, ClientIdentity identity, LocalDate on, String by) {
        Client client = client(creditorId, clientId);
        ClientIdentity before = client.identity();
        if (!identity.equals(before)) {
            client.identify(identity);
            record(client, IdentityChange.of(before, identity), on, by);
        }
    }

    /**
     * Gives the client to a collector; null: to nobody in particular. Nothing is written down when it was so already.
     *
     * @throws java.util.NoSuchElementException when this creditor has no such client
     */
    @Transactional
    public void assign(long creditorId, long clientId, @Nullable Long collectorId, LocalDate on, String by) {
        Client client = client(creditorId, clientId);
        Long before = client.collectorId().orElse(null);
        if (!Objects.equals(before, collectorId)) {
            client.assignTo(collectorId);
            record(client, changed("collector", text(before), text(collectorId)), on, by);
        }
    }

    /**
     * Gives the client a policy of its own; null: that of its segment, else the creditor's default. Nothing is written down when it
     * was so already.
     *
     * @throws java.util.NoSuchElementException when this creditor has no such client
     */
    @Transactional
    public void follow(long creditorId, long clientId, @Nullable Long policyId, LocalDate on, String by) {
        Client client = client(creditorId, clientId);
        Long before = client.policyId().orElse(null);
        if (!Objects.equals(before, policyId)) {
            client.follow(policyId);
            record(client, changed("policy", text(before), text(policyId)), on, by);
        }
    }

    /**
     * Says why the client pays late; null: nobody judges. Nothing is written down when it was so already.
     *
     * @throws java.util.NoSuchElementException when this creditor has no such client
     */
    @Transactional
    public void judge(long creditorId, long clientId, @Nullable PayerProfile profile, LocalDate on, String by) {
        Client client = client(creditorId, clientId);
        PayerProfile before = client.payerProfile().orElse(null);
        if (before != profile) {
            client.judge(profile);
            record(
                    client,
                    changed("payer-profile", Objects.toString(before, ""), Objects.toString(profile, "")),
                    on,
                    by);
        }
    }

    /**
     * Writes to the client by the channel it asked for; null: as the level says. Nothing is written down when it was so already.
     *
     * @throws java.util.NoSuchElementException when this creditor has no such client
     */
    @Transactional
    public void prefer(long creditorId, long clientId, @Nullable PreferredChannel channel, LocalDate on, String by) {
        Client client = client(creditorId, clientId);
        PreferredChannel before = client.preferredChannel().orElse(null);
        if (before != channel) {
            client.prefer(channel);
            record(client, changed("channel", text(before), text(channel)), on, by);
        }
    }

    /**
     * Rings and writes to the client by this clock; null: by that of its country. Nothing is written down when it was so already.
     *
     * @throws java.util.NoSuchElementException when this creditor has no such client
     */
    @Transactional
    public void locate(long creditorId, long clientId, @Nullable ZoneId zone, LocalDate on, String by) {
        Client client = client(creditorId, clientId);
        ZoneId before = client.timeZone().orElse(null);
        if (!Objects.equals(before, zone)) {
            client.liveBy(zone);
            record(client, changed("time-zone", Objects.toString(before, ""), Objects.toString(zone, "")), on, by);
        }
    }

    /**
     * Writes to the client in this tone; null: as to everybody. Nothing is written down when it was so already.
     *
     * @throws java.util.NoSuchElementException when this creditor has no such client
     */
    @Transactional
    public void speak(long creditorId, long clientId, @Nullable Tone tone, LocalDate on, String by) {
        Client client = client(creditorId, clientId);
        Tone before = client.tone().orElse(null);
        if (before != tone) {
            client.speakTo(tone);
            record(client, changed("tone", text(before), text(tone)), on, by);
        }
    }

    /**
     * Keeps a note in the client's history.
     *
     * @throws IllegalArgumentException when the note is blank
     * @throws java.util.NoSuchElementException when this creditor has no such client
     */
    @Transactional
    public void note(long creditorId, long clientId, String text, LocalDate on, String by) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a note says something");
        }
        Client client = client(creditorId, clientId);
        Map<String, String> detail = Map.of("note", text.strip());
        history.record(Fact.ofClient(client.creditorId(), client.id(), FactKind.NOTE, on, by, detail));
    }

    private Client client(long creditorId, long clientId) {
        return clients.findByIdAndCreditorId(clientId, creditorId).orElseThrow();
    }

    private void record(Client client, Map<String, String> detail, LocalDate on, String by) {
        history.record(Fact.ofClient(client.creditorId(), client.id(), FactKind.CLIENT_CHANGED, on, by, detail));
    }

    private static Map<String, String> changed(String what, String from, String to) {
        return Map.of("what", what, "from", from, "to", to);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

package io.quittance.client;

import io.quittance.creditor.PostalAddress;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A business, public body or consumer that buys from one creditor, known there by its number. */
@Entity
public class Client {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;
    private String number;
    private String name;

    @Enumerated(EnumType.STRING)
    private ClientKind kind = ClientKind.BUSINESS;

    private @Nullable String siren;

    private @Nullable String vatNumber;

    private String language = "fr";

    private @Nullable String timeZone;

    @Embedded
    private PostalAddress address = PostalAddress.NONE;

    private @Nullable String segment;
    private @Nullable Long collectorId;
    private @Nullable Integer paymentTermsDays;
    private @Nullable Long policyId;

    @Enumerated(EnumType.STRING)
    private @Nullable PayerProfile payerProfile;

    @Enumerated(EnumType.STRING)
    private @Nullable Tone tone;

    @Enumerated(EnumType.STRING)
    private @Nullable PreferredChannel preferredChannel;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "client_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Contact> contacts = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Client() {}

    /** A client of this creditor; the number is the one the creditor's books use. */
    public Client(long creditorId, String number, String name) {
        this.creditorId = creditorId;
        this.number = number.strip();
        this.name = name.strip();
    }

    /** Takes over what a person entered about who this client is. */
    public void identify(ClientIdentity identity) {
        name = identity.name();
        kind = identity.kind();
        siren = identity.siren();
        vatNumber = identity.vatNumber();
        language = identity.language().getLanguage();
        address = identity.address();
        segment = identity.segment();
    }

    public Contact add(Contact contact) {
        contacts.add(contact);
        return contact;
    }

    public void remove(Contact contact) {
        contacts.remove(contact);
    }

    /** From now on this person follows the client, and gets its replies; null: nobody in particular. */
    public void assignTo(@Nullable Long collectorId) {
        this.collectorId = collectorId;
    }

    /** A policy of the client's own; null: that of its segment, else the creditor's default. */
    public void follow(@Nullable Long policyId) {
        this.policyId = policyId;
    }

    /** The client works by this clock; null: by that of its country. */
    public void liveBy(@Nullable ZoneId zone) {
        timeZone = zone == null ? null : zone.getId();
    }

    /** How a person judges that it pays; null: nobody judges. */
    public void judge(@Nullable PayerProfile payerProfile) {
        this.payerProfile = payerProfile;
    }

    /** From now on this client is written to in this tone; null: as everybody is. */
    public void speakTo(@Nullable Tone tone) {
        this.tone = tone;
    }

    public ClientIdentity identity() {
        return new ClientIdentity(name, kind, siren, vatNumber, language(), address, segment);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public long creditorId() {
        return creditorId;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public Locale language() {
        return Locale.of(language);
    }

    public List<Contact> contacts() {
        return List.copyOf(contacts);
    }

    public Optional<Long> collectorId() {
        return Optional.ofNullable(collectorId);
    }

    public Optional<Long> policyId() {
        return Optional.ofNullable(policyId);
    }

    public Optional<PayerProfile> payerProfile() {
        return Optional.ofNullable(payerProfile);
    }

    /** From the next night on this client is written to so; null: as the level says. */
    public void prefer(@Nullable PreferredChannel channel) {
        this.preferredChannel = channel;
    }

    public Optional<PreferredChannel> preferredChannel() {
        return Optional.ofNullable(preferredChannel);
    }

    public Optional<Tone> tone() {
        return Optional.ofNullable(tone);
    }

    public Optional<Integer> paymentTermsDays() {
        return Optional.ofNullable(paymentTermsDays);
    }

    /** Its own, where somebody said so; else that of its country counts. */
    public Optional<ZoneId> timeZone() {
        return Optional.ofNullable(timeZone).map(ZoneId::of);
    }
}

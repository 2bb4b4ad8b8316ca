package io.quittance.creditor;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One legal entity whose books we collect: its letterhead, its bank account, its settings. */
@Entity
public class Creditor {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;

    private @Nullable String siren;

    private @Nullable String vatNumber;

    @Embedded
    private PostalAddress address;

    private @Nullable String iban;
    private @Nullable String bic;

    private String currency;

    private String timeZone;
    private String senderName;
    private String senderEmail;
    private String phone;
    private @Nullable Integer stalePaymentsDays;
    private @Nullable Long defaultPolicyId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Creditor() {}

    /** A creditor with nothing but its name: French, in euros, on Paris time, until its settings say otherwise. */
    public Creditor(String name) {
        this.name = name;
        this.address = PostalAddress.NONE;
        this.currency = "EUR";
        this.timeZone = "Europe/Paris";
        this.senderName = name;
        this.senderEmail = "";
        this.phone = "";
    }

    /** Takes over what a person entered in the settings. */
    public void adopt(CreditorSettings settings) {
        name = settings.name();
        siren = settings.siren();
        vatNumber = settings.vatNumber();
        address = settings.address();
        iban = settings.iban();
        bic = settings.bic();
        currency = settings.currency();
        timeZone = settings.timeZone().getId();
        senderName = settings.senderName();
        senderEmail = settings.senderEmail();
        phone = settings.phone();
        stalePaymentsDays = settings.stalePaymentsDays();
    }

    /** Sends its mail from this address, until the settings name another. */
    public void sendFrom(String email) {
        senderEmail = email;
    }

    /** The policy of every client that has none of its own. */
    public void followByDefault(long policyId) {
        defaultPolicyId = policyId;
    }

    public CreditorSettings settings() {
        return new CreditorSettings(
                name,
                siren,
                vatNumber,
                address,
                iban,
                bic,
                currency,
                zone(),
                senderName,
                senderEmail,
                phone,
                stalePaymentsDays);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    /** Moves on with every change. */
    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public String currency() {
        return currency;
    }

    public Optional<Long> defaultPolicyId() {
        return Optional.ofNullable(defaultPolicyId);
    }
}

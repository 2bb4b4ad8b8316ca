package io.quittance.client;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person or a shared address at a client's, by mail or by telephone. Mail goes to the first contact of the accounting
 * that has an email, else to the first of the others: the view {@code contact_written_to}.
 */
@Entity
public class Contact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private ContactRole role;

    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable LocalDate smsOptOutOn;
    private @Nullable String smsOptOutBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Contact() {}

    /** At least one of name, email and phone must be known; the database refuses the rest. */
    public Contact(String name, ContactRole role, @Nullable String email, @Nullable String phone) {
        this.name = name.strip();
        this.role = role;
        this.email = email;
        this.phone = phone;
    }

    /** Replaces what is known of this contact. */
    public void correct(String name, ContactRole role, @Nullable String email, @Nullable String phone) {
        this.name = name.strip();
        this.role = role;
        this.email = email;
        this.phone = phone;
    }

    /** From this day on the contact gets no text messages. */
    public void refuseTexts(LocalDate on, String by) {
        smsOptOutOn = on;
        smsOptOutBy = by;
    }

    /** The contact may get text messages again. */
    public void allowTexts() {
        smsOptOutOn = null;
        smsOptOutBy = null;
    }

    /** Who wrote down that the contact wants no text messages; empty: it may get some. */
    public Optional<String> textsRefusedBy() {
        return Optional.ofNullable(smsOptOutBy);
    }

    /** Since when this contact wants no text messages; empty: it may get some. */
    public Optional<LocalDate> textsRefusedOn() {
        return Optional.ofNullable(smsOptOutOn);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public String name() {
        return name;
    }

    public ContactRole role() {
        return role;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }
}

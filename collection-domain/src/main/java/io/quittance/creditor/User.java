package io.quittance.creditor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person who signs in; as a collector, the one a client's replies go to. */
@Entity
@Table(name = "app_user")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String name;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String passwordHash;
    private @Nullable String language;
    private @Nullable LocalDate disabledOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected User() {}

    /** A new person; the password comes hashed, the user name is kept in lower case. */
    public User(String username, String name, @Nullable String email, Role role, String passwordHash) {
        this.username = username.strip().toLowerCase(Locale.ROOT);
        this.name = name.strip();
        this.email = email;
        this.role = role;
        this.passwordHash = passwordHash;
    }

    /** Remembers the language this person chose ({@code fr} or {@code en}). */
    public void speak(String language) {
        this.language = language;
    }

    /** From this day on the person may not sign in any more; what they did stays. */
    public void disable(LocalDate on) {
        disabledOn = on;
    }

    /** The person may sign in again. */
    public void enable() {
        disabledOn = null;
    }

    /** From now on the person may do what this role may. */
    public void take(Role role) {
        this.role = role;
    }

    /** From now on replies of this person's clients go there; null: nowhere in particular. */
    public void receiveAt(@Nullable String email) {
        this.email = email;
    }

    /** Replaces the password; it comes hashed. */
    public void changePassword(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    public boolean isDisabled() {
        return disabledOn != null;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Role role() {
        return role;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Optional<String> language() {
        return Optional.ofNullable(language);
    }
}

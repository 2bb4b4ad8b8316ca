package io.quittance.creditor;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with people's accounts, and people with their own. */
@Component
public class UserDesk {

    private final Users users;

    UserDesk(Users users) {
        this.users = users;
    }

    /**
     * Adds a person.
     *
     * @return false, and nothing added, when the user name is taken
     */
    @Transactional
    public boolean add(User person) {
        if (users.findByUsername(person.username()).isPresent()) {
            return false;
        }
        users.save(person);
        return true;
    }

    /**
     * @throws LastAdministratorException if nobody else could administer after that
     */
    @Transactional
    public void giveRole(long id, Role role) {
        if (role != Role.ADMINISTRATOR) {
            requireAnotherAdministrator(id);
        }
        user(id).take(role);
    }

    /**
     * Refuses the person from this day on.
     *
     * @throws LastAdministratorException if nobody else could administer after that
     */
    @Transactional
    public void disable(long id, LocalDate on) {
        requireAnotherAdministrator(id);
        user(id).disable(on);
    }

    /** Lets the person in again. */
    @Transactional
    public void enable(long id) {
        user(id).enable();
    }

    /** Corrects where replies of this person's clients go; null: nowhere in particular. */
    @Transactional
    public void correctEmail(long id, @Nullable String email) {
        user(id).receiveAt(email);
    }

    /** Replaces a forgotten password; it comes hashed. Whoever is signed in with the old one is not any more. */
    @Transactional
    public void resetPassword(long id, String passwordHash) {
        user(id).changePassword(passwordHash);
    }

    /** Replaces the password of the person with this user name; it comes hashed. */
    @Transactional
    public void changePassword(String username, String passwordHash) {
        user(username).changePassword(passwordHash);
    }

    /** Remembers the language, {@code fr} or {@code en}, of the person with this user name. */
    @Transactional
    public void speak(String username, String language) {
        user(username).speak(language);
    }

    /** Locks before it looks: two administrators who take each other's access at the same time come one after the other. */
    private void requireAnotherAdministrator(long id) {
        List<User> administrators = users.lockAdministrators();
        if (administrators.size() == 1 && administrators.getFirst().id() == id) {
            throw new LastAdministratorException(administrators.getFirst().username());
        }
    }

    private User user(long id) {
        return users.findById(id).orElseThrow(() -> new NoSuchElementException("user " + id));
    }

    private User user(String username) {
        return users.findByUsername(username).orElseThrow(() -> new NoSuchElementException("user " + username));
    }
}

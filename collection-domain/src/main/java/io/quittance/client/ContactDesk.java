package io.quittance.client;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, corrects and removes the contacts of a client, and writes each down. */
@Component
public class ContactDesk {

    private final Clients clients;
    private final History history;
    private final AddressFound found;

    ContactDesk(Clients clients, History history, AddressFound found) {
        this.clients = clients;
        this.history = history;
        this.found = found;
    }

    /**
     * Adds a contact; at least one of name, email and phone is known. An email or a number ends the search for one.
     *
     * @throws java.util.NoSuchElementException when this creditor has no such client
     */
    @Transactional
    public void add(long creditorId, long clientId, Details details, LocalDate on, String by) {
        Client client = client(creditorId, clientId);
        client.add(new Contact(details.name(), details.role(), details.email(), details.phone()));
        record(client, "contact-added", details.label(), on, by);
        closeSearch(client, null, details, on, by);
    }

    /**
     * Replaces what is known of a contact; an email or another number ends the search for one. Nothing is written down when nothing changed.
     *
     * @throws java.util.NoSuchElementException when this creditor's client has no such contact
     */
    @Transactional
    public void correct(long creditorId, long clientId, long contactId, Details details, LocalDate on, String by) {
        Client client = client(creditorId, clientId);
        Contact contact = contact(client, contactId);
        Details before = Details.of(contact);
        if (!before.equals(details)) {
            contact.correct(details.name(), details.role(), details.email(), details.phone());
            record(client, "contact-corrected", details.label(), on, by);
            closeSearch(client, before.phone(), details, on, by);
        }
    }

    /**
     * Removes a contact.
     *
     * @throws java.util.NoSuchElementException when this creditor's client has no such contact
     */
    @Transactional
    public void remove(long creditorId, long clientId, long contactId, LocalDate on, String by) {
        Client client = client(creditorId, clientId);
        Contact contact = contact(client, contactId);
        client.remove(contact);
        record(client, "contact-removed", Details.of(contact).label(), on, by);
    }

    /**
     * From now on the contact gets no text messages, or may get some again; nothing is written down when it was so already.
     *
     * @throws java.util.NoSuchElementException when this creditor's client has no such contact
     */
    @Transactional
    public void refuseTexts(long creditorId, long clientId, long contactId, boolean refused, LocalDate on, String by) {
        Client client = client(creditorId, clientId);
        Contact contact = contact(client, contactId);
        if (contact.textsRefusedOn().isPresent() == refused) {
            return;
        }
        if (refused) {
            contact.refuseTexts(on, by);
        } else {
            contact.allowTexts();
        }
        String what = refused ? "contact-texts-refused" : "contact-texts-allowed";
        record(client, what, Details.of(contact).label(), on, by);
    }

    private Client client(long creditorId, long clientId) {
        return clients.findByIdAndCreditorId(clientId, creditorId).orElseThrow();
    }

    private static Contact contact(Client client, long contactId) {
        return client.contacts().stream()
                .filter(contact -> contact.id() == contactId)
                .findFirst()
                .orElseThrow();
    }

    private void closeSearch(Client client, @Nullable String phoneBefore, Details details, LocalDate on, String by) {
        if (details.email() != null) {
            found.email(client.id(), on, by);
        }
        if (details.phone() != null && !details.phone().equals(phoneBefore)) {
            found.phone(client.id(), on, by);
        }
    }

    private void record(Client client, String what, String label, LocalDate on, String by) {
        Map<String, String> detail = Map.of("what", what, "to", label);
        history.record(Fact.ofClient(client.creditorId(), client.id(), FactKind.CLIENT_CHANGED, on, by, detail));
    }

    /** What is known of a contact; the name may be empty, null where nothing is known. */
    public record Details(
            String name,
            ContactRole role,
            @Nullable String email,
            @Nullable String phone) {

        public static Details of(Contact contact) {
            return new Details(
                    contact.name(),
                    contact.role(),
                    contact.email().orElse(null),
                    contact.phone().orElse(null));
        }

        /** How people call it: its name, else its email, else its number. */
        public String label() {
            return Optional.of(name)
                    .filter(known -> !known.isBlank())
                    .or(() -> Optional.ofNullable(email))
                    .or(() -> Optional.ofNullable(phone))
                    .orElse("");
        }
    }
}

package io.quittance.web.client.edit;

import io.quittance.client.Contact;
import io.quittance.client.ContactDesk;
import io.quittance.client.ContactRole;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A contact as a person types it; what is not known is empty. */
record ContactForm(
        @Size(max = 200, message = "{frame.too-long}") String name,
        @NotNull(message = "{frame.required}") ContactRole role,

        @Pattern(regexp = "\\s*|\\s*[^@\\s]+@[^@\\s]+\\s*", message = "{clients.contact.email.form}")
        @Size(max = 320, message = "{frame.too-long}")
        String email,

        @Size(max = 40, message = "{frame.too-long}") String phone) {

    static final ContactForm EMPTY = new ContactForm("", ContactRole.ACCOUNTING, "", "");

    static ContactForm of(ContactDesk.Details details) {
        return new ContactForm(
                details.name(),
                details.role(),
                Objects.toString(details.email(), ""),
                Objects.toString(details.phone(), ""));
    }

    /** Something must be known, or there is nobody to reach; and no address stands twice. */
    void check(Errors errors, List<Contact> others) {
        if (name.isBlank() && email.isBlank() && phone.isBlank()) {
            errors.rejectValue("email", "clients.contact.nothing");
        }
        if (others.stream()
                .anyMatch(other ->
                        other.email().filter(email.strip()::equalsIgnoreCase).isPresent())) {
            errors.rejectValue("email", "clients.contact.twice");
        }
    }

    ContactDesk.Details details() {
        return new ContactDesk.Details(name.strip(), role, known(email), known(phone));
    }

    private static @Nullable String known(String text) {
        return text.isBlank() ? null : text.strip();
    }
}

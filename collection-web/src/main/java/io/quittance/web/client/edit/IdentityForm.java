package io.quittance.web.client.edit;

import io.quittance.client.ClientIdentity;
import io.quittance.client.ClientKind;
import io.quittance.creditor.PostalAddress;
import io.quittance.creditor.Siren;
import io.quittance.creditor.VatNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.springframework.validation.Errors;

/** Who a client is, as a person types it; what is not known is empty. */
record IdentityForm(
        @NotBlank(message = "{frame.required}") @Size(max = 200, message = "{frame.too-long}")
        String name,

        @NotNull(message = "{frame.required}") ClientKind kind,
        String siren,
        String vatNumber,

        @Pattern(regexp = "fr|en|de|es", message = "{frame.required}")
        String language,

        @Size(max = 200, message = "{frame.too-long}") String line1,
        @Size(max = 200, message = "{frame.too-long}") String line2,
        @Size(max = 20, message = "{frame.too-long}") String postcode,
        @Size(max = 100, message = "{frame.too-long}") String city,

        @Pattern(regexp = "[A-Z]{2}", message = "{settings.country.form}")
        String country,

        @Size(max = 100, message = "{frame.too-long}") String segment) {

    static IdentityForm of(ClientIdentity identity) {
        PostalAddress address = identity.address();
        return new IdentityForm(
                identity.name(),
                identity.kind(),
                Objects.toString(identity.siren(), ""),
                Objects.toString(identity.vatNumber(), ""),
                identity.language().getLanguage(),
                address.line1(),
                address.line2(),
                address.postcode(),
                address.city(),
                address.country(),
                Objects.toString(identity.segment(), ""));
    }

    /** Checks the numbers that have check digits of their own. */
    void check(Errors errors) {
        if (!siren.isBlank() && !Siren.isValid(siren)) {
            errors.rejectValue("siren", "settings.siren.form");
        }
        if (!vatNumber.isBlank() && !VatNumber.isValid(vatNumber)) {
            errors.rejectValue("vatNumber", "settings.vatNumber.form");
        }
    }

    /** What was entered, once {@link #check} found no fault. */
    ClientIdentity identity() {
        return new ClientIdentity(
                name.strip(),
                kind,
                siren.isBlank() ? null : new Siren(siren).value(),
                vatNumber.isBlank() ? null : new VatNumber(vatNumber).value(),
                Locale.of(language),
                new PostalAddress(line1, line2, postcode, city, country),
                segment.isBlank() ? null : segment.strip());
    }
}

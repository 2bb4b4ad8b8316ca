package io.quittance.web.settings;

import io.quittance.calendar.TimeZones;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.PostalAddress;
import io.quittance.creditor.Siren;
import io.quittance.creditor.VatNumber;
import io.quittance.money.Iban;
import io.quittance.web.frame.Formats;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The settings of a creditor as a person types them; what is optional is empty when it is not given.
 *
 * <p>Numbers too are texts here, so that a wrong one comes back with its error beside it as it was typed.
 *
 * @param version of the settings that the person saw
 */
record CreditorForm(
        @NotBlank(message = "{frame.required}") @Size(max = 200, message = "{frame.too-long}")
        String name,

        String siren,
        String vatNumber,
        @Size(max = 200, message = "{frame.too-long}") String line1,
        @Size(max = 200, message = "{frame.too-long}") String line2,
        @Size(max = 20, message = "{frame.too-long}") String postcode,
        @Size(max = 100, message = "{frame.too-long}") String city,

        @Pattern(regexp = "[A-Z]{2}", message = "{settings.country.form}")
        String country,

        String iban,

        @Pattern(regexp = "|[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?", message = "{settings.bic.form}")
        String bic,

        String timeZone,

        @NotBlank(message = "{frame.required}") @Size(max = 200, message = "{frame.too-long}")
        String senderName,

        @Email(message = "{settings.senderEmail.form}") String senderEmail,
        @Size(max = 40, message = "{frame.too-long}") String phone,

        @Pattern(regexp = "|[1-9][0-9]{0,3}", message = "{settings.stalePaymentsDays.form}")
        String stalePaymentsDays,

        String version) {

    static CreditorForm of(CreditorSettings settings, int version) {
        PostalAddress address = settings.address();
        return new CreditorForm(
                settings.name(),
                grouped(settings.siren()),
                Objects.toString(settings.vatNumber(), ""),
                address.line1(),
                address.line2(),
                address.postcode(),
                address.city(),
                address.country(),
                settings.iban() == null ? "" : new Iban(settings.iban()).grouped(),
                Objects.toString(settings.bic(), ""),
                settings.timeZone().getId(),
                settings.senderName(),
                settings.senderEmail(),
                settings.phone(),
                Objects.toString(settings.stalePaymentsDays(), ""),
                Integer.toString(version));
    }

    /** Whether the person saw what is saved now. */
    boolean saw(int current) {
        return Integer.toString(current).equals(version);
    }

    /** Says beside each field what is saved now, where that is not what was typed; keeps what was typed. */
    void compare(CreditorForm saved, Errors errors) {
        Map<String, String> typed = of(settings(""), 0).texts();
        errors.reject("settings.stale");
        saved.texts().forEach((field, now) -> {
            if (!now.equals(typed.get(field))) {
                errors.rejectValue(
                        field,
                        now.isEmpty() ? "settings.saved-now.empty" : "settings.saved-now",
                        new Object[] {now},
                        null);
            }
        });
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("siren", siren);
        texts.put("vatNumber", vatNumber);
        texts.put("line1", line1);
        texts.put("line2", line2);
        texts.put("postcode", postcode);
        texts.put("city", city);
        texts.put("country", country);
        texts.put("iban", iban);
        texts.put("bic", bic);
        texts.put("timeZone", timeZone);
        texts.put("senderName", senderName);
        texts.put("senderEmail", senderEmail);
        texts.put("phone", phone);
        texts.put("stalePaymentsDays", stalePaymentsDays);
        return texts;
    }

    /** Checks the numbers that have check digits of their own. */
    void check(Errors errors) {
        if (!siren.isEmpty() && !Siren.isValid(siren)) {
            errors.rejectValue("siren", "settings.siren.form");
        }
        if (!vatNumber.isEmpty() && !VatNumber.isValid(vatNumber)) {
            errors.rejectValue("vatNumber", "settings.vatNumber.form");
        }
        if (!iban.isEmpty()) {
            Iban.faultOf(iban).ifPresent(fault -> errors.rejectValue("iban", Formats.key(fault)));
        }
        if (TimeZones.find(timeZone).isEmpty()) {
            errors.rejectValue("timeZone", "settings.timeZone.form");
        }
    }

    /** What was entered, once {@link #check} found no fault; the currency is not on the form and stays. */
    CreditorSettings settings(String currency) {
        return new CreditorSettings(
                name,
                siren.isEmpty() ? null : new Siren(siren).value(),
                vatNumber.isEmpty() ? null : new VatNumber(vatNumber).value(),
                new PostalAddress(line1, line2, postcode, city, country),
                iban.isEmpty() ? null : new Iban(iban).value(),
                bic.isEmpty() ? null : bic,
                currency,
                ZoneId.of(timeZone),
                senderName,
                senderEmail,
                phone,
                stalePaymentsDays.isEmpty() ? null : Integer.valueOf(stalePaymentsDays));
    }

    private static String grouped(@Nullable String siren) {
        return siren == null ? "" : new Siren(siren).grouped();
    }
}

package io.quittance.web.agencies;

import io.quittance.placement.agency.AgencyDetails;
import io.quittance.placement.agency.AgencyKind;
import io.quittance.placement.agency.FeeBand;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Typed;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.validation.Errors;

/**
 * An agency as a person types it.
 *
 * @param bands what it keeps, band by band; those left empty are none
 */
public record AgencyForm(
        @NotBlank(message = "{frame.required}") @Size(max = 100, message = "{frame.too-long}")
        String name,

        @NotNull(message = "{frame.required}") AgencyKind kind,
        @Email(message = "{people.email.form}") String email,
        @Size(max = 40, message = "{frame.too-long}") String phone,
        @Size(max = 100, message = "{frame.too-long}") String mandate,
        String mandatedOn,
        String fileFee,
        List<Band> bands) {

    /** Rows for a fee table of this size are offered. */
    static final int BANDS = 4;

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

    /** One row of the fee table, as typed. */
    public record Band(String from, String percent) {

        public Band {
            from = Objects.requireNonNullElse(from, "");
            percent = Objects.requireNonNullElse(percent, "");
        }

        public String getFrom() {
            return from;
        }

        public String getPercent() {
            return percent;
        }

        boolean isEmpty() {
            return from.isBlank() && percent.isBlank();
        }
    }

    public AgencyForm {
        name = Objects.requireNonNullElse(name, "");
        email = Objects.requireNonNullElse(email, "");
        phone = Objects.requireNonNullElse(phone, "");
        mandate = Objects.requireNonNullElse(mandate, "");
        mandatedOn = Objects.requireNonNullElse(mandatedOn, "");
        fileFee = Objects.requireNonNullElse(fileFee, "");
        List<Band> rows = new ArrayList<>(bands == null ? List.of() : bands);
        while (rows.size() < BANDS) {
            rows.add(new Band("", ""));
        }
        bands = rows;
    }

    static AgencyForm blank() {
        return new AgencyForm("", AgencyKind.AGENCY, "", "", "", "", "", List.of());
    }

    static AgencyForm of(AgencyDetails known, Formats formats) {
        List<Band> rows = known.fees().stream()
                .map(band -> new Band(formats.amount(band.fromAmount()), formats.amount(band.percent())))
                .toList();
        LocalDate day = known.mandatedOn();
        return new AgencyForm(
                known.name(),
                known.kind(),
                Objects.requireNonNullElse(known.email(), ""),
                Objects.requireNonNullElse(known.phone(), ""),
                known.mandate(),
                day == null ? "" : day.toString(),
                known.fileFee().signum() == 0 ? "" : formats.amount(known.fileFee()),
                rows);
    }

    /** Checks what depends on the reader's language and the day. */
    void check(Errors errors, Locale reader, LocalDate today) {
        if (mandate.isBlank() != mandatedOn.isBlank()) {
            errors.rejectValue(mandate.isBlank() ? "mandate" : "mandatedOn", "agencies.mandate.both");
        } else if (!mandatedOn.isBlank()
                && Typed.day(mandatedOn).filter(day -> !day.isAfter(today)).isEmpty()) {
            errors.rejectValue("mandatedOn", "agencies.mandated-on.form");
        }
        if (!fileFee.isBlank() && amount(fileFee, reader).isEmpty()) {
            errors.rejectValue("fileFee", "payments.amount.form");
        }
        Set<BigDecimal> starts = new HashSet<>();
        for (int i = 0; i < bands.size(); i++) {
            check(errors, reader, bands.get(i), "bands[" + i + "]", starts);
        }
    }

    private static void check(Errors errors, Locale reader, Band band, String path, Set<BigDecimal> starts) {
        if (band.isEmpty()) {
            return;
        }
        Optional<BigDecimal> from = band.from().isBlank() ? Optional.of(BigDecimal.ZERO) : amount(band.from(), reader);
        if (from.isEmpty()) {
            errors.rejectValue(path + ".from", "payments.amount.form");
        } else if (!starts.add(from.get().stripTrailingZeros())) {
            errors.rejectValue(path + ".from", "agencies.band.twice");
        }
        if (percent(band.percent(), reader).isEmpty()) {
            errors.rejectValue(path + ".percent", "agencies.percent.form");
        }
    }

    /** What was entered, once {@link #check} found no fault. */
    AgencyDetails details(Locale reader) {
        List<FeeBand> fees = bands.stream()
                .filter(band -> !band.isEmpty())
                .map(band -> new FeeBand(
                        band.from().isBlank()
                                ? BigDecimal.ZERO
                                : amount(band.from(), reader).orElseThrow(),
                        percent(band.percent(), reader).orElseThrow()))
                .toList();
        return new AgencyDetails(
                name.strip(),
                kind,
                email.isBlank() ? null : email.strip(),
                phone.isBlank() ? null : phone.strip(),
                mandate.strip(),
                Typed.day(mandatedOn).orElse(null),
                fileFee.isBlank() ? BigDecimal.ZERO : amount(fileFee, reader).orElseThrow(),
                fees);
    }

    private static Optional<BigDecimal> amount(String typed, Locale reader) {
        return Typed.amount(typed, reader)
                .filter(value -> value.signum() >= 0 && value.compareTo(LARGEST) <= 0)
                .filter(value -> value.stripTrailingZeros().scale() <= 2);
    }

    private static Optional<BigDecimal> percent(String typed, Locale reader) {
        return amount(typed, reader).filter(value -> value.compareTo(BigDecimal.valueOf(100)) <= 0);
    }
}

package io.quittance.web.invoice;

import io.quittance.calendar.AgeingBucket;
import io.quittance.insight.invoice.InvoiceFilter;
import io.quittance.insight.invoice.InvoiceState;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list of invoices; what is not given does not narrow it.
 *
 * @param client a client's number
 * @param asOf as the books stood at the end of that day
 */
record InvoiceQuery(
        @Nullable String q,
        @Nullable InvoiceState state,
        @Nullable String client,
        @Nullable AgeingBucket bucket,
        @Nullable String currency,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate asOf,

        @Nullable String at) {

    InvoiceFilter filter() {
        return new InvoiceFilter(state, text(q), text(client), bucket, text(currency), asOf);
    }

    /** Nothing is narrowed. */
    public boolean isPlain() {
        return filter().equals(InvoiceFilter.NONE);
    }

    /** The same list at another place. */
    public String page(String cursor) {
        return UriComponentsBuilder.fromPath("/invoices")
                .queryParamIfPresent("q", Optional.ofNullable(text(q)))
                .queryParamIfPresent("state", Optional.ofNullable(state))
                .queryParamIfPresent("client", Optional.ofNullable(text(client)))
                .queryParamIfPresent("bucket", Optional.ofNullable(bucket))
                .queryParamIfPresent("currency", Optional.ofNullable(text(currency)))
                .queryParamIfPresent("asOf", Optional.ofNullable(asOf))
                .queryParam("at", cursor)
                .encode()
                .toUriString();
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}

package io.quittance.web.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list of clients: what was searched, whose, and the place in the list. */
record ClientQuery(
        @Nullable String q,
        @Nullable Long collector,
        @Nullable String at) {

    /** Nothing is narrowed: everyone. */
    public boolean isPlain() {
        return (q == null || q.isBlank()) && collector == null;
    }

    /** The same list at another place. */
    public String page(String cursor) {
        return UriComponentsBuilder.fromPath("/clients")
                .queryParamIfPresent("q", Optional.ofNullable(q).filter(text -> !text.isBlank()))
                .queryParamIfPresent("collector", Optional.ofNullable(collector))
                .queryParam("at", cursor)
                .encode()
                .toUriString();
    }
}

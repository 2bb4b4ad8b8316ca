package io.quittance.web.disputes;

import io.quittance.dispute.DisputeState;
import io.quittance.insight.dispute.DisputeAge;
import io.quittance.insight.dispute.DisputeFilter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list of disputes; what is not given does not narrow it, but that those that ended are left out.
 *
 * @param state a state, {@code ALL}, or {@code RESOLVED} within twelve months
 * @param owner the id of a person; 0: nobody with an account
 * @param client a client's number
 */
record DisputeQuery(
        @Nullable String state,
        @Nullable String reason,
        @Nullable Long owner,
        @Nullable Boolean late,
        @Nullable String client,
        @Nullable DisputeAge age,
        @Nullable String currency,
        @Nullable String at) {

    private static final String ALL = "ALL";
    private static final String RESOLVED = "RESOLVED";

    DisputeFilter filter() {
        String asked = text(state);
        return new DisputeFilter(
                asked == null,
                asked == null || asked.equals(ALL) || asked.equals(RESOLVED) ? null : DisputeState.valueOf(asked),
                text(reason),
                owner,
                Boolean.TRUE.equals(late),
                text(client),
                age,
                text(currency),
                RESOLVED.equals(asked));
    }

    /** Whether this state is the one that was asked for. */
    public boolean isIn(String name) {
        return name.equals(text(state));
    }

    /** Nothing is narrowed. */
    public boolean isPlain() {
        return new DisputeQuery(null, null, null, null, null, null, null, null)
                .filter()
                .equals(filter());
    }

    /** The same list at another place. */
    public String page(String cursor) {
        return address("/disputes").queryParam("at", cursor).encode().toUriString();
    }

    /** The same list as a file. */
    public String export() {
        return address("/disputes/export").encode().toUriString();
    }

    private UriComponentsBuilder address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("state", Optional.ofNullable(text(state)))
                .queryParamIfPresent("reason", Optional.ofNullable(text(reason)))
                .queryParamIfPresent("owner", Optional.ofNullable(owner))
                .queryParamIfPresent("late", Optional.ofNullable(late))
                .queryParamIfPresent("client", Optional.ofNullable(text(client)))
                .queryParamIfPresent("age", Optional.ofNullable(age))
                .queryParamIfPresent("currency", Optional.ofNullable(text(currency)));
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}

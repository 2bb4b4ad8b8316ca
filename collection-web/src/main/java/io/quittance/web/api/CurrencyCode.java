package io.quittance.web.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.quittance.money.Money;
import io.quittance.web.api.problem.Expects;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A currency as a caller writes it: {@code EUR}.
 *
 * @param code ISO 4217, of a currency one can pay in
 */
@Expects("an ISO 4217 code such as EUR")
@Schema(type = "string", description = "ISO 4217", example = "EUR")
public record CurrencyCode(String code) {

    /**
     * Reads what a caller wrote; Spring finds this method by its name.
     *
     * @throws IllegalArgumentException if there is no such currency
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CurrencyCode of(String text) {
        return new CurrencyCode(Money.of("0", text).currency().getCurrencyCode());
    }

    @Override
    public String toString() {
        return code;
    }
}

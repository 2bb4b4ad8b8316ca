package io.quittance.web.api.risk;

import io.quittance.insolvency.InsolvencyKind;
import io.quittance.web.api.Day;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Proceedings that somebody learned of.
 *
 * @param openedOn the judgment; null: the day of publication
 * @param declareBy null: two months after publication
 */
record InsolvencyOrder(
        @NotNull(message = "required: SAFEGUARD, REORGANISATION, LIQUIDATION or FOREIGN")
        InsolvencyKind kind,

        @NotNull(message = "required: a day such as 2026-11-04")
        Day publishedOn,

        @Nullable Day openedOn,
        @Nullable Day declareBy,

        @Size(max = 200, message = "expected 200 characters at most") @Nullable
        String court,

        @Size(max = 500, message = "expected 500 characters at most") @Nullable
        String note) {}

package io.quittance.web.placements;

import io.quittance.placement.PlacementOrder;
import io.quittance.placement.Route;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * With whom a debt is placed, as a person chooses.
 *
 * @param invoices ids of those to be placed, where the person picks them; a handover brings its own
 */
record PlacementForm(
        @NotNull(message = "{frame.required}") @Nullable Long agency,
        @NotNull(message = "{frame.required}") @Nullable Route route,
        @Size(max = 2000, message = "{frame.too-long}") String instruction,
        List<Long> invoices) {

    PlacementForm {
        instruction = Objects.requireNonNullElse(instruction, "");
        invoices = invoices == null ? List.of() : List.copyOf(invoices);
    }

    static PlacementForm blank(@Nullable Long onlyAgency, List<Long> invoices) {
        return new PlacementForm(onlyAgency, Route.AMICABLE, "", invoices);
    }

    PlacementOrder order() {
        return new PlacementOrder(Objects.requireNonNull(agency), Objects.requireNonNull(route), instruction);
    }
}

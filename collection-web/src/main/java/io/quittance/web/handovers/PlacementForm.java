package io.quittance.web.handovers;

import io.quittance.placement.PlacementOrder;
import io.quittance.placement.Route;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * With whom a debt is placed, as a person chooses.
 *
 * @param invoices ids of those to be placed, where the person picks them; a handover brings its own
 */
public record PlacementForm(
        @Pattern(regexp = "[0-9]{1,18}", message = "{frame.required}")
        String agency,

        @NotNull(message = "{frame.required}") Route route,
        @Size(max = 2000, message = "{frame.too-long}") String instruction,
        List<Long> invoices) {

    public PlacementForm {
        agency = Objects.requireNonNullElse(agency, "");
        instruction = Objects.requireNonNullElse(instruction, "");
        invoices = invoices == null ? List.of() : List.copyOf(invoices);
    }

    static PlacementForm blank(@Nullable Long onlyAgency, List<Long> invoices) {
        return new PlacementForm(onlyAgency == null ? "" : onlyAgency.toString(), Route.AMICABLE, "", invoices);
    }

    PlacementOrder order() {
        return new PlacementOrder(Long.parseLong(agency), route, instruction);
    }
}

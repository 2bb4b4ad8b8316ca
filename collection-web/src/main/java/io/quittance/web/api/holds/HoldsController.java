package io.quittance.web.api.holds;

import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Any hold by its id alone. */
@RestController
@RequestMapping("/api/v1/holds")
@Tag(name = "holds")
class HoldsController {

    private final HoldPlacing placing;

    HoldsController(HoldPlacing placing) {
        this.placing = placing;
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "liftHold",
            summary = "Lift a hold",
            description =
                    "What it held back may climb again from the first night to come. Deleting it twice does no harm.")
    void lift(Visit visit, @PathVariable long id) {
        placing.lift(visit, id, hold -> true);
    }
}

package io.quittance.web.api.stops;

import io.quittance.dunning.conduct.SendingStop;
import io.quittance.dunning.conduct.SendingStopDesk;
import io.quittance.dunning.conduct.SendingStops;
import io.quittance.web.api.Address;
import io.quittance.web.api.Listed;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The stop of all automatic sending, for a program that sees something go wrong before a person does. */
@RestController
@RequestMapping("/api/v1/sending-stops")
@Tag(name = "sending-stops")
class SendingStopsController {

    private final SendingStops stops;
    private final SendingStopDesk desk;

    SendingStopsController(SendingStops stops, SendingStopDesk desk) {
        this.stops = stops;
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            operationId = "listSendingStops",
            summary = "Stops of all automatic sending",
            description = "In force and lifted, the latest first.")
    Listed<StopAnswer> list(Visit visit) {
        return new Listed<>(
                stops.history(visit.creditorId()).stream().map(StopAnswer::of).toList(), null);
    }

    @PostMapping
    @Operation(
            operationId = "stopSending",
            summary = "Stop all automatic sending",
            description =
                    "From now on no mail, no text message and no letter to a mailing house leaves, and nights leave alone"
                            + " what would be sent, with the reason SENDING_STOPPED. Where a stop is in force already, the"
                            + " answer is that one. Needs a finance manager.")
    ResponseEntity<StopAnswer> stop(Visit visit, @Valid @RequestBody StopOrder order) {
        Long creditor = order.isOfAll() ? null : visit.creditorId();
        StopAnswer stop = StopAnswer.of(desk.stop(creditor, order.reason(), visit.today(), visit.by()));
        return ResponseEntity.created(Address.of("sending-stops", stop.id())).body(stop);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "liftSendingStop",
            summary = "Let messages leave again",
            description = "Deleting it twice does no harm. Needs a finance manager.")
    void lift(Visit visit, @PathVariable long id) {
        SendingStop stop =
                stops.find(visit.creditorId(), id).orElseThrow(() -> new UnknownNumberException("sending stop", id));
        desk.lift(visit.creditorId(), stop.id(), visit.today(), visit.by());
    }
}

package io.quittance.web.api.messages;

import io.quittance.notifications.mail.Dispatch;
import io.quittance.notifications.mail.DispatchReport;
import io.quittance.web.api.Day;
import io.quittance.web.api.DaysToLive;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The order to deliver what is due, without waiting for the minute to end. */
@RestController
@RequestMapping("/api/v1/dispatches")
@Tag(name = "messages")
class DispatchesController {

    private final Dispatch dispatch;
    private final DaysToLive days;

    DispatchesController(Dispatch dispatch, DaysToLive days) {
        this.dispatch = dispatch;
        this.days = days;
    }

    @PostMapping
    @Operation(
            operationId = "dispatch",
            summary = "Deliver what is due now",
            description =
                    "Composes the messages of approved steps and sends what is due; an invoice paid or held since leaves"
                            + " its message. The body may be left out: then figures are of today. Outside a"
                            + " demonstration any other day is refused: 400.")
    DispatchReport dispatch(Visit visit, @RequestBody(required = false) @Nullable DispatchOrder order) {
        Day on = order == null || order.on() == null ? new Day(visit.today()) : order.on();
        days.requireToday(on, visit);
        return dispatch.deliver(visit.creditorId(), on.date(), visit.now());
    }
}

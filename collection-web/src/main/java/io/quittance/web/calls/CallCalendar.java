package io.quittance.web.calls;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.util.Duration;
import io.quittance.call.sheet.CallToMake;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Calls as a calendar (RFC 5545): those agreed upon at their hour, the others as an all-day entry. */
@Component
class CallCalendar {

    private static final Duration HOUR = Duration.builder().hours(1).build();
    private static final Duration CALL = Duration.builder().minutes(15).build();

    private final MessageSource messages;

    CallCalendar(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The calendar's text. Nothing of a person stands in it but the client's name, the number to ring and the amount.
     *
     */
    String of(List<CallRow> rows, Locale reader, Instant written) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Quittance//Calls//EN");
        calendar.setMethod(Method.PUBLISH);
        calendar.setName(messages.getMessage("calls.title", null, reader));
        calendar.setRefreshInterval(HOUR);
        rows.forEach(row -> calendar.addEvent(event(row, reader, written)));
        return calendar.write();
    }

    @SuppressWarnings("JavaUtilDate") // the library's own
    private VEvent event(CallRow row, Locale reader, Instant written) {
        CallToMake call = row.call();
        VEvent event = new VEvent();
        event.setUid("call-" + call.taskId() + "@quittance");
        event.setDateTimeStamp(Date.from(written));
        event.setSummary(messages.getMessage("calls.calendar.entry", new Object[] {call.clientName()}, reader));
        event.setDescription((row.owed().format(reader) + (call.phone() == null ? "" : "\n" + call.phone())));
        if (call.dueAt() == null) {
            // A day is written as the machine's own midnight.
            event.setDateStart(
                    Date.from(call.dueOn().atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
        } else {
            event.setDateStart(Date.from(call.dueAt()), true);
            event.setDuration(CALL);
        }
        return event;
    }
}

package io.quittance.web.calls;

import io.quittance.call.CallOutcome;
import io.quittance.call.sheet.CallList;
import io.quittance.call.sheet.CallList.Asked;
import io.quittance.call.sheet.CallToMake;
import io.quittance.call.sheet.CallsOfClient;
import io.quittance.call.sheet.NumbersOfClient;
import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditors;
import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import io.quittance.dispute.DisputeReasons;
import io.quittance.dunning.step.StepClaims;
import io.quittance.insight.client.ClientTimeline;
import io.quittance.insight.client.TimelineKind;
import io.quittance.notifications.guide.TalkingGuides;
import io.quittance.promise.PromiseDesk;
import io.quittance.promise.PromiseList;
import io.quittance.promise.PromiseList.PromiseFilter;
import io.quittance.web.frame.Visit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the list of calls and the sheet of one show. */
@Component
class CallPages {

    static final String SHEET = "calls/sheet";

    private static final int LAST = 8;

    private final CallList list;
    private final StepClaims claims;
    private final NumbersOfClient numbers;
    private final CallsOfClient past;
    private final ClientTimeline timeline;
    private final TalkingGuides guides;
    private final Clients clients;
    private final Creditors creditors;
    private final Users users;
    private final PromiseList promises;
    private final PromiseDesk promiseDesk;
    private final DisputeReasons reasons;

    CallPages(
            CallList list,
            StepClaims claims,
            NumbersOfClient numbers,
            CallsOfClient past,
            ClientTimeline timeline,
            TalkingGuides guides,
            Clients clients,
            Creditors creditors,
            Users users,
            PromiseList promises,
            PromiseDesk promiseDesk,
            DisputeReasons reasons) {
        this.list = list;
        this.claims = claims;
        this.numbers = numbers;
        this.past = past;
        this.timeline = timeline;
        this.guides = guides;
        this.clients = clients;
        this.creditors = creditors;
        this.users = users;
        this.promises = promises;
        this.promiseDesk = promiseDesk;
        this.reasons = reasons;
    }

    /** {@code mine}: only calls to clients that the visitor follows. */
    Asked asked(Visit visit, boolean mine) {
        var zone = creditors.findById(visit.creditorId()).orElseThrow().zone();
        Long me = mine ? users.findByUsername(visit.by()).map(User::id).orElse(null) : null;
        return new Asked(visit.creditorId(), me, visit.today(), visit.momentIn(zone));
    }

    List<CallRow> rows(Asked asked, int limit) {
        List<CallToMake> calls = list.of(asked, limit);
        Map<Long, StepClaims.Claim> claim =
                claims.of(calls.stream().map(CallToMake::stepId).toList(), asked.on());
        return calls.stream()
                .map(call ->
                        new CallRow(call, Objects.requireNonNull(claim.get(call.stepId())), asked.on(), asked.at()))
                .toList();
    }

    /**
     * @throws java.util.NoSuchElementException when the creditor has no such call
     */
    CallRow row(Asked asked, long task) {
        CallToMake call = list.find(asked, task).orElseThrow();
        StepClaims.Claim claim = claims.of(List.of(call.stepId()), asked.on()).get(call.stepId());
        return new CallRow(call, Objects.requireNonNull(claim), asked.on(), asked.at());
    }

    void put(CallRow row, Asked asked, Model model) {
        CallToMake call = row.call();
        Client client = clients.findByIdAndCreditorId(call.clientId(), asked.creditorId())
                .orElseThrow();
        model.addAttribute("row", row);
        model.addAttribute("call", call);
        model.addAttribute("outcomes", CallOutcome.values());
        model.addAttribute("client", client);
        model.addAttribute("disputeReasons", reasons.active(asked.creditorId()));
        model.addAttribute("numbers", numbers.of(call.clientId()));
        model.addAttribute(
                "written",
                client.contacts().stream()
                        .filter(contact -> contact.email().isPresent())
                        .toList());
        model.addAttribute("past", past.of(call.clientId(), asked.on(), LAST));
        model.addAttribute("warned", promiseDesk.isToWarn(call.clientId(), asked.on()));
        model.addAttribute(
                "promises", promises.of(asked.creditorId(), PromiseFilter.ofClient(call.clientId()), asked.on(), LAST));
        model.addAttribute("refusedOn", past.refusedOn(call.clientId()).orElse(null));
        model.addAttribute(
                "mails",
                timeline.page(call.clientId(), TimelineKind.MESSAGE, null, 3).items());
        if (call.isOpen()) {
            model.addAttribute(
                    "guide",
                    guides.of(call.stepId(), client.payerProfile().orElse(null), asked.on())
                            .orElse(null));
        }
        model.addAttribute("next", list.next(asked, call.taskId()).orElse(null));
    }
}

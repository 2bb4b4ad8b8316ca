package io.quittance.web.messages;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.notifications.evidence.MessageList;
import io.quittance.notifications.evidence.MessageRow;
import io.quittance.notifications.message.MessageStatus;
import io.quittance.notifications.message.SendingBlockers;
import io.quittance.web.frame.Visit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The messages written to clients, the latest first. */
@Controller
class MessagesController {

    private static final int PAGE = 50;

    /** No client has this id: a number that nobody has finds nothing. */
    private static final long NOBODY = 0;

    private final MessageList messages;
    private final SendingBlockers blockers;
    private final Clients clients;

    MessagesController(MessageList messages, SendingBlockers blockers, Clients clients) {
        this.messages = messages;
        this.blockers = blockers;
        this.clients = clients;
    }

    /** Which messages, as the address says; {@code client} is a client's number. */
    record Search(
            @Nullable MessageStatus status,
            @Nullable String client,
            @Nullable Long run,
            @Nullable Long before) {}

    @GetMapping("/messages")
    String page(Search search, Visit visit, Model model) {
        long before = Objects.requireNonNullElse(search.before(), Long.MAX_VALUE);
        List<MessageRow> page = messages.of(visit.creditorId(), filter(search, visit), before, PAGE);
        model.addAttribute("search", search);
        model.addAttribute("messages", page);
        model.addAttribute("next", page.size() < PAGE ? null : page.getLast().id());
        model.addAttribute("counts", messages.counts(visit.creditorId(), search.run()));
        model.addAttribute("blockers", blockers.of(visit.creditorId(), visit.today()));
        return "messages/list";
    }

    private MessageList.Filter filter(Search search, Visit visit) {
        String number = Objects.requireNonNullElse(search.client(), "");
        Long clientId = number.isBlank()
                ? null
                : clients.findByCreditorIdAndNumber(visit.creditorId(), number)
                        .map(Client::id)
                        .orElse(NOBODY);
        return new MessageList.Filter(clientId, null, search.run(), search.status());
    }
}

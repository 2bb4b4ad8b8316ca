package io.quittance.web.api.promises;

import io.quittance.client.Client;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.promise.NewPromise;
import io.quittance.promise.PromiseChannel;
import io.quittance.promise.PromiseDesk;
import io.quittance.promise.PromiseList;
import io.quittance.promise.PromiseList.PromiseFilter;
import io.quittance.promise.PromiseRefusedException;
import io.quittance.web.api.Listed;
import io.quittance.web.api.problem.ConflictException;
import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.frame.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes down what callers say that a client promised, and lists it. */
@Component
class PromiseTaking {

    private static final int SHOWN = 500;

    private final Invoices invoices;
    private final PromiseDesk desk;
    private final PromiseList list;

    PromiseTaking(Invoices invoices, PromiseDesk desk, PromiseList list) {
        this.invoices = invoices;
        this.desk = desk;
        this.list = list;
    }

    PromiseAnswer take(Visit visit, Client client, PromiseOrder order) {
        NewPromise promise = new NewPromise(
                visit.creditorId(),
                client.id(),
                order.amount().in(order.currency().code(), "amount"),
                invoices(visit, client, order),
                order.promisedFor().date(),
                null,
                Objects.requireNonNullElse(order.promisedBy(), ""),
                Objects.requireNonNullElse(order.channel(), PromiseChannel.OTHER),
                Objects.requireNonNullElse(order.note(), ""),
                null,
                Boolean.TRUE.equals(order.despiteBroken()));
        try {
            return one(visit, desk.record(promise, visit.today(), visit.by()).id());
        } catch (PromiseRefusedException refused) {
            throw problem(refused, visit);
        }
    }

    PromiseAnswer one(Visit visit, long id) {
        return list.one(visit.creditorId(), id, visit.today())
                .map(PromiseAnswer::of)
                .orElseThrow();
    }

    Listed<PromiseAnswer> list(Visit visit, PromiseFilter filter) {
        return new Listed<>(
                list.of(visit.creditorId(), filter, visit.today(), SHOWN).stream()
                        .map(PromiseAnswer::of)
                        .toList(),
                null);
    }

    private Set<Long> invoices(Visit visit, Client client, PromiseOrder order) {
        return Objects.requireNonNullElse(order.invoices(), List.<String>of()).stream()
                .map(number -> invoices.findByCreditorIdAndNumber(visit.creditorId(), number)
                        .filter(invoice -> invoice.clientId() == client.id())
                        .orElseThrow(() -> new InvalidFieldException(
                                "invoices", "expected invoices of the client: %s is not".formatted(number))))
                .map(Invoice::id)
                .collect(Collectors.toSet());
    }

    private static RuntimeException problem(PromiseRefusedException refused, Visit visit) {
        return switch (refused.field()) {
            case "despiteBroken" ->
                new ConflictException("The client broke two promises or more in the last six months: send"
                        + " \"despiteBroken\": true to take this one down all the same.");
            case "promisedFor" ->
                new InvalidFieldException(
                        "promisedFor", "expected a day from %s on, within a year".formatted(visit.today()));
            case "invoices" ->
                new InvalidFieldException("invoices", "expected open invoices in the currency of the promise");
            default ->
                new InvalidFieldException(
                        "amount",
                        "expected more than 0 and at most what is open and not held, %s".formatted(refused.most()));
        };
    }
}

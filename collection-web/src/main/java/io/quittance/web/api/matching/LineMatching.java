package io.quittance.web.api.matching;

import io.quittance.invoice.Invoice;
import io.quittance.matching.MatchDesk;
import io.quittance.matching.MatchOrder;
import io.quittance.matching.MatchRefusedException;
import io.quittance.matching.MatchUndo;
import io.quittance.matching.Part;
import io.quittance.matching.line.MovedLine;
import io.quittance.matching.line.MovedLines;
import io.quittance.money.Money;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.matching.MatchBody.Allocation;
import io.quittance.web.api.problem.ConflictException;
import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Matches a movement as a program says, and undoes it. */
@Component
class LineMatching {

    private final BooksOfCaller books;
    private final MovedLines lines;
    private final MatchDesk desk;
    private final MatchUndo undo;

    LineMatching(BooksOfCaller books, MovedLines lines, MatchDesk desk, MatchUndo undo) {
        this.books = books;
        this.lines = lines;
        this.desk = desk;
        this.undo = undo;
    }

    void match(Visit visit, long lineId, MatchBody body) {
        MovedLine line = line(visit, lineId);
        List<Part> parts = parts(visit, line, Objects.requireNonNull(body.allocations()));
        try {
            desk.match(visit.creditorId(), lineId, MatchOrder.byHand(parts, ""), visit.today(), visit.by());
        } catch (MatchRefusedException refused) {
            throw conflict(refused);
        }
    }

    void undo(Visit visit, long lineId) {
        line(visit, lineId);
        try {
            undo.undo(visit.creditorId(), lineId, visit.today(), visit.by());
        } catch (MatchRefusedException refused) {
            throw conflict(refused);
        }
    }

    private MovedLine line(Visit visit, long lineId) {
        return lines.find(visit.creditorId(), lineId)
                .orElseThrow(() -> new UnknownNumberException("statement line", lineId));
    }

    private List<Part> parts(Visit visit, MovedLine line, List<Allocation> allocations) {
        Map<Long, Map<Long, Money>> byClient = new LinkedHashMap<>();
        String currency = line.amount().currency().getCurrencyCode();
        for (int i = 0; i < allocations.size(); i++) {
            Allocation one = allocations.get(i);
            String number = one.invoice();
            Invoice invoice = books.invoice(visit, number);
            if (!invoice.balance().currency().equals(line.amount().currency())) {
                throw new InvalidFieldException(
                        "allocations[%d].invoice".formatted(i), "%s is not in %s".formatted(number, currency));
            }
            Money amount = one.amount().in(currency, "allocations[%d].amount".formatted(i));
            Money before = byClient.computeIfAbsent(invoice.clientId(), client -> new LinkedHashMap<>())
                    .put(invoice.id(), amount);
            if (before != null) {
                throw new InvalidFieldException("allocations[%d].invoice".formatted(i), "named twice: " + number);
            }
        }
        return byClient.entrySet().stream()
                .map(one -> Part.of(one.getKey(), one.getValue()))
                .toList();
    }

    private static ConflictException conflict(MatchRefusedException refused) {
        return new ConflictException("%s: %s".formatted(refused.reason(), refused.getMessage()));
    }
}

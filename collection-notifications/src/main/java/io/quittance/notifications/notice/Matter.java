package io.quittance.notifications.notice;

import io.quittance.charge.ledger.ChargeKind;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a notice is about, as the books stand.
 *
 * @param over why there is nothing to tell any more, as the message's cancel reason
 * @param id of the plan, settlement or note
 * @param number of the plan, settlement or note, as its client reads it
 * @param part of it: the version of a plan, from 1
 * @param named by which a transfer is recognised: the number of an invoice or note, else the client's
 * @param amount what is asked for
 * @param whole of which that is a part; empty: there is nothing beside it
 * @param settled what was asked for at first, where a part of it is settled; empty: none is
 * @param beside asked for in another currency, and never added to it; empty: nothing
 * @param charges of which kinds a debit note claims some; nothing else does
 * @param deducted credits and money without an invoice, taken off; nothing where there is none
 * @param day by which it is paid or answered
 * @param last the last day of its grace
 * @param no of the instalment; 0: it is about none
 * @param lines instalments or invoices, in their order
 */
record Matter(
        Optional<String> over,
        long id,
        String number,
        int part,
        String named,
        Money amount,
        Optional<Money> whole,
        Optional<Settled> settled,
        Optional<Money> beside,
        Set<ChargeKind> charges,
        Money deducted,
        Optional<LocalDate> day,
        Optional<LocalDate> last,
        int no,
        int count,
        List<Line> lines) {

    Matter {
        charges = Set.copyOf(charges);
        lines = List.copyOf(lines);
    }

    /** The same, with nothing to tell any more. */
    Matter because(String reason) {
        return new Matter(
                Optional.of(reason),
                id,
                number,
                part,
                named,
                amount,
                whole,
                settled,
                beside,
                charges,
                deducted,
                day,
                last,
                no,
                count,
                lines);
    }

    /** What was asked for at first, and what of it was received, paid or waived since; each currency by itself. */
    record Settled(List<Money> of, List<Money> part) {

        Settled {
            of = List.copyOf(of);
            part = List.copyOf(part);
        }
    }

    /** An instalment or an invoice, with its day and what is owed of it. */
    record Line(String label, LocalDate on, Money amount) {}
}

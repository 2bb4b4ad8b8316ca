package io.quittance.matching.engine;

import io.quittance.matching.engine.Debts.Debt;
import io.quittance.matching.engine.Proposal.Reason;
import io.quittance.matching.words.Mention;
import io.quittance.matching.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The invoices that the payer's words name.
 *
 * @param strong those whose number counts by itself
 * @param weak those whose number counts only if the amount fits
 * @param settled named, but nothing is left of them
 */
record Named(List<Hit> strong, List<Hit> weak, List<Hit> settled) {

    Named {
        strong = List.copyOf(strong);
        weak = List.copyOf(weak);
        settled = List.copyOf(settled);
    }

    static Named in(Wording wording, Debts debts, long amount) {
        Map<String, List<Hit>> byWriting = new LinkedHashMap<>();
        for (List<Debt> some : List.of(debts.open(), debts.settled())) {
            for (Debt debt : some) {
                hit(wording, debt)
                        .ifPresent(hit -> byWriting
                                .computeIfAbsent(hit.written(), key -> new ArrayList<>())
                                .add(hit));
            }
        }
        List<Hit> strong = new ArrayList<>();
        List<Hit> weak = new ArrayList<>();
        List<Hit> settled = new ArrayList<>();
        for (List<Hit> hits : byWriting.values()) {
            for (Hit hit : meant(hits, amount)) {
                List<Hit> kind = hit.kind() == Mention.Kind.WEAK ? weak : strong;
                (hit.debt().cents() == 0 ? settled : kind).add(hit);
            }
        }
        settled.removeIf(hit -> hit.kind() == Mention.Kind.WEAK);
        return new Named(strong, weak, settled);
    }

    static List<Debt> debts(List<Hit> hits) {
        return hits.stream().map(Hit::debt).sorted(Debt.OLDEST_FIRST).toList();
    }

    /** The least sure way in which one of these is named. */
    static Mention.Kind leastSure(List<Hit> hits) {
        return hits.stream().map(Hit::kind).max(Comparator.naturalOrder()).orElse(Mention.Kind.WEAK);
    }

    private static Optional<Hit> hit(Wording wording, Debt debt) {
        Optional<Mention> number = wording.mentionOf(debt.item().number());
        if (number.isPresent() && number.get().kind() != Mention.Kind.WEAK) {
            return number.map(mention -> new Hit(debt, mention.kind(), mention.written(), null));
        }
        String order = debt.item().orderReference();
        Optional<Mention> ordered = order == null
                ? Optional.empty()
                : wording.mentionOf(order).filter(mention -> mention.kind() != Mention.Kind.WEAK);
        return ordered.isPresent()
                ? ordered.map(mention -> new Hit(debt, Mention.Kind.MANGLED, mention.written(), order))
                : number.map(mention -> new Hit(debt, mention.kind(), mention.written(), null));
    }

    /**
     * Which of several that one writing may name: the surest; where several are equally sure and only the digits or the end
     * agree, the one that the amount tells, else none. An order may have several invoices.
     */
    private static List<Hit> meant(List<Hit> hits, long amount) {
        Mention.Kind surest =
                hits.stream().map(Hit::kind).min(Comparator.naturalOrder()).orElseThrow();
        List<Hit> best = hits.stream().filter(hit -> hit.kind() == surest).toList();
        boolean several = best.size() > 1 && best.stream().anyMatch(hit -> hit.order() == null);
        if (!several || surest.compareTo(Mention.Kind.NUMBER) <= 0) {
            return best;
        }
        List<Hit> fitting =
                best.stream().filter(hit -> hit.debt().cents() == amount).toList();
        return fitting.size() == 1 ? List.of(fitting.getFirst().weak()) : List.of();
    }

    /**
     * A number that was found.
     *
     * @param order the order's number, where that was written; else null
     */
    record Hit(
            Debt debt,
            Mention.Kind kind,
            String written,
            @Nullable String order) {

        Hit weak() {
            return new Hit(debt, Mention.Kind.WEAK, written, order);
        }

        Reason reason() {
            String number = debt.item().number();
            if (order != null) {
                return new Reason(Reason.Code.ORDER_NUMBER, List.of(number, order));
            }
            return switch (kind) {
                case REFERENCE -> new Reason(Reason.Code.REFERENCE, List.of(number));
                case NUMBER -> new Reason(Reason.Code.NUMBER, List.of(number));
                case MANGLED, WEAK -> new Reason(Reason.Code.NUMBER_MANGLED, List.of(number, written));
            };
        }
    }
}

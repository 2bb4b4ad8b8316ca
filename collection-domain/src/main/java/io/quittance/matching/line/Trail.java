package io.quittance.matching.line;

import io.quittance.matching.line.ReturnedPayments.Tie;
import io.quittance.matching.names.PayerNames;
import io.quittance.matching.sums.Cents;
import io.quittance.matching.words.Mention;
import io.quittance.matching.words.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the words of a movement that went back tell of the payment it was. */
record Trail(Wording wording, String payer, String text) {

    private static final int SAME = 98;
    private static final int SHORTEST_NAME = 6;

    static Trail of(MovedLine line) {
        List<String> words = Stream.of(
                        line.text().lines(), Stream.ofNullable(line.endToEnd()), line.structured().stream())
                .flatMap(some -> some)
                .toList();
        String payer = line.payer();
        return new Trail(
                Wording.of(words, line.documents(), Cents.of(line.waiting().negate())),
                payer == null ? "" : PayerNames.compared(payer),
                " " + PayerNames.compared(line.text()) + " ");
    }

    /** Whether it names one of these invoices, and the client. */
    Set<Tie> ties(String client, List<String> invoices) {
        Set<Tie> ties = EnumSet.noneOf(Tie.class);
        if (invoices.stream()
                .flatMap(number -> wording.mentionOf(number).stream())
                .anyMatch(Trail::counts)) {
            ties.add(Tie.NUMBER);
        }
        String name = PayerNames.compared(client);
        boolean written = name.length() >= SHORTEST_NAME && text.contains(" " + name + " ");
        if (written || (!payer.isEmpty() && PayerNames.alike(payer, name) >= SAME)) {
            ties.add(Tie.NAME);
        }
        return ties;
    }

    /** A number as it is printed: digits alone may be anything's, and money would be taken back for them. */
    private static boolean counts(Mention mention) {
        return mention.kind() != Mention.Kind.WEAK && mention.kind() != Mention.Kind.MANGLED;
    }
}

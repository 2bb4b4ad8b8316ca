package io.quittance.web.matching;

import io.quittance.matching.engine.Proposal.Reason;
import io.quittance.money.Iban;
import io.quittance.money.Money;
import io.quittance.web.frame.Formats;
import java.time.LocalDate;
import java.util.List;

/**
 * A reason of a proposal in the reader's format, for the sentence of its code.
 *
 * @param code of {@link Reason.Code}
 * @param first what the sentence's {0} stands for; empty: nothing
 * @param second what its {1} stands for; empty: nothing
 */
public record ReasonRow(String code, String first, String second) {

    /** In the reader's format. */
    static List<ReasonRow> of(List<Reason> reasons, String currency, Formats formats) {
        return reasons.stream().map(reason -> of(reason, currency, formats)).toList();
    }

    private static ReasonRow of(Reason reason, String currency, Formats formats) {
        List<String> about = reason.about();
        String first = about.isEmpty() ? "" : told(reason.code(), about.getFirst(), currency, formats);
        String second = about.size() < 2 ? "" : about.get(1);
        return new ReasonRow(reason.code().name(), first, second);
    }

    private static String told(Reason.Code code, String about, String currency, Formats formats) {
        return switch (code) {
            case DEDUCTED, LESS_FEE, LESS_DISCOUNT, LESS_TOLERANCE, PART, MORE ->
                formats.money(Money.of(about, currency));
            case INSTALMENT, PROMISE, SETTLEMENT -> formats.longDay(LocalDate.parse(about));
            case IBAN_KNOWN, IBAN_NEW -> Iban.parse(about).map(Iban::grouped).orElse(about);
            default -> about;
        };
    }
}

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
 * @param code of {@link Reason.Code}, or a turn of it
 * @param first what the sentence's {0} stands for; empty: nothing
 * @param second what its {1} stands for; empty: nothing
 */
public record ReasonRow(String code, String first, String second) {

    /** In the reader's format. */
    static List<ReasonRow> of(List<Reason> reasons, String currency, Formats formats) {
        boolean told = reasons.stream().anyMatch(reason -> reason.code() == Reason.Code.DEDUCTED);
        return reasons.stream()
                .map(reason -> of(reason, told, currency, formats))
                .toList();
    }

    /**
     * @param told whether the payer says what it keeps back; otherwise that a bank took it is only a guess
     */
    private static ReasonRow of(Reason reason, boolean told, String currency, Formats formats) {
        List<String> about = reason.about();
        String first = about.isEmpty() ? "" : told(reason.code(), about.getFirst(), currency, formats);
        String second = about.size() < 2 ? "" : about.get(1);
        String code = reason.code().name();
        return new ReasonRow(reason.code() == Reason.Code.LESS_FEE && told ? code + "_TOLD" : code, first, second);
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

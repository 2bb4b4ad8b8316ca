package io.quittance.invoice.limitation;

import io.quittance.client.ClientKind;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** The law read anew, in plain Java: what the database's formula is compared with. */
final class PlainLimitation {

    private PlainLimitation() {}

    static LocalDate lastOn(ClientKind kind, LocalDate issuedOn, LocalDate dueOn, List<LocalDate> interruptions) {
        LocalDate last = term(kind, kind == ClientKind.PUBLIC ? issuedOn : dueOn);
        for (LocalDate interruption : interruptions.stream().sorted().toList()) {
            if (interruption.isAfter(last)) {
                return last;
            }
            LocalDate anew = term(kind, interruption);
            last = anew.isAfter(last) ? anew : last;
        }
        return last;
    }

    private static LocalDate term(ClientKind kind, LocalDate from) {
        return switch (kind) {
            case BUSINESS -> from.plusYears(5);
            case CONSUMER -> from.plusYears(2);
            case PUBLIC ->
                LocalDate.of(from.getYear() + 1, Month.JANUARY, 1).plusYears(4).minusDays(1);
        };
    }
}

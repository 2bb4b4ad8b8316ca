package io.quittance.payment.allocation;

import java.util.List;
import java.util.stream.Collectors;

/** Numbers of invoices as the history tells them: the first, and of many how many there are. */
public final class ToldInvoices {

    private static final int MOST = 20;

    private ToldInvoices() {}

    /** At most twenty numbers, then how many there are. */
    public static String of(List<String> numbers) {
        String first = numbers.stream().limit(MOST).collect(Collectors.joining(", "));
        return numbers.size() <= MOST ? first : first + ", … (" + numbers.size() + ")";
    }
}

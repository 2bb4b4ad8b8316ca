package io.quittance.intake.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up eighteen months of sales: each client buys at its own pace, on working days; a few goods come back. */
final class SampleInvoices {

    private static final int MONTHS = 18;

    private final Random random;
    private final LocalDate today;

    SampleInvoices(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /** In the order of their numbers: by day of issue. */
    List<SampleInvoice> of(List<SampleClient> clients) {
        List<SampleInvoice> invoices = new ArrayList<>();
        for (SampleClient client : clients) {
            for (int i = 0; i < client.size(); i++) {
                SampleInvoice invoice = sale(client);
                invoices.add(invoice);
                if (random.nextInt(45) == 0) {
                    invoices.add(creditOn(invoice));
                }
            }
        }
        invoices.sort(Comparator.comparing(SampleInvoice::issuedOn).thenComparing(SampleInvoice::client));
        return numbered(invoices);
    }

    private SampleInvoice sale(SampleClient client) {
        LocalDate start = today.minusMonths(MONTHS);
        long days = start.until(today, ChronoUnit.DAYS);
        LocalDate issued = workingDay(start.plusDays(random.nextInt((int) days)));
        int percent = 40 + random.nextInt(140);
        BigDecimal total = BigDecimal.valueOf((long) client.typical() * percent + random.nextInt(100), 2);
        return new SampleInvoice(
                client.number(), "", issued, issued.plusDays(client.terms()), client.currency(), total);
    }

    /** Goods that came back within the fortnight: a tenth to a third of the invoice. */
    private SampleInvoice creditOn(SampleInvoice invoice) {
        LocalDate issued = workingDay(earlier(invoice.issuedOn().plusDays(3 + random.nextInt(12)), today));
        BigDecimal back = invoice.total().multiply(BigDecimal.valueOf(10 + random.nextInt(24)));
        BigDecimal total = back.movePointLeft(2).setScale(2, RoundingMode.DOWN).negate();
        return new SampleInvoice(invoice.client(), "", issued, issued, invoice.currency(), total);
    }

    /** Invoices F2026-00001 and credit notes A2026-00001, each with a series of its own a year. */
    private static List<SampleInvoice> numbered(List<SampleInvoice> invoices) {
        Map<String, Integer> last = new HashMap<>();
        return invoices.stream()
                .map(invoice -> {
                    String series = (invoice.total().signum() > 0 ? "F" : "A")
                            + invoice.issuedOn().getYear();
                    int number = last.merge(series, 1, Integer::sum);
                    return invoice.numbered("%s-%05d".formatted(series, number));
                })
                .toList();
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** The day itself, or the Friday before a weekend. */
    static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }
}

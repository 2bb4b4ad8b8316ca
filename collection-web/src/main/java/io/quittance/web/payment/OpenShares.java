package io.quittance.web.payment;

import io.quittance.insight.matching.OpenItems;
import io.quittance.insight.matching.OpenItems.OpenRow;
import io.quittance.money.Money;
import io.quittance.payment.Payment;
import io.quittance.web.frame.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The open invoices and credit notes of a client, and what a person most likely wants beside each. */
@Component
class OpenShares {

    private static final int SHOWN = 100;
    private static final int ALL = 100_000;

    private final OpenItems items;
    private final Formats formats;

    OpenShares(OpenItems items, Formats formats) {
        this.items = items;
        this.formats = formats;
    }

    /** All that the payment's client has open in its currency, by id, the oldest due first. */
    Map<String, OpenRow> of(Payment payment) {
        return of(payment.creditorId(), payment.clientId(), currency(payment));
    }

    /** All that the client has open in a currency (ISO 4217), by id, the oldest due first. */
    Map<String, OpenRow> of(long creditorId, long clientId, String currency) {
        return items.of(creditorId, clientId, currency, "", ALL).stream()
                .collect(Collectors.toMap(row -> Long.toString(row.id()), row -> row, (a, b) -> a, LinkedHashMap::new));
    }

    void show(Payment payment, SharesForm form, Model model) {
        show(payment.creditorId(), payment.clientId(), currency(payment), form, model);
    }

    /** Puts on the page what the form's words find, and what was typed beside others. */
    void show(long creditorId, long clientId, String currency, SharesForm form, Model model) {
        Map<String, OpenRow> open = of(creditorId, clientId, currency);
        String words = form.words().strip().toUpperCase(Locale.ROOT);
        List<OpenRow> found = open.values().stream()
                .filter(row -> row.number().toUpperCase(Locale.ROOT).contains(words))
                .toList();
        List<OpenRow> credits = first(found, Money::isNegative);
        List<OpenRow> invoices = first(found, Money::isPositive);
        model.addAttribute("currency", currency);
        model.addAttribute("form", form);
        model.addAttribute("credits", credits);
        model.addAttribute("invoices", invoices);
        model.addAttribute(
                "hidden",
                hidden(
                        form.besides(Stream.concat(credits.stream(), invoices.stream())
                                .toList()),
                        open));
        model.addAttribute("count", open.size());
    }

    /** What was typed beside an invoice that the page does not show now. */
    record Hidden(OpenRow row, String amount) {}

    /** Of those that are open no longer nothing is kept. */
    private static List<Hidden> hidden(Map<String, String> typed, Map<String, OpenRow> open) {
        List<Hidden> hidden = new ArrayList<>();
        typed.forEach((id, amount) -> {
            OpenRow row = open.get(id);
            if (row != null) {
                hidden.add(new Hidden(row, amount));
            }
        });
        return hidden;
    }

    /** The oldest due invoices paid with this much money. */
    SharesForm paidWith(Money money, Map<String, OpenRow> open) {
        Map<String, String> amounts = new LinkedHashMap<>();
        spread(money.amount(), first(open.values(), Money::isPositive), amounts);
        return new SharesForm(amounts, "");
    }

    /** The credit notes set off against the oldest due invoices, as far as both reach. */
    SharesForm setOff(Map<String, OpenRow> open) {
        List<OpenRow> credits = first(open.values(), Money::isNegative);
        List<OpenRow> invoices = first(open.values(), Money::isPositive);
        BigDecimal both = sum(credits).min(sum(invoices));
        Map<String, String> amounts = new LinkedHashMap<>();
        spread(both, credits, amounts);
        spread(both, invoices, amounts);
        return new SharesForm(amounts, "");
    }

    private void spread(BigDecimal amount, List<OpenRow> rows, Map<String, String> amounts) {
        BigDecimal left = amount;
        for (OpenRow row : rows) {
            BigDecimal part = left.min(row.balance().amount().abs());
            if (part.signum() > 0) {
                amounts.put(Long.toString(row.id()), formats.amount(part));
                left = left.subtract(part);
            }
        }
    }

    private static String currency(Payment payment) {
        return payment.unapplied().currency().getCurrencyCode();
    }

    private static BigDecimal sum(List<OpenRow> rows) {
        return rows.stream().map(row -> row.balance().amount().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<OpenRow> first(Collection<OpenRow> rows, Predicate<Money> sign) {
        return rows.stream()
                .filter(row -> sign.test(row.balance()))
                .limit(SHOWN)
                .toList();
    }
}

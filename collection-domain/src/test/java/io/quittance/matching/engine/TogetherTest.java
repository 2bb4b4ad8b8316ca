package io.quittance.matching.engine;

import static io.quittance.matching.engine.Books.client;
import static io.quittance.matching.engine.Books.engine;
import static io.quittance.matching.engine.Books.paid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Credits that fit nothing one by one may fit together. */
class TogetherTest {

    private static final Debtor DUPONT = client(1, "Dupont")
            .iban("FR76A")
            .owes(1, "F1001", "2026-09-01", "1000.10")
            .owes(2, "F1002", "2026-10-01", "500.05")
            .debtor();

    @Test
    void twoHalvesOfAnInvoiceMakeIt() {
        assertThat(together("400.10", "600.00")).containsExactly("1=400.10", "1=600.00");
    }

    @Test
    void severalCreditsMakeSeveralInvoices() {
        assertThat(together("1200.00", "300.15")).containsExactly("1=1000.10 2=199.90", "2=300.15");
    }

    @Test
    void creditsThatFitNothingTogetherEitherAreLeft() {
        assertThat(together("1.00", "2.00")).isEmpty();
        assertThat(together("1000.10")).isEmpty();
    }

    private static List<String> together(String... amounts) {
        List<Credit> credits = List.of(amounts).stream()
                .map(amount -> paid(amount, "VIREMENT").from("FR76A").credit())
                .toList();
        return engine().proposeTogether(credits, DUPONT).stream()
                .map(Books::shares)
                .toList();
    }
}

package io.quittance.matching.engine;

import static io.quittance.matching.engine.Books.TODAY;
import static io.quittance.matching.engine.Books.client;
import static io.quittance.matching.engine.Books.engine;
import static io.quittance.matching.engine.Books.eur;
import static io.quittance.matching.engine.Books.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.matching.engine.Debtor.Expected;
import io.quittance.matching.engine.Proposal.Share;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds whatever comes. */
class AnyCreditTest {

    private static final String[] WORDS = {
        "FACTURE",
        "F2026",
        "0042",
        "/",
        "43",
        "A",
        "ET",
        "RF69",
        "DUPONT",
        "😀",
        "٤٢",
        "12/04/2026",
        "1 234,56",
        "O0Il",
        "\u0000",
        "é̈",
        "999999999999999999999999",
        "SARL",
        "ﬁ",
        "F20260007"
    };

    @Test
    void sharesAndRestMakeTheCreditAndNoDebtGetsMoreThanItAsks() {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            List<Debtor> debtors = List.of(debtor(random, 1), debtor(random, 2));
            Credit credit = credit(random, debtors);

            for (Proposal proposal : engine().propose(credit, debtors).ranked()) {
                Debtor debtor = debtors.get((int) proposal.clientId() - 1);
                Map<Long, Money> balances =
                        debtor.items().stream().collect(Collectors.toMap(OpenItem::invoiceId, OpenItem::balance));
                Money shared = proposal.shares().stream().map(Share::amount).reduce(eur("0"), Money::plus);
                assertThat(shared.plus(proposal.onAccount()))
                        .as("seed %d", seed)
                        .isEqualTo(credit.amount());
                assertThat(proposal.onAccount().isNegative())
                        .as("seed %d", seed)
                        .isFalse();
                for (Share share : proposal.shares()) {
                    BigDecimal balance =
                            balances.getOrDefault(share.invoiceId(), eur("0")).amount();
                    assertThat(share.amount().amount())
                            .as("seed %d", seed)
                            .isBetween(balance.min(BigDecimal.ZERO), balance.max(BigDecimal.ZERO));
                }
                assertThat(proposal.shares()).extracting(Share::invoiceId).doesNotHaveDuplicates();
                assertThat(proposal.score()).isBetween(0, 100);
                assertThat(proposal.reasons()).isNotEmpty();
            }
        }
    }

    @Test
    void theSameInputGivesTheSameAnswerInWhateverOrderItComes() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Debtor> debtors = new ArrayList<>(List.of(debtor(random, 1), debtor(random, 2), debtor(random, 3)));
            Credit credit = credit(random, debtors);
            Proposals first = engine().propose(credit, debtors);
            Collections.reverse(debtors);

            assertThat(engine().propose(credit, debtors)).as("seed %d", seed).isEqualTo(first);
        }
    }

    @Test
    void hostileTextsAreReadWithoutHarm() {
        var client =
                client(1, "Dupont").owes(1, "F20260042", "2026-09-01", "10.00").debtor();
        for (String text : List.of(
                "9".repeat(10_000),
                "F2026-0042/".repeat(1_000),
                "1 ".repeat(5_000),
                "😀".repeat(5_000),
                "RF".repeat(5_000),
                "A/".repeat(5_000),
                "((((".repeat(2_500),
                "\u0301".repeat(10_000),
                "12/04/2026".repeat(1_000),
                "1.234.567,89 ".repeat(800))) {
            long start = System.nanoTime();
            engine().propose(
                            paid("10.00", text).by(text).behalf(text).from(text).credit(), List.of(client));
            assertThat((System.nanoTime() - start) / 1_000_000)
                    .as(text.substring(0, 10))
                    .isLessThan(1_500);
        }
    }

    @Test
    void tenThousandOpenItemsAreProposedAtOnce() {
        Random random = new Random(7);
        Books.Client client = client(1, "Dupont").iban("FR76A");
        for (int i = 0; i < 10_000; i++) {
            client.owes(
                    i,
                    "F2026%05d".formatted(i),
                    TODAY.minusDays(random.nextInt(200)).toString(),
                    "%d.%02d".formatted(10 + random.nextInt(5_000), random.nextInt(100)));
        }
        List<Debtor> debtors = List.of(client.debtor());
        List<Credit> credits = List.of(
                paid("1234.56", "VIREMENT").from("FR76A").credit(),
                paid("987654.32", "F202600042 43 44").from("FR76A").credit(),
                paid("3.21", "F202600042").by("Dupont").credit());
        credits.forEach(credit -> engine().propose(credit, debtors));

        for (Credit credit : credits) {
            long start = System.nanoTime();
            assertThat(engine().propose(credit, debtors).ranked()).isNotEmpty();
            assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1_000);
        }
    }

    private static Debtor debtor(Random random, int id) {
        Books.Client client = client(id, random.nextBoolean() ? "Dupont" : "Durand " + id);
        if (random.nextBoolean()) {
            client.iban(random.nextBoolean() ? "FR76A" : "FR76" + id);
        }
        int items = random.nextInt(9);
        for (int i = 0; i < items; i++) {
            String balance = (random.nextInt(6) == 0 ? "-" : "") + (1 + random.nextInt(40)) + ".50";
            client.item(
                    id * 100L + i,
                    "F2026%04d".formatted(id * 40 + i),
                    random.nextInt(4) == 0 ? "BC7788" + id : null,
                    TODAY.minusDays(random.nextInt(90) - 30).toString(),
                    random.nextInt(8) == 0 ? "0" : balance,
                    random.nextInt(4) == 0 ? "0.30" : null);
        }
        if (random.nextInt(3) == 0) {
            client.agreed(Expected.Kind.PROMISE, "12.50", "2026-11-01", id * 100L, id * 100L + 1);
        }
        return client.debtor();
    }

    private static Credit credit(Random random, List<Debtor> debtors) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            List<OpenItem> items = debtors.get(random.nextInt(debtors.size())).items();
            boolean number = random.nextBoolean() && !items.isEmpty();
            text.append(number ? items.getFirst().number() : WORDS[random.nextInt(WORDS.length)])
                    .append(random.nextInt(4) == 0 ? "" : " ");
        }
        Books.Paid paid = paid((1 + random.nextInt(120)) + (random.nextBoolean() ? ".50" : ".00"), text.toString());
        if (random.nextBoolean()) {
            paid.by("DUPONT");
        }
        if (random.nextBoolean()) {
            paid.from("FR76A");
        }
        return paid.credit();
    }
}

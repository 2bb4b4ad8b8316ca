package io.quittance.insight.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quittance.insight.Books;
import io.quittance.testing.UsePostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The client accounts of real ledgers: posted here entry by entry, they agree with the balances of the ledger itself. */
@SpringBootTest
@UsePostgres
class RealLedgersTest {

    private static final LocalDate ON = LocalDate.of(2030, 12, 31);

    @Autowired
    private BalanceChecks checks;

    @Autowired
    private BalanceCheckList list;

    @Autowired
    private JdbcClient jdbc;

    /** One entry of a client's account. */
    private record Entry(String account, String name, LocalDate on, BigDecimal amount) {}

    @Test
    void theBalancesOfTheLedgersAgreeAndOneCentThatIsMissingIsFound() throws IOException {
        Path folder = Stream.of(System.getProperty("quittance.shared-data"), "../shared/data", "../../shared/data")
                .filter(Objects::nonNull)
                .map(base -> Path.of(base, "fec"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        if (folder == null) {
            System.out.println("RealLedgersTest skipped: no ../shared/data/fec and no -Dquittance.shared-data");
        }
        assumeTrue(folder != null, "no folder of real ledgers");
        int accounts = 0;
        try (Stream<Path> files = Files.list(Objects.requireNonNull(folder))) {
            for (Path file : files.sorted().toList()) {
                accounts += compare(entries(file));
            }
        }
        assertThat(accounts).isPositive();
    }

    private int compare(List<Entry> entries) {
        if (entries.isEmpty()) {
            return 0;
        }
        Books books = new Books(jdbc);
        Map<String, Long> clients = new TreeMap<>();
        Map<String, BigDecimal> balances = new TreeMap<>();
        int number = 0;
        for (Entry entry : entries) {
            long client = clients.computeIfAbsent(entry.account(), account -> books.client(account, entry.name()));
            balances.merge(entry.account(), entry.amount(), BigDecimal::add);
            if (entry.amount().signum() > 0) {
                books.invoice(
                        client,
                        "F" + ++number,
                        entry.on(),
                        entry.on(),
                        entry.amount().toPlainString(),
                        "EUR");
            } else if (entry.amount().signum() < 0) {
                books.payment(client, entry.on(), entry.amount().negate().toPlainString(), "EUR");
            }
        }

        long agreeing = take(books, balances);
        assertThat(list.differences(agreeing, null, 0, 10)).isEmpty();
        assertThat(list.totals(agreeing)).singleElement().satisfies(totals -> {
            assertThat(totals.difference()).isZero();
            assertThat(totals.agreeing()).isEqualTo(balances.size());
        });
        String first = balances.keySet().iterator().next();
        balances.merge(first, new BigDecimal("-0.01"), BigDecimal::add);
        assertThat(list.differences(take(books, balances), null, 0, 10))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.number()).isEqualTo(first);
                    assertThat(one.difference()).isEqualByComparingTo("-0.01");
                });
        return balances.size();
    }

    private long take(Books books, Map<String, BigDecimal> balances) {
        StringBuilder csv = new StringBuilder("CompAuxNum;Solde débiteur;Solde créditeur\n");
        balances.forEach((account, balance) -> csv.append(account)
                .append(';')
                .append(balance.signum() > 0 ? french(balance) : "")
                .append(';')
                .append(balance.signum() > 0 ? "" : french(balance.negate()))
                .append('\n'));
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        return checks.take(books.creditor(), "balance.csv", bytes, ON, "EUR", ON, "manager");
    }

    private static String french(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }

    private static List<Entry> entries(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file, Charset.forName("IBM850"))) {
            String[] cells = line.split("[|\t]", -1);
            if (cells.length > 12 && cells[4].startsWith("411")) {
                String account = cells[6].isBlank() ? cells[4].strip() : cells[6].strip();
                BigDecimal amount = amount(cells[11]).subtract(amount(cells[12]));
                LocalDate on = LocalDate.parse(cells[3].strip(), DateTimeFormatter.BASIC_ISO_DATE);
                entries.add(new Entry(account, cells[7].strip(), on, amount));
            }
        }
        return entries;
    }

    private static BigDecimal amount(String cell) {
        return cell.isBlank() ? BigDecimal.ZERO : new BigDecimal(cell.strip().replace(',', '.'));
    }
}

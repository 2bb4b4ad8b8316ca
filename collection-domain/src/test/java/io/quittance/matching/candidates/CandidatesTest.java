package io.quittance.matching.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.Books;
import io.quittance.matching.engine.Credit;
import io.quittance.matching.engine.Debtor;
import io.quittance.matching.engine.OpenItem;
import io.quittance.matching.names.NameMarks;
import io.quittance.matching.names.PayerNames;
import io.quittance.matching.words.NumberKey;
import io.quittance.money.Money;
import io.quittance.testing.UsePostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever a payer writes leads to the clients that it may be. */
@SpringBootTest
@UsePostgres
class CandidatesTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Candidates candidates;

    private Books books;
    private long dupont;
    private long durand;

    @BeforeEach
    void books() {
        books = Books.open(jdbc);
        dupont = named("C-1001", "SARL Dupont & Fils");
        durand = named("C-1002", "Établissements Durand");
        books.invoice(dupont, "F2026-0042", ON.minusDays(10), "1200.00", "EUR");
        books.invoice(dupont, "F2026-0043", ON.minusDays(5), "310.20", "EUR");
        books.invoice(dupont, "AV2026-0001", ON.minusDays(5), "-10.00", "EUR");
        books.invoice(dupont, "U2026-0001", ON.minusDays(5), "55.00", "USD");
        books.invoice(durand, "F2026-0050", ON.minusDays(20), "77.77", "EUR");
    }

    @Test
    void numbersLeadToTheirClientsHoweverTheyAreWritten() {
        assertThat(found("9.99", "FAC 2026 0042", null, null)).containsExactly(dupont);
        assertThat(found("9.99", "20260050", null, null)).containsExactly(durand);
        assertThat(found("9.99", "F20260042/43 et f2026-OO5O", null, null)).containsExactly(dupont, durand);
        assertThat(found("9.99", "CLIENT C1002", null, null)).containsExactly(durand);
        assertThat(found("9.99", "nothing", null, null)).isEmpty();
    }

    @Test
    void namesAndAmountsLeadToClients() {
        assertThat(found("9.99", "", "FILS DUPOND", null)).containsExactly(dupont);
        assertThat(found("9.99", "VIR DE ETS DURAND", null, null)).containsExactly(durand);
        assertThat(found("77.77", "", null, null)).containsExactly(durand);
        assertThat(found("77.78", "", null, null)).isEmpty();
    }

    @Test
    void aNameThatChangedIsFoundByTheNewOne() {
        jdbc.sql("update client set name = 'Lefebvre' where id = :id")
                .param("id", durand)
                .update();

        assertThat(found("9.99", "", "LEFEBVRE SA", null)).containsExactly(durand);
        assertThat(found("9.99", "", "DURAND", null)).isEmpty();
    }

    @Test
    void aDebtorBringsWhatItOwesInTheCurrencyAndNothingElse() {
        Debtor debtor = of("9.99", "F2026-0042", null, null).getFirst();

        assertThat(debtor.number()).isEqualTo("C-1001");
        assertThat(debtor.items())
                .extracting(OpenItem::number)
                .containsExactly("F2026-0042", "F2026-0043", "AV2026-0001");
    }

    @Test
    void aSettledInvoiceComesWhereItIsNamed() {
        long paid = books.invoice(dupont, "F2026-0030", ON.minusDays(60), "500.00", "EUR");
        books.leaveOpen(paid, "0");

        assertThat(of("500.00", "F20260030", null, null).getFirst().items())
                .extracting(OpenItem::invoiceId)
                .contains(paid);
        assertThat(of("9.99", "F20260042", null, null).getFirst().items())
                .extracting(OpenItem::invoiceId)
                .doesNotContain(paid);
        assertThat(candidates
                        .of(books.creditorId(), dupont, credit("9.99", "F20260030", null, null))
                        .items())
                .extracting(OpenItem::invoiceId)
                .contains(paid);
    }

    @Test
    void whatIsPromisedComesWithItsInvoices() {
        jdbc.sql("""
                insert into promise (creditor_id, client_id, currency, amount, promised_for, held_until, of_client, channel,
                                     promised_on, recorded_by)
                values (:creditor, :client, 'EUR', 400, :on, :on, true, 'CALL', :on, 'anne')
                """)
                .param("creditor", books.creditorId())
                .param("client", dupont)
                .param("on", ON)
                .update();

        assertThat(of("400.00", "", null, null).getFirst().expected())
                .containsExactly(
                        new Debtor.Expected(Debtor.Expected.Kind.PROMISE, Money.of("400.00", "EUR"), ON, List.of()));
    }

    @Test
    void creditsOfManyCurrenciesKeepTheirOrder() {
        Credit dollars = new Credit(
                ON,
                new Money(new BigDecimal("55"), Currency.getInstance("USD")),
                List.of("U20260001"),
                List.of(),
                List.of(),
                null,
                null,
                null);

        List<List<Debtor>> found = candidates.of(
                books.creditorId(),
                List.of(credit("1.00", "no", null, null), dollars, credit("1.00", "F20260050", null, null)));

        assertThat(found).hasSize(3);
        assertThat(found.get(0)).isEmpty();
        assertThat(found.get(1).getFirst().items()).extracting(OpenItem::number).containsExactly("U2026-0001");
        assertThat(found.get(2).getFirst().clientId()).isEqualTo(durand);
    }

    @Test
    void tablesAndProgramWriteNumbersAndNamesAlike() {
        Random random = new Random(42);
        String letters = "00112345OILoilFA-/. éßœ_😀";
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(30); k >= 0; k--) {
                text.append(letters.charAt(random.nextInt(letters.length() - 2)));
            }
            assertSame(text.toString());
        }
        List.of(
                        "SARL Dupont & Fils",
                        "S.A.R.L. L'Œuvre",
                        "3M",
                        "Großmann GmbH",
                        "Łódź",
                        "é",
                        "SAS",
                        "",
                        "STE GÉNÉRALE DES EAUX")
                .forEach(this::assertSame);
    }

    @Test
    void keysFollowTheNumbersOfInvoices() {
        jdbc.sql("update invoice set number = 'F2026-0077', order_reference = 'BC 4711-B' where number = 'F2026-0050'")
                .update();

        assertThat(found("9.99", "F2026-0050", null, null)).isEmpty();
        assertThat(found("9.99", "F2026-0077", null, null)).containsExactly(durand);
        assertThat(found("9.99", "commande BC4711B", null, null)).containsExactly(durand);

        jdbc.sql("delete from invoice where number = 'F2026-0077'").update();
        assertThat(jdbc.sql(
                                "select number_key from invoice_key k where not exists (select from invoice where id = k.invoice_id)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private void assertSame(String text) {
        assertThat(ask("select number_key(:text)", text)).as(text).isEqualTo(NumberKey.of(text));
        assertThat(ask("select number_digits(:text)", text)).as(text).isEqualTo(NumberKey.digits(text));
        assertThat(new TreeSet<>(List.of(ask("select array_to_string(name_marks(:text), ' ')", text)
                        .split(" "))))
                .as(text)
                .isEqualTo(new TreeSet<>(
                        List.of(String.join(" ", NameMarks.of(text)).split(" "))));
    }

    private String ask(String question, String text) {
        return jdbc.sql(question).param("text", text).query(String.class).single();
    }

    @Test
    void anAliasLeadsToItsClients() {
        alias("IBAN", "FR7611");
        alias("NAME", PayerNames.compared("Holding Martin"));

        assertThat(found("9.99", "", null, "FR7611")).containsExactly(durand);
        assertThat(found("9.99", "", "HOLDING MARTIN SAS", null)).containsExactly(durand);
        assertThat(of("9.99", "", null, "FR7611").getFirst().learnedNames()).containsExactly("HOLDING MARTIN");
    }

    private void alias(String kind, String value) {
        jdbc.sql("""
                with file as (
                    insert into statement_file (creditor_id, name, format, source, sha256, bytes, received_on, received_by)
                    values (:creditor, 'a', 'CSV', 'UPLOAD', md5(:value) || md5(:value), '', :on, 'anne') returning id),
                told as (
                    insert into statement (creditor_id, file_id, position, account)
                    select :creditor, id, 1, 'FR76' from file returning id),
                line as (
                    insert into statement_line (creditor_id, statement_id, no, account, movement, place, booked_on, amount, currency, waiting)
                    select :creditor, id, 1, 'FR76', :value, '1', :on, 1, 'EUR', 0 from told returning id),
                match as (
                    insert into statement_match (creditor_id, line_id, kind, amount, automatic, matched_on, matched_by)
                    select :creditor, id, 'NOT_OURS', 1, false, :on, 'anne' from line returning id)
                insert into payer_alias (creditor_id, client_id, kind, value, match_id, learned_on, learned_by)
                select :creditor, :client, :kind, :value, id, :on, 'anne' from match
                """)
                .param("creditor", books.creditorId())
                .param("client", durand)
                .param("kind", kind)
                .param("value", value)
                .param("on", ON)
                .update();
    }

    private long named(String number, String name) {
        long client = books.client(number);
        jdbc.sql("update client set name = :name where id = :id")
                .param("name", name)
                .param("id", client)
                .update();
        return client;
    }

    private List<Long> found(String amount, String words, @Nullable String payer, @Nullable String iban) {
        return of(amount, words, payer, iban).stream().map(Debtor::clientId).toList();
    }

    private List<Debtor> of(String amount, String words, @Nullable String payer, @Nullable String iban) {
        return candidates
                .of(books.creditorId(), List.of(credit(amount, words, payer, iban)))
                .getFirst();
    }

    private static Credit credit(String amount, String words, @Nullable String payer, @Nullable String iban) {
        return new Credit(ON, Money.of(amount, "EUR"), List.of(words), List.of(), List.of(), payer, null, iban);
    }
}

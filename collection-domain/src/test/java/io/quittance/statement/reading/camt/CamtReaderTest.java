package io.quittance.statement.reading.camt;

import static io.quittance.statement.reading.camt.CamtFile.balance;
import static io.quittance.statement.reading.camt.CamtFile.details;
import static io.quittance.statement.reading.camt.CamtFile.entry;
import static io.quittance.statement.reading.camt.CamtFile.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.money.Iban;
import io.quittance.money.Money;
import io.quittance.statement.content.BankAccount;
import io.quittance.statement.content.Counterparty;
import io.quittance.statement.content.OriginalAmount;
import io.quittance.statement.content.Statement;
import io.quittance.statement.content.StatementLine;
import io.quittance.statement.content.StatementWarning;
import io.quittance.statement.content.StatementWarning.Kind;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CamtReaderTest {

    private static final String PAYER = """
            <RltdPties><Dbtr>%1$s<Nm>Boulangerie Lune</Nm>%2$s</Dbtr>
            <DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
            <UltmtDbtr>%1$s<Nm>Moulin Soleil</Nm>%2$s</UltmtDbtr><Cdtr>%1$s<Nm>Us</Nm>%2$s</Cdtr></RltdPties>
            <RltdAgts><DbtrAgt><FinInstnId><%3$s>COBADEFFXXX</%3$s></FinInstnId></DbtrAgt></RltdAgts>""";

    @Test
    void aStatementHasItsAccountDaysAndBalances() {
        Statement statement = statement(
                balance("OPBD", "100.00", "DBIT", "2026-03-29"),
                balance("CLBD", "150.50", "CRDT", "2026-03-31"),
                entry("250.5", "CRDT", ""));

        assertThat(statement.account()).isEqualTo(BankAccount.named("FR76 3000 6000 0112 3456 7890 189"));
        assertThat(statement.account().iban()).isEqualTo(new Iban("FR7630006000011234567890189"));
        assertThat(statement.id()).isEqualTo("STMT-7");
        assertThat(statement.sequence()).isEqualTo("7");
        assertThat(String.valueOf(statement.opening())).contains("-100.00 EUR", "2026-03-29");
        assertThat(String.valueOf(statement.closing())).contains("150.50 EUR", "2026-03-31");
        assertThat(statement.warnings()).isEmpty();
    }

    @Test
    void whatDoesNotAddUpIsAWarning() {
        Statement statement = statement(
                balance("OPBD", "100.00", "CRDT", "2026-03-29"),
                balance("CLBD", "350.49", "CRDT", "2026-03-31"),
                entry("250.50", "CRDT", ""));

        assertThat(statement.warnings())
                .containsExactly(new StatementWarning(Kind.BALANCE_DIFFERS, "", "350.50 EUR, 350.49 EUR"));
        assertThat(statement.lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'', '', BIC", "<Pty>, </Pty>, BICFI"})
    void aLineTellsWhoPaidInOldAndNewShapes(String before, String after, String bic) {
        StatementLine line = statement(entry(
                        "1190.00",
                        "CRDT",
                        details("<Refs><EndToEndId>NOTPROVIDED</EndToEndId><MndtId>MD-3</MndtId></Refs>"
                                + PAYER.formatted(before, after, bic)
                                + "<RmtInf><Ustrd>Facture F-12</Ustrd><Ustrd>merci</Ustrd>"
                                + "<Strd><RfrdDocInf><Nb>F-12</Nb></RfrdDocInf>"
                                + "<CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf>")))
                .lines()
                .getFirst();

        assertThat(line.bookedOn()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(line.valueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(line.amount()).isEqualTo(Money.of("1190.00", "EUR"));
        assertThat(line.counterparty())
                .isEqualTo(
                        Counterparty.of("Boulangerie Lune", "Moulin Soleil", "DE89370400440532013000", "COBADEFFXXX"));
        assertThat(line.references().endToEnd()).isNull();
        assertThat(line.references().bank()).isEqualTo("BANK-1");
        assertThat(line.references().mandate()).isEqualTo("MD-3");
        assertThat(line.references().structured()).containsExactly("RF18539007547034");
        assertThat(line.references().documents()).containsExactly("F-12");
        assertThat(line.text()).containsExactly("Facture F-12", "merci");
        assertThat(line.code()).isEqualTo("PMNT-RCDT-ESCT");
        assertThat(line.original()).isNull();
    }

    @Test
    void aBatchIsOneLineForEachTransaction() {
        Statement statement = statement(
                entry(
                        "30.00",
                        "CRDT",
                        details(
                                "<Refs><EndToEndId>A</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy=\"EUR\">40.00</Amt></TxAmt></AmtDtls>",
                                "<Refs><EndToEndId>B</EndToEndId></Refs><Amt Ccy=\"EUR\">10</Amt><CdtDbtInd>DBIT</CdtDbtInd>")));

        assertThat(statement.lines())
                .extracting(StatementLine::amount)
                .containsExactly(Money.of("40.00", "EUR"), Money.of("-10.00", "EUR"));
        assertThat(statement.lines())
                .extracting(line -> String.valueOf(line.references().endToEnd()))
                .containsExactly("A", "B");
        assertThat(statement.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Amt Ccy=\"EUR\">19.99</Amt>", "", "<Amt Ccy=\"USD\">20.00</Amt>"})
    void aBatchThatDoesNotAddUpStaysOneLine(String second) {
        Statement statement = statement(
                entry("30.00", "CRDT", details("<Amt Ccy=\"EUR\">10</Amt>" + PAYER.formatted("", "", "BIC"), second)));

        assertThat(statement.lines()).extracting(StatementLine::amount).containsExactly(Money.of("30.00", "EUR"));
        assertThat(statement.lines().getFirst().counterparty()).isEqualTo(Counterparty.UNKNOWN);
        assertThat(statement.warnings()).extracting(StatementWarning::kind).containsExactly(Kind.DETAILS_DIFFER);
    }

    @Test
    @Timeout(10)
    void aBatchOfManyIsReadAsFast() {
        String part = details("<Amt Ccy=\"EUR\">0.01</Amt>" + PAYER.formatted("", "", "BIC"));

        assertThat(statement(entry("300.00", "CRDT", part.repeat(30_000))).lines())
                .hasSize(30_000);
    }

    @Test
    void whatIsNotBookedIsLeftOut() {
        Statement statement = statement(
                entry("1.00", "CRDT", "").replace("BOOK", "PDNG"),
                entry("2.00", "CRDT", "").replace("BOOK", "<Cd>INFO</Cd>"),
                entry("4.00", "CRDT", "").replace("BOOK", "<Cd>BOOK</Cd>"),
                entry("8.00", "CRDT", "").replace("BOOK", "MAYBE"));

        assertThat(statement.lines()).extracting(StatementLine::amount).containsExactly(Money.of("4.00", "EUR"));
        assertThat(statement.leftOut()).isEqualTo(3);
        assertThat(statement.warnings()).extracting(StatementWarning::kind).containsExactly(Kind.UNKNOWN_STATUS);
    }

    @Test
    void aReturnedDirectDebitNamesTheDebtorAndItsReason() {
        StatementLine line = statement(entry(
                        "80.00",
                        "DBIT",
                        "<RvslInd>true</RvslInd>"
                                + details(
                                        PAYER.formatted("", "", "BIC") + "<RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf>")))
                .lines()
                .getFirst();

        assertThat(line.amount()).isEqualTo(Money.of("-80.00", "EUR"));
        assertThat(line.reversal()).isTrue();
        assertThat(line.returnReason()).isEqualTo("MD06");
        assertThat(line.counterparty().name()).isEqualTo("Boulangerie Lune");
    }

    @ParameterizedTest
    @ValueSource(strings = {"InstdAmt", "TxAmt", "CntrValAmt"})
    void whatWasOrderedInAnotherCurrencyIsKept(String kind) {
        String told =
                "<AmtDtls><%1$s><Amt Ccy=\"USD\">100</Amt><CcyXchg><XchgRate>1.0951</XchgRate></CcyXchg></%1$s></AmtDtls>";
        StatementLine line = statement(entry("91.32", "DBIT", details(told.formatted(kind))))
                .lines()
                .getFirst();

        assertThat(line.amount()).isEqualTo(Money.of("-91.32", "EUR"));
        assertThat(line.original()).isEqualTo(new OriginalAmount(Money.of("-100.00", "USD"), new BigDecimal("1.0951")));
    }

    @ParameterizedTest
    @CsvSource({"052, 02", "052, 13", "053, 02", "053, 08", "053, 13", "054, 04", "054, 13"})
    void allVersionsAreRead(String message, String version) {
        Statement statement = CamtFile.read(CamtFile.file(message, version, entry("1.00", "CRDT", "")))
                .getFirst();

        assertThat(statement.lines()).hasSize(1);
        assertThat(statement.warnings()).isEmpty();
    }

    @Test
    void anUnknownVersionIsReadWithAWarning() {
        assertThat(CamtFile.read(CamtFile.file("053", "14", "")).getFirst().warnings())
                .extracting(StatementWarning::kind)
                .containsExactly(Kind.UNKNOWN_VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16", "UTF-16LE", "windows-1252"})
    void theDeclarationSaysTheEncoding(String name) {
        Charset charset = Charset.forName(name);
        String xml = CamtFile.file(
                        "053", "08", entry("1.00", "CRDT", details("<RmtInf><Ustrd>Réglé à l'été</Ustrd></RmtInf>")))
                .replace("UTF-8", charset.name().replace("LE", ""));
        String marked = name.equals("UTF-16LE") ? "\uFEFF" + xml : xml;

        List<Statement> statements = CamtReader.read(marked.getBytes(charset));

        assertThat(statements.getFirst().lines().getFirst().text()).containsExactly("Réglé à l'été");
    }

    @Test
    void aByteOrderMarkDoesNoHarm() {
        byte[] bytes = ("\uFEFF" + CamtFile.file("053", "08", "")).getBytes(StandardCharsets.UTF_8);

        assertThat(CamtReader.read(bytes)).hasSize(1);
    }
}

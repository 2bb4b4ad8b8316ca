package io.quittance.statement.reading.mt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quittance.money.Iban;
import io.quittance.money.Money;
import io.quittance.statement.content.Statement;
import io.quittance.statement.content.StatementLine;
import io.quittance.statement.content.StatementWarning;
import io.quittance.statement.content.StatementWarning.Kind;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MtReaderTest {

    private static final String HEAD =
            ":20:STARTUMS\n:25:37040044/532013000EUR\n:28C:00042/001\n:60F:C260330EUR100,5\n";
    private static final String CREDIT = ":61:2603310331CR20,NTRFNONREF//B-1\n:86:free text\n";
    private static final String END = ":62F:C260331EUR120,50\n-\n";

    @Test
    void aStatementHasItsAccountDaysAndBalances() {
        Statement statement = one(HEAD + CREDIT + END);
        StatementLine line = statement.lines().getFirst();

        assertThat(statement.account().id()).isEqualTo("37040044/532013000");
        assertThat(statement.account().is(new Iban("DE89370400440532013000"))).isTrue();
        assertThat(statement.sequence()).isEqualTo("00042/001");
        assertThat(String.valueOf(statement.opening())).contains("100.50 EUR", "2026-03-30");
        assertThat(String.valueOf(statement.closing())).contains("120.50 EUR", "2026-03-31");
        assertThat(statement.warnings()).isEmpty();
        assertThat(line.bookedOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(line.references().bank()).isEqualTo("B-1");
        assertThat(line.references().customer()).isNull();
        assertThat(line.text()).containsExactly("free text");
        assertThat(line.code()).isEqualTo("NTRF");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2603310331CR20,NTRFNONREF; 20.00; false; NTRF",
                "260331C20,00NMSC; 20.00; false; NMSC",
                "2603310331D0020,5N051FACT 7; -20.50; false; N051",
                "2603310331RC20,00NTRFX1; -20.00; true; NTRF",
                "2603310331RDR20,00NTRFX1; 20.00; true; NTRF",
                "2603310331C20NTRFX1; 20.00; false; NTRF",
                "2603310331C20,00 NTRFX1; 20.00; false; NTRF",
                "2603310331DF20,00S   X; -20.00; false; S"
            })
    void movementsAreWrittenInManyWays(String told, String amount, boolean reversal, String code) {
        StatementLine line = one(HEAD + ":61:" + told + "\n" + END).lines().getFirst();

        assertThat(line.amount()).isEqualTo(Money.of(amount, "EUR"));
        assertThat(line.reversal()).isEqualTo(reversal);
        assertThat(line.code()).isEqualTo(code);
    }

    @Test
    void bookingAndValueMayLieInTwoYears() {
        StatementLine line =
                one(HEAD + ":61:2601021231C20,NTRFX1\n" + END).lines().getFirst();

        assertThat(line.valueOn()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(line.bookedOn()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void thirtyDaysOfFebruaryAreItsLast() {
        Statement statement = one(HEAD + ":61:2602300301C20,NTRFX1\n" + END);

        assertThat(statement.lines().getFirst().valueOn()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(statement.warnings()).extracting(StatementWarning::kind).containsExactly(Kind.DAY_MOVED);
    }

    @Test
    void germanPartsAreTakenApart() {
        StatementLine line = one(HEAD + ":61:2603310331CR20,NTRFKREF+//B-1\n"
                        + ":86:166?00GUTSCHRIFT?100599?20EREF+RECHNUNGEN 2026-MAERZ-?214711?22MREF+MD-3?23SVWZ+Rechnung\n"
                        + " 4711 ?24vom 3.3. ABWA+Moulin Soleil?30COBADEFFXXX?31DE89370400440532\n"
                        + "013000?32Boulangerie Lune und Soehne?33 SARL\n:12:34 goes on\n"
                        + END)
                .lines()
                .getFirst();

        assertThat(line.references().endToEnd()).isEqualTo("RECHNUNGEN 2026-MAERZ-4711");
        assertThat(line.references().mandate()).isEqualTo("MD-3");
        assertThat(line.text()).containsExactly("GUTSCHRIFT", "Rechnung 4711  vom 3.3.");
        assertThat(line.counterparty().name()).isEqualTo("Boulangerie Lune und Soehne SARL:12:34 goes on");
        assertThat(line.counterparty().onBehalfOf()).isEqualTo("Moulin Soleil");
        assertThat(line.counterparty().iban()).isEqualTo(new Iban("DE89370400440532013000"));
        assertThat(line.counterparty().bic()).isEqualTo("COBADEFFXXX");
        assertThat(line.code()).isEqualTo("NTRF+166");
        assertThat(line.returnReason()).isNull();
    }

    @Test
    void aReturnedDirectDebitSaysWhy() {
        StatementLine line = one(HEAD + ":61:2603310331D20,50NRTIKREF+//B-1\n/OCMT/EUR20,//CHGS/EUR0,50/\n"
                        + ":86:109?00RETOURE?20EREF+NOTPROVIDED SVWZ+KEIN GELD?32LUNE?34914\n"
                        + END)
                .lines()
                .getFirst();

        assertThat(line.amount()).isEqualTo(Money.of("-20.50", "EUR"));
        assertThat(line.returnReason()).isEqualTo("914");
        assertThat(line.references().endToEnd()).isNull();
        assertThat(line.original())
                .extracting(original -> original == null ? null : original.amount())
                .isEqualTo(Money.of("-20.00", "EUR"));
    }

    @Test
    void wordsBetweenSlashesAreTakenApart() {
        StatementLine line = one(HEAD
                        + ":61:2603310331C20,NTRFEREF//B-1\n:86:/EREF/E2E-9/CNTP/NL91ABNA0417164300/ABNANL2A/Lune\n"
                        + " BV///REMI/USTD//Facture 4711/\n" + END)
                .lines()
                .getFirst();

        assertThat(line.references().endToEnd()).isEqualTo("E2E-9");
        assertThat(line.references().customer()).isNull();
        assertThat(line.counterparty().name()).isEqualTo("Lune BV");
        assertThat(line.counterparty().iban()).isEqualTo(new Iban("NL91ABNA0417164300"));
        assertThat(line.text()).containsExactly("Facture 4711/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "{1:F01LUNEFRPPAXXX0000000000}{2:I940LUNEFRPPXXXXN}{4:\n%s",
                "LUNEFRPP\n940\nLUNEFRPP\n%s",
                ":940:\n\n%s",
                "\u0001\n%s\u0003"
            })
    void envelopesDoNoHarm(String envelope) {
        String file = envelope.formatted((HEAD + CREDIT + END).strip());

        assertThat(one(file).lines()).hasSize(1);
        assertThat(one(file.replace("\n-", "\n-}{5:{CHK:0}}")).lines()).hasSize(1);
        assertThat(one(file.replace("\n", "\r\n")).lines()).hasSize(1);
    }

    @Test
    void messagesFollowEachOtherWithoutAnEnd() {
        String message = HEAD + CREDIT + END.replace("-\n", "");

        assertThat(MtReader.read(message + message)).hasSize(2);
    }

    @Test
    void duringTheDayThereAreNoBalancesButTotals() {
        String day =
                ":20:X\n:25:FR7630006000011234567890189\n:28C:1/1\n:34F:EURD0,\n:34F:EURC0,\n:13D:2603311200+0200\n"
                        + CREDIT + ":61:2603310331EC7,NTRFX1\n:90D:0EUR0,00\n:90C:1EUR%s\n";

        assertThat(one(day.formatted("20,00")).warnings()).isEmpty();
        assertThat(one(day.formatted("20,00")).leftOut()).isEqualTo(1);
        assertThat(one(day.formatted("20,01")).warnings())
                .extracting(StatementWarning::kind)
                .containsExactly(Kind.TOTALS_DIFFER);
    }

    @Test
    void whatDoesNotAddUpOrCloseIsAWarning() {
        assertThat(one(HEAD + END).warnings())
                .extracting(StatementWarning::kind)
                .containsExactly(Kind.BALANCE_DIFFERS);
        assertThat(one(HEAD + CREDIT + "-\n").warnings())
                .extracting(StatementWarning::kind)
                .containsExactly(Kind.NO_CLOSING_BALANCE);
    }

    @Test
    void aBalanceBehindTheClosingOneShowsThatNothingIsCutOff() {
        assertThat(one(HEAD + CREDIT + ":65:nothing of use\n").warnings())
                .extracting(StatementWarning::kind)
                .containsExactly(Kind.NO_CLOSING_BALANCE);
    }

    @Test
    void aReferenceEndsWhereItsPartEndsShort() {
        StatementLine line = one(HEAD + ":61:2603310331D20,NRTINONREF\n:86:159?20EREF+E2E-9?21MTLG:Konto zu\n" + END)
                .lines()
                .getFirst();

        assertThat(line.references().endToEnd()).isEqualTo("E2E-9");
        assertThat(line.text()).containsExactly("MTLG:Konto zu");
        assertThat(line.returnReason()).isEqualTo("NRTI+159");
    }

    @Test
    void brokenFilesAreRefusedWithTheirLine() {
        assertRefused(Reason.OUT_OF_ORDER, 1, CREDIT);
        assertRefused(Reason.NOT_AN_AMOUNT, 5, HEAD + ":61:2603310331CR2O,00NTRFX1\n" + END);
        assertRefused(Reason.OUT_OF_ORDER, 6, HEAD + ":61:2603310331C20,NTRF\n:25:166?00GUTSCHRIFT\n" + END);
        assertRefused(Reason.OUT_OF_ORDER, 6, HEAD + END.replace("-\n", "") + CREDIT);
        assertRefused(Reason.OUT_OF_ORDER, 8, HEAD + CREDIT + END.replace("-\n", END));
        assertRefused(Reason.CUT_OFF, 7, HEAD + CREDIT);
        assertRefused(Reason.MISSING, 1, ":20:X\n" + HEAD);
        assertRefused(Reason.MISSING, 1, HEAD.replaceFirst(":60F:.*\n", "") + CREDIT + END);
        assertRefused(Reason.NOT_AN_AMOUNT, 5, HEAD + CREDIT.replace("20,", "20,00,") + END);
        assertRefused(Reason.NOT_AN_AMOUNT, 4, HEAD.replace("EUR100", "100") + CREDIT + END);
        assertRefused(Reason.NOT_A_DAY, 5, HEAD + CREDIT.replace("2603310331", "2613310331") + END);
        assertRefused(Reason.UNKNOWN_CODE, 5, HEAD + "what is this\n" + CREDIT + END);
    }

    private static void assertRefused(Reason reason, long line, String file) {
        UnreadableStatementException refusal =
                catchThrowableOfType(UnreadableStatementException.class, () -> MtReader.read(file));

        assertThat(refusal).as(file).isNotNull();
        assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
        assertThat(refusal.line()).as(refusal.getMessage()).isEqualTo(line);
    }

    private static Statement one(String file) {
        List<Statement> statements = MtReader.read(file);

        assertThat(MtReader.knows(file)).isTrue();
        assertThat(statements).hasSize(1);
        return statements.getFirst();
    }
}

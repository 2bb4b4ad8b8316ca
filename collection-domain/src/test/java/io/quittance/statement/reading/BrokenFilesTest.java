package io.quittance.statement.reading;

import static io.quittance.statement.reading.camt.CamtFile.balance;
import static io.quittance.statement.reading.camt.CamtFile.details;
import static io.quittance.statement.reading.camt.CamtFile.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quittance.statement.reading.camt.CamtFile;
import io.quittance.statement.reading.cfonb.CfonbFile;
import io.quittance.statement.reading.source.UnreadableStatementException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenFilesTest {

    static final Duration MOST = Duration.ofSeconds(2);

    /** More of them with {@code -Dquittance.mutations=10000}. */
    static final int MUTATIONS = Integer.getInteger("quittance.mutations", 2_000);

    private static final List<String> FILES = List.of(
            CamtFile.file(
                    "053",
                    "08",
                    balance("OPBD", "10.00", "CRDT", "2026-03-29")
                            + balance("CLBD", "50.00", "CRDT", "2026-03-31")
                            + entry(
                                    "40.00",
                                    "CRDT",
                                    details(
                                            "<Amt Ccy=\"EUR\">30.00</Amt><RmtInf><Ustrd>Facture F-1</Ustrd></RmtInf>",
                                            "<Amt Ccy=\"EUR\">10.00</Amt><RltdPties><Dbtr><Nm>Lune</Nm></Dbtr></RltdPties>"))),
            String.join(
                    "\n",
                    CfonbFile.balance("01", "290326", "0000000100000{"),
                    CfonbFile.movement("300326", "VIR SEPA LUNE", "0000000012345A"),
                    CfonbFile.more("300326", "NPY", "LUNE SARL"),
                    CfonbFile.more("300326", "MMO", "USD200000000135000"),
                    CfonbFile.balance("07", "300326", "0000000112345A"),
                    ""),
            """
            {1:F01LUNEFRPPAXXX0000000000}{2:I940LUNEFRPPXXXXN}{4:
            :20:STARTUMS
            :25:37040044/532013000EUR
            :28C:00042/001
            :60F:C260330EUR100,5
            :61:2603310331CR20,NTRFNONREF//B-1
            :86:166?00GUTSCHRIFT?20EREF+E2E-9?21SVWZ+Rechnung 4711?30COBADEFFXXX
            ?31DE89370400440532013000?32LUNE?34000
            :61:2603310331D0,50NTRFX
            :86:/EREF/E2E-9/CNTP/NL91ABNA0417164300/ABNANL2A/Lune//REMI/USTD//Facture
            :62F:C260331EUR120,00
            -}
            """,
            """
            :20:X
            :25:FR7630006000011234567890189
            :28C:1/1
            :34F:EURD0,
            :13D:2603311200+0200
            :61:2603310331CR20,NTRFNONREF//B-1
            :NS:01Rechnung 4711
            15Lune
            :90C:1EUR20,00
            """);

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void whateverIsBrokenIsReadOrRefusedSoon() {
        int refused = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            byte[] whole = FILES.get(seed % FILES.size()).getBytes(StandardCharsets.UTF_8);
            refused += isRefused(new Mutation(seed).of(whole), "seed " + seed) ? 1 : 0;
        }

        assertThat(refused).as("refused of " + MUTATIONS).isBetween(MUTATIONS / 10, MUTATIONS - MUTATIONS / 10);
    }

    @Test
    void theUnbrokenAreRead() {
        assertThat(FILES)
                .extracting(file -> StatementFile.read(file.getBytes(StandardCharsets.UTF_8))
                        .format())
                .containsExactly(
                        StatementFormat.CAMT, StatementFormat.CFONB_120, StatementFormat.MT940, StatementFormat.MT942);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "' \n ', EMPTY",
        "not a statement, UNKNOWN_FORMAT",
        "01;Chèques;D, UNKNOWN_FORMAT",
        "<html/>, NOT_A_STATEMENT"
    })
    void whatIsNoStatementIsRefused(String text, UnreadableStatementException.Reason reason) {
        assertThat(catchThrowableOfType(
                                UnreadableStatementException.class,
                                () -> StatementFile.read(text.getBytes(StandardCharsets.UTF_8)))
                        .reason())
                .isEqualTo(reason);
    }

    /** Any other exception than the refusal, or a long time, is a failure. */
    static boolean isRefused(byte[] file, String name) {
        long start = System.nanoTime();
        boolean refused = false;
        try {
            assertThat(StatementFile.read(file).statements()).isNotEmpty();
        } catch (UnreadableStatementException refusal) {
            refused = true;
            assertThat(refusal.expected()).as(name).isNotBlank();
        } catch (RuntimeException | StackOverflowError crash) {
            throw new AssertionError(name, crash);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(MOST);
        return refused;
    }
}

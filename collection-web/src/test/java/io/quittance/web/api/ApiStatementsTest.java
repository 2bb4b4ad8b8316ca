package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.creditor.Creditors;
import io.quittance.intake.bank.TableChoice;
import io.quittance.intake.bank.TableDesk;
import io.quittance.intake.file.ReadingChoice;
import io.quittance.statement.booking.ReceivedFile;
import io.quittance.statement.booking.StatementSource;
import io.quittance.web.api.Caller.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program brings its bank's files: each movement is booked once, and a broken file is a problem that says where. */
@ApiTest
class ApiStatementsTest {

    private static final String STATEMENT = """
            :20:START
            :25:FR7630006000011234567890189
            :28C:00042/001
            :60F:C261030EUR100,00
            :61:2611031103CR50,00NTRFNONREF//B-1
            :86:/EREF/E-1//REMI/USTD//Facture F-1
            :61:2611031103DR8,00NTRFNONREF//B-2
            :62F:C261103EUR142,00
            -
            """;

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);

    @Autowired
    private Caller caller;

    @Autowired
    private TableDesk tables;

    @Autowired
    private Creditors creditors;

    @Test
    void aFileIsBookedOnce() {
        String file = STATEMENT.replace("B-1", "API-1");
        Answer first = caller.bring("/api/v1/statements", "en", "bank.sta", file);
        Answer again = caller.bring("/api/v1/statements", "fr", "bank.sta", file);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(counts(first)).isEqualTo("MT940 2 1 1 0, 0 0 1");
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(counts(again)).isEqualTo("MT940 2 1 1 2, 0 0 1");
        assertThat(first.text("/warnings/0/code")).isEqualTo("UNKNOWN_ACCOUNT");
        assertThat(first.text("/warnings/0/message")).startsWith("You do not know");
        assertThat(again.text("/warnings/0/message")).startsWith("Ce compte n’est pas connu");
        assertThat(caller.get("/api/v1/statements/" + first.text("/id")).text("/repeated"))
                .as("as it was booked")
                .isEqualTo("0");
        assertThat(caller.get("/api/v1/statements?limit=1").text("/items/0/name"))
                .isEqualTo("bank.sta");
        assertThat(caller.get("/api/v1/statements/999999999").status()).isEqualTo(404);
    }

    @Test
    void aBrokenFileIsAProblemThatSaysWhere() {
        Answer refused = caller.bring(
                "/api/v1/statements", "en", "bank.sta", STATEMENT.replace("2611031103CR50", "2613311103CR50"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.text("/code")).isEqualTo("NOT_A_DAY");
        assertThat(refused.text("/line")).isEqualTo("5");
        assertThat(refused.text("/found")).contains("261331");
        assertThat(refused.text("/errors/0/field")).isEqualTo("file");
        assertThat(caller.bring("/api/v1/statements", "en", "b", "hello").text("/code"))
                .isEqualTo("UNKNOWN_FORMAT");
    }

    @Test
    void aTableIsRefusedUntilAPersonHasToldItsColumnsOnce() {
        String table = "Date;Opération;Libellé;Montant\n03/11/2026;VIR;API-T;5,00\n";
        Answer refused = caller.bring("/api/v1/statements", "fr", "bank.csv", table);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("COLUMNS_NOT_TOLD");
        assertThat(refused.text("/expected")).contains("load the file once on the screen");
        assertThat(refused.text("/found")).isEqualTo("Date, Opération, Libellé, Montant");

        long creditor = creditors.findAllByOrderById().getFirst().id();
        ReceivedFile file =
                new ReceivedFile("bank.csv", table.getBytes(StandardCharsets.UTF_8), StatementSource.UPLOAD);
        long waiting = tables.keep(creditor, file, ON, "test").orElseThrow();
        TableChoice choice = new TableChoice(ReadingChoice.NONE, "DE89370400440532013000", true, "EUR");
        tables.say(creditor, waiting, choice);
        tables.book(creditor, waiting, ON, "test");

        Answer booked = caller.bring("/api/v1/statements", "fr", "b.csv", table + "04/11/2026;VIR;API-U;6,00\n");
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(counts(booked)).isEqualTo("CSV 2 2 0 1, 0 0 1");
        Answer broken = caller.bring("/api/v1/statements", "fr", "b.csv", table + "04/11/2026;VIR;API-U;six\n");
        assertThat(broken.text("/code") + broken.text("/line") + broken.text("/place"))
                .isEqualTo("NOT_AN_AMOUNT3Montant");
    }

    private static String counts(Answer answer) {
        return "%s %s %s %s %s, %s %s %s"
                .formatted(
                        answer.text("/format"),
                        answer.text("/lines"),
                        answer.text("/credits"),
                        answer.text("/debits"),
                        answer.text("/repeated"),
                        answer.text("/autoMatched"),
                        answer.text("/proposed"),
                        answer.text("/unmatched"));
    }
}

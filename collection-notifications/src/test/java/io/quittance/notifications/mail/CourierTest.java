package io.quittance.notifications.mail;

import static io.quittance.notifications.mail.ScriptedSmtpServer.DROP;
import static io.quittance.notifications.mail.ScriptedSmtpServer.HANG;
import static io.quittance.notifications.mail.ScriptedSmtpServer.RESET;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.PostalAddress;
import io.quittance.notifications.mail.ScriptedSmtpServer.Stage;
import io.quittance.notifications.message.QueuedMail;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Every way a conversation with a mail server can end, each with a real one: may the mail be sent again, or not? */
class CourierTest {

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        // The server takes nothing from us, or cannot be heard: not taken, and no use trying the next message.
        "CONNECT, 554 go away,           Unreachable",
        "CONNECT, 421 too busy,          Unreachable",
        "CONNECT, drop,                  Unreachable",
        "CONNECT, hang,                  Unreachable",
        "EHLO,    drop,                  Unreachable",
        "AUTH,    535 bad credentials,   Unreachable",
        "MAIL,    451 later,             Unreachable",
        "MAIL,    550 unknown sender,    Unreachable",
        "MAIL,    drop,                  Unreachable",
        "RCPT,    421 closing,           Unreachable",
        "RCPT,    drop,                  Unreachable",
        "RCPT,    reset,                 Unreachable",
        "DATA,    drop,                  Unreachable",
        "DATA,    hang,                  Unreachable",
        // This recipient, or this message: now, or for ever.
        "RCPT,    450 mailbox busy,      Delayed",
        "RCPT,    452 mailbox full,      Delayed",
        "RCPT,    550 no such user,      Refused",
        "RCPT,    553 no such user,      Refused",
        "RCPT,    571 policy,            Refused",
        "DATA,    451 later,             Delayed",
        "DATA,    554 no,                Refused",
        "DOT,     451 later,             Delayed",
        "DOT,     552 too large,         Refused",
        "DOT,     554 spam,              Refused",
        // It had the whole message and gave no answer: nobody knows.
        "DOT,     drop,                  Unknown",
        "DOT,     reset,                 Unknown",
        "DOT,     hang,                  Unknown",
        "DOT,     what?,                 Unknown"
    })
    void whatTheServerDidDecidesWhatBecomesOfTheMessage(Stage stage, String answer, String outcome) throws Exception {
        server.on(stage, answer);

        assertThat(deliver("Bonjour").getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(server.accepted()).isEmpty();
    }

    @Test
    void aGoodServerTakesIt() throws Exception {
        assertThat(deliver("Bonjour")).isInstanceOf(Handover.Accepted.class);
        assertThat(server.accepted()).singleElement().asString().contains("Message-ID: <step.7.x@acme.example>");
    }

    @Test
    void nobodyListening() throws Exception {
        server.close();

        assertThat(deliver("Bonjour")).isInstanceOf(Handover.Unreachable.class);
    }

    /** More than the sockets can hold, so that the loss is noticed before the end: no server takes half a message. */
    @ParameterizedTest
    @CsvSource({DROP, RESET})
    void lostWhileTheContentIsWritten(String how) throws Exception {
        server.on(Stage.CONTENT, how);

        assertThat(deliver("x".repeat(76).concat("\n").repeat(400_000))).isInstanceOf(Handover.Unreachable.class);
    }

    @Test
    void silenceWhileTheContentIsWritten() throws Exception {
        server.on(Stage.CONTENT, HANG);

        assertThat(deliver("x".repeat(76).concat("\n").repeat(400_000))).isInstanceOf(Handover.Unreachable.class);
    }

    @Test
    void oneConnectionServesManyMessages() throws Exception {
        try (Courier courier = courier()) {
            for (int i = 0; i < 3; i++) {
                assertThat(courier.deliver(mail(courier, "Bonjour"))).isInstanceOf(Handover.Accepted.class);
            }
        }
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.accepted()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 no such user", "DOT, 554 spam", "DOT, drop", "RCPT, drop"})
    void afterAFailureTheNextMessageStillLeaves(Stage stage, String answer) throws Exception {
        server.on(stage, answer);
        try (Courier courier = courier()) {
            courier.deliver(mail(courier, "the first"));

            assertThat(courier.deliver(mail(courier, "the second"))).isInstanceOf(Handover.Accepted.class);
        }
        assertThat(server.accepted()).singleElement().asString().contains("the second");
    }

    /** As servers do after so many mails. */
    @ParameterizedTest
    @CsvSource({"MAIL, drop", "MAIL, 421 enough", "RCPT, drop", "DATA, drop"})
    void aConnectionThatServedAndIsGoneCostsNoMessageAnAttempt(Stage stage, String answer) throws Exception {
        try (Courier courier = courier()) {
            courier.deliver(mail(courier, "the first"));
            server.on(stage, answer);

            assertThat(courier.deliver(mail(courier, "the second"))).isInstanceOf(Handover.Accepted.class);
        }
        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.accepted()).hasSize(2);
    }

    /** The server answered, is silent, or may have taken it: it is not handed over once more. */
    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 later, Unreachable",
        "MAIL, hang,      Unreachable",
        "RCPT, 450 busy,  Delayed",
        "DOT,  drop,      Unknown"
    })
    void nothingElseIsTriedTwice(Stage stage, String answer, String outcome) throws Exception {
        try (Courier courier = courier()) {
            courier.deliver(mail(courier, "the first"));
            server.on(stage, answer);

            assertThat(courier.deliver(mail(courier, "the second")).getClass().getSimpleName())
                    .isEqualTo(outcome);
        }
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.accepted()).hasSize(1);
    }

    private Handover deliver(String text) throws MessagingException {
        try (Courier courier = courier()) {
            return courier.deliver(mail(courier, text));
        }
    }

    private Courier courier() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setUsername("quittance");
        sender.setPassword("secret");
        Properties properties = new Properties();
        properties.put("mail.smtp.auth", "true");
        properties.put("mail.smtp.timeout", "250");
        properties.put("mail.smtp.writetimeout", "250");
        sender.setJavaMailProperties(properties);
        return new Courier(SmtpManners.on(sender));
    }

    private static OutgoingMail mail(Courier courier, String text) throws MessagingException {
        QueuedMail mail = new QueuedMail(
                1, "<step.7.x@acme.example>", "compta@dupont.example", "", null, "fr", "Rappel", text, "<p>" + "</p>");
        return new OutgoingMail(courier.session(), mail, List.of(), creditor(), Instant.parse("2026-11-04T08:00:00Z"));
    }

    private static CreditorSettings creditor() {
        CreditorSettings bare = new Creditor("ACME SAS").settings();
        return new CreditorSettings(
                bare.name(),
                null,
                null,
                PostalAddress.NONE,
                null,
                null,
                "EUR",
                ZoneId.of("Europe/Paris"),
                "ACME",
                "compta@acme.example",
                "",
                null);
    }
}

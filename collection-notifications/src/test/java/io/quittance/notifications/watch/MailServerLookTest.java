package io.quittance.notifications.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.mail.Wire;
import io.quittance.notifications.watch.MailServerLook.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Whether the mail server can be reached: it is asked over a real connection, and never waited for. */
@NotificationsTest
class MailServerLookTest {

    @Autowired
    private MailServerLook look;

    @Autowired
    private JavaMailSenderImpl sender;

    @Test
    void aServerThatAnswersIsReachedAndTakesNothing() {
        try (Wire wire = new Wire(sender)) {
            MailServerLook.Answer answer = look.look();

            assertThat(answer.state()).isIn(State.REACHED, State.CAUGHT);
            assertThat(answer.server()).contains(":" + sender.getPort());
            assertThat(wire.accepted()).isEmpty();
        }
    }

    @Test
    void aServerThatIsNotThereIsNotReached() throws IOException {
        try (Wire wire = new Wire(sender)) {
            try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                sender.setPort(nobody.getLocalPort());
            }

            assertThat(look.look().state()).isEqualTo(State.UNREACHED);
            assertThat(wire.accepted()).isEmpty();
        }
    }

    @Test
    void aServerThatSaysNothingIsGivenUpWithinTwoSeconds() throws IOException {
        try (Wire wire = new Wire(sender);
                ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            sender.setPort(silent.getLocalPort());
            long asked = System.nanoTime();

            MailServerLook.Answer answer = look.look();

            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofMillis(2500));
            assertThat(answer.state()).isEqualTo(State.UNREACHED);
            assertThat(answer.reply()).isNotBlank();
            assertThat(wire.accepted()).isEmpty();
        }
    }
}

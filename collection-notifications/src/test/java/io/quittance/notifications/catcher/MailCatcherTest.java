package io.quittance.notifications.catcher;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.client.ClientKind;
import io.quittance.creditor.Creditor;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.notifications.mail.DispatchReport;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On the embedded default a dispatched mail is caught, and read back as its reader would see it. */
@NotificationsTest
class MailCatcherTest {

    @Autowired
    private Books books;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private CaughtMails caught;

    @Test
    void whatIsSentIsKept() {
        Creditor creditor = books.creditor();
        Client client = books.client(creditor, "Café Œuvré & <b>Fils</b>", ClientKind.BUSINESS, Locale.FRENCH);
        books.step(client, "reminder-1", books.invoice(client, "F-Été-1", "1234.56", ON.minusDays(3)));

        assertThat(dispatch.deliver(creditor.id(), ON, Instant.parse("2026-11-04T08:00:00Z")))
                .isEqualTo(new DispatchReport(1, 0, 0, 0, 0));

        CaughtMails.Line line = caught.list(Long.MAX_VALUE, 1).getFirst();
        assertThat(line.recipients()).containsExactly("zoe@dupont.example");
        assertThat(line.subject()).isEqualTo("Rappel\u00a0: facture F-Été-1 échue le 01/11/2026");
        CaughtMail mail = caught.find(line.id()).orElseThrow();
        assertThat(mail.from()).isEqualTo("Service comptabilité <compta@lumiere.example>");
        assertThat(mail.replyTo()).isEqualTo("compta@lumiere.example");
        assertThat(mail.plain()).contains("Café Œuvré & <b>Fils</b>").contains("1\u202f234,56\u00a0€");
        assertThat(mail.html())
                .contains("Café Œuvré &amp; &lt;b&gt;Fils&lt;/b&gt;")
                .doesNotContain("<b>Fils");
        assertThat(mail.source())
                .contains("Content-Transfer-Encoding: quoted-printable")
                .contains("Message-ID: <step.");
    }
}

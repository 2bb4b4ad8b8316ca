package io.quittance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.SchedulerTestApplication;
import io.quittance.dunning.conduct.SendingStop;
import io.quittance.dunning.conduct.SendingStopDesk;
import io.quittance.dunning.conduct.SendingStops;
import io.quittance.dunning.run.DunningNight;
import io.quittance.insight.check.Reconciliation;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.notifications.message.Composition;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The drill of a restored backup: the files of a running server are copied, mails leave that the copy knows nothing of, and
 * another server is started on the copy.
 */
class RestoreDrillTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final String BY = "drill";

    @TempDir
    private Path folder;

    @Test
    void whatIsRestoredIsWholeAndSendsNothingUntilAPersonLetsIt() throws IOException, SQLException {
        try (MoodySmtpServer mail = new MoodySmtpServer(1)) {
            mail.calmDown();
            try (DatabaseServer books = new DatabaseServer(folder.resolve("first"));
                    ConfigurableApplicationContext product = start(books, mail)) {
                long creditor = night(product);
                books.backUpTo(folder.resolve("second"));
                deliver(product, creditor, DAY);
            }
            Map<String, Integer> sent = mail.taken();
            assertThat(sent).hasSizeGreaterThan(20);

            try (DatabaseServer copy = new DatabaseServer(folder.resolve("second"));
                    ConfigurableApplicationContext product = start(copy, mail)) {
                Evidence evidence = new Evidence(copy.url());
                long creditor = new FaultBooks(product).open();
                assertThat(evidence.count("select count(*) from message where status = 'QUEUED'"))
                        .as("mails that left, of which the copy does not know")
                        .isEqualTo(sent.size());
                assertThat(product.getBean(Reconciliation.class).of(creditor)).isEmpty();
                assertThat(evidence.contradictions(Map.of())).isEmpty();

                deliver(product, creditor, DAY);
                product.getBean(DunningNight.class).run(creditor, DAY.plusDays(1), BY);
                deliver(product, creditor, DAY.plusDays(1));
                assertThat(mail.taken()).as("nothing more left").isEqualTo(sent);

                lift(product, creditor);
                deliver(product, creditor, DAY.plusDays(1));
                assertThat(mail.taken()).as("a person let it").isNotEqualTo(sent);
            }
        }
    }

    private static long night(ConfigurableApplicationContext product) {
        FaultBooks books = new FaultBooks(product);
        long creditor = books.open();
        for (int before = 4; before >= 0; before--) {
            books.bringInvoices(creditor, DAY.minusDays(before));
        }
        books.bringStatement(creditor, DAY);
        product.getBean(DunningNight.class).run(creditor, DAY, BY);
        product.getBean(Composition.class).compose(creditor, DAY);
        return creditor;
    }

    private static void deliver(ConfigurableApplicationContext product, long creditor, LocalDate day) {
        product.getBean(Dispatch.class)
                .deliver(creditor, day, day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    private static void lift(ConfigurableApplicationContext product, long creditor) {
        SendingStop stop = product.getBean(SendingStops.class).inForce(creditor).getFirst();
        assertThat(stop.isOfCopy()).isTrue();
        product.getBean(SendingStopDesk.class).lift(creditor, stop.id(), DAY.plusDays(1), BY);
    }

    private static ConfigurableApplicationContext start(DatabaseServer books, MoodySmtpServer mail) {
        return new SpringApplicationBuilder(SchedulerTestApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + books.url(),
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mail.port(),
                        "--spring.main.banner-mode=off",
                        "--spring.jpa.hibernate.ddl-auto=none",
                        "--logging.level.root=error");
    }
}

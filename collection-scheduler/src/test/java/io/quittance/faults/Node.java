package io.quittance.faults;

import io.quittance.SchedulerTestApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One of several programs on the same books: what is due is sent every other second, and the night is looked for when it is told so. */
final class Node {

    private static final int DAYS = 5;

    private final ConfigurableApplicationContext product;

    private Node(ConfigurableApplicationContext product) {
        this.product = product;
    }

    /**
     * Works until it is told to end, or killed; looks for the night when it reads {@code NIGHT}.
     *
     * @param args the database's URL, the mail server's port, its name, the day of the books, where its migrations are, and whether
     *     it is the first and fills the books
     */
    public static void main(String[] args) throws SchedulerException, IOException {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> Thread.ofPlatform().daemon().start(() -> {
                    parent.onExit().join();
                    Runtime.getRuntime().halt(1);
                }));
        LocalDate day = LocalDate.parse(args[3]);
        String[] settings = {
            "--spring.datasource.url=" + args[0],
            "--spring.datasource.hikari.data-source-properties.ApplicationName=" + args[2],
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + args[1],
            "--spring.mail.properties.mail.smtp.localhost=" + args[2],
            "--spring.main.banner-mode=off",
            "--spring.flyway.locations=" + args[4],
            "--spring.jpa.hibernate.ddl-auto=none",
            "--spring.quartz.auto-startup=true",
            // As the product has them.
            "--spring.quartz.wait-for-jobs-to-complete-on-shutdown=true",
            "--spring.quartz.properties.org.quartz.jobStore.clusterCheckinInterval=10000",
            "--quittance.today=" + day,
            "--logging.level.root=error"
        };
        ConfigurableApplicationContext product = new SpringApplicationBuilder(SchedulerTestApplication.class)
                .web(WebApplicationType.NONE)
                .run(settings);
        Node node = new Node(product);
        if (Boolean.parseBoolean(args[5])) {
            node.fill(day);
        }
        node.hurry("dispatch");
        System.out.println("READY " + Instant.now());
        BufferedReader said = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while ("NIGHT".equals(said.readLine())) {
            product.getBean(Scheduler.class).triggerJob(JobKey.jobKey("nightly-run"));
        }
    }

    private void fill(LocalDate day) {
        FaultBooks books = new FaultBooks(product);
        long creditor = books.open();
        for (int before = DAYS - 1; before >= 0; before--) {
            books.bringInvoices(creditor, day.minusDays(before));
        }
        books.bringStatement(creditor, day);
    }

    private void hurry(String trigger) throws SchedulerException {
        product.getBean(Scheduler.class)
                .rescheduleJob(
                        TriggerKey.triggerKey(trigger),
                        TriggerBuilder.newTrigger()
                                .withIdentity(trigger)
                                .forJob(trigger)
                                .withSchedule(CronScheduleBuilder.cronSchedule("0/2 * * * * ?")
                                        .withMisfireHandlingInstructionFireAndProceed())
                                .build());
    }
}

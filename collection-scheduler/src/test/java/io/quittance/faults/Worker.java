package io.quittance.faults;

import io.quittance.SchedulerTestApplication;
import io.quittance.dunning.run.DunningNight;
import io.quittance.insight.check.BooksCheck;
import io.quittance.notifications.letter.LetterComposition;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.notifications.message.Composition;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The process that is killed. It does the work of one day after the other, says on its output which part it begins, and begins anew
 * with the last night that it finds in the books: whatever it did of that day it does once more.
 */
final class Worker {

    static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    static final String BY = "faults";

    private final ConfigurableApplicationContext product;
    private final JdbcClient jdbc;
    private final FaultBooks books;

    private Worker(ConfigurableApplicationContext product) {
        this.product = product;
        this.jdbc = product.getBean(JdbcClient.class);
        this.books = new FaultBooks(product);
    }

    /**
     * Works until it is killed, or until its last day.
     *
     * @param args the database's URL, the mail server's port, whether the database is new, and the last day or nothing
     */
    public static void main(String[] args) {
        // Whoever started it may be killed, too.
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> Thread.ofPlatform().daemon().start(() -> {
                    parent.onExit().join();
                    Runtime.getRuntime().halt(1);
                }));
        String[] settings = {
            "--spring.datasource.url=" + args[0],
            "--spring.datasource.hikari.connection-timeout=2000",
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + args[1],
            "--spring.mail.properties.mail.smtp.timeout=1500",
            "--spring.main.banner-mode=off",
            // It starts often: what the first one has done and checked is not done again.
            "--spring.flyway.enabled=" + args[2],
            "--spring.jpa.hibernate.ddl-auto=none",
            "--quittance.mail.abandoned-after=4s",
            "--logging.level.root=error"
        };
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(SchedulerTestApplication.class)
                .web(WebApplicationType.NONE)
                .run(settings)) {
            Worker worker = new Worker(product);
            long creditor = worker.books.open();
            LocalDate day = worker.lastNight(creditor);
            say("READY differences=" + product.getBean(BooksCheck.class).run(creditor, day, BY));
            LocalDate last = args.length > 3 ? LocalDate.parse(args[3]) : LocalDate.MAX;
            for (; !day.isAfter(last); day = day.plusDays(1)) {
                worker.untilDone(creditor, day);
            }
            say("END");
        }
    }

    private LocalDate lastNight(long creditor) {
        return jdbc.sql("select coalesce(max(run_on), :first) from dunning_run where creditor_id = :creditor")
                .param("first", FIRST)
                .param("creditor", creditor)
                .query(LocalDate.class)
                .single();
    }

    /** The database may be gone for a while: then the day is begun anew, as a job that is tried again. */
    private void untilDone(long creditor, LocalDate day) {
        while (true) {
            try {
                work(creditor, day);
                return;
            } catch (RuntimeException failure) {
                say("FAILED " + failure.toString().lines().findFirst().orElse(""));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private void work(long creditor, LocalDate day) {
        say("IMPORT");
        books.bringInvoices(creditor, day);
        say("STATEMENT");
        books.bringStatement(creditor, day);
        say("NIGHT");
        product.getBean(DunningNight.class).run(creditor, day, BY);
        say("COMPOSITION");
        product.getBean(Composition.class).compose(creditor, day);
        product.getBean(LetterComposition.class).compose(creditor, day);
        say("DISPATCH");
        product.getBean(Dispatch.class)
                .deliver(creditor, day, day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        say("DAY " + day);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}

package io.quittance.benchmarks.mail;

import io.quittance.benchmarks.night.OpenBooks;
import io.quittance.benchmarks.product.Heap;
import io.quittance.dunning.run.DunningNight;
import io.quittance.notifications.letter.LetterComposition;
import io.quittance.notifications.letter.LetterReport;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.notifications.mail.DispatchReport;
import io.quittance.notifications.message.Composition;
import io.quittance.notifications.message.CompositionReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A creditor's nights, and the mails and letters that follow. */
final class Mails {

    private final ApplicationContext product;
    private final OpenBooks books;
    private final long creditor;

    Mails(ApplicationContext product, OpenBooks books, long creditor) {
        this.product = product;
        this.books = books;
        this.creditor = creditor;
    }

    /** Runs a night, composes, writes letters and hands over what is due at noon. */
    MailMeasure night(LocalDate on) {
        product.getBean(DunningNight.class).run(creditor, on, "benchmark");
        books.settle();
        Heap.forget();
        long started = System.nanoTime();
        CompositionReport composed = product.getBean(Composition.class).compose(creditor, on);
        double composing = secondsSince(started);
        started = System.nanoTime();
        LetterReport letters = product.getBean(LetterComposition.class).compose(creditor, on);
        double writing = secondsSince(started);
        Instant noon = on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        started = System.nanoTime();
        DispatchReport sent = product.getBean(Dispatch.class).deliver(creditor, on, noon);
        double sending = secondsSince(started);
        return new MailMeasure(composed, composing, letters, pages(on), writing, sent, sending, Heap.peak());
    }

    private long pages(LocalDate on) {
        return product.getBean(JdbcClient.class)
                .sql("select coalesce(sum(pages), 0) from letter where composed_on = :on")
                .param("on", on)
                .query(Long.class)
                .single();
    }

    private static double secondsSince(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}

package io.quittance.benchmarks.mail;

import io.quittance.benchmarks.night.OpenBooks;
import io.quittance.benchmarks.night.Shape;
import io.quittance.benchmarks.product.Product;
import io.quittance.dunning.run.DunningNight;
import io.quittance.notifications.letter.LetterComposition;
import io.quittance.notifications.letter.LetterReport;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.notifications.mail.DispatchReport;
import io.quittance.notifications.message.Composition;
import io.quittance.notifications.message.CompositionReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes and hands over the mails and letters of a worst night; {@code mail.sh} tells the options. */
public final class MailBenchmark {

    private MailBenchmark() {}

    /**
     * Prints what it measured.
     *
     * @param args the project's folder, how many invoices are due, and a URL of an empty database if none is to be made
     */
    public static void main(String[] args) throws IOException {
        Path notes = Files.createDirectories(Path.of(args[0]).resolve("collection-benchmarks/target/mail"));
        int invoices = Integer.parseInt(args[1]);
        try (Sink sink = new Sink();
                ConfigurableApplicationContext product = product(args, notes, sink)) {
            OpenBooks books = new OpenBooks(product);
            long creditor = books.fill(Shape.ALL_DUE, invoices);
            product.getBean(JdbcClient.class).sql("""
                            update creditor set sender_name = 'Measured', sender_email = 'compta@measured.example',
                                iban = 'FR7630006000011234567890189', address_line1 = '1 rue des Essais', postcode = '75001', city = 'Paris'
                            """).update();
            product.getBean(DunningNight.class).run(creditor, OpenBooks.TONIGHT, "benchmark");
            books.settle();
            long started = System.nanoTime();
            CompositionReport composed = product.getBean(Composition.class).compose(creditor, OpenBooks.TONIGHT);
            double composing = secondsSince(started);
            started = System.nanoTime();
            LetterReport letters = product.getBean(LetterComposition.class).compose(creditor, OpenBooks.TONIGHT);
            double writing = secondsSince(started);
            Instant morning = OpenBooks.TONIGHT.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
            started = System.nanoTime();
            DispatchReport sent = product.getBean(Dispatch.class).deliver(creditor, OpenBooks.TONIGHT, morning);
            double sending = secondsSince(started);
            System.out.printf(
                    Locale.ROOT,
                    "composed %s in %.1f s: %.0f a second%n",
                    composed,
                    composing,
                    composed.composed() / composing);
            System.out.printf(
                    Locale.ROOT,
                    "letters %s in %.1f s: %.1f a second%n",
                    letters,
                    writing,
                    letters.composed() / writing);
            System.out.printf(
                    Locale.ROOT,
                    "sent %s in %.1f s: %.0f a second; the server took %d over %d connections%n",
                    sent,
                    sending,
                    sent.sent() / sending,
                    sink.taken(),
                    sink.connections());
        }
    }

    private static ConfigurableApplicationContext product(String[] args, Path notes, Sink sink) throws IOException {
        String[] mail = {"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + sink.port()};
        return args.length > 2
                ? Product.startOn(args[2], mail)
                : Product.start(Files.createTempDirectory(notes, "database"), mail);
    }

    private static double secondsSince(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}

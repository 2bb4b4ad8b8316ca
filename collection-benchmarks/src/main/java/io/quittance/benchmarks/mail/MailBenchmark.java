package io.quittance.benchmarks.mail;

import io.quittance.benchmarks.night.OpenBooks;
import io.quittance.benchmarks.night.Shape;
import io.quittance.benchmarks.page.BenchmarksPage;
import io.quittance.benchmarks.product.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes and hands over the mails and letters of a worst night; {@code mail.sh} tells the options. */
public final class MailBenchmark {

    /** Fewer invoices are a try, and no page is written. */
    private static final int WHOLE = 20_000;

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
            Mails mails = new Mails(product, books, creditor);
            MailMeasure first = mails.night(OpenBooks.TONIGHT);
            MailMeasure measure = mails.night(OpenBooks.TONIGHT.plusDays(14)).withLettersOf(first);
            String text = measure.text(sink);
            if (invoices >= WHOLE) {
                BenchmarksPage.write(Path.of(args[0]), BenchmarksPage.Chapter.MAILS, text);
            }
            System.out.println(text);
        }
    }

    private static ConfigurableApplicationContext product(String[] args, Path notes, Sink sink) throws IOException {
        String[] mail = {"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + sink.port()};
        return args.length > 2
                ? Product.startOn(args[2], mail)
                : Product.start(Files.createTempDirectory(notes, "database"), mail);
    }
}

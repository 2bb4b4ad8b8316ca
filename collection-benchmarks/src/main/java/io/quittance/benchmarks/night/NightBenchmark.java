package io.quittance.benchmarks.night;

import io.quittance.benchmarks.page.BenchmarksPage;
import io.quittance.benchmarks.product.Heap;
import io.quittance.benchmarks.product.Product;
import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.run.RunReport;
import io.quittance.insight.check.Reconciliation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures nights; {@code night.sh} tells the options. */
public final class NightBenchmark {

    /** A page that leaves out the books of a million would tell nothing. */
    private static final int LEAST_TOLD = 1_000_000;

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000, 5_000_000);

    private final OpenBooks books;
    private final PlainNight plain;
    private final DunningNight night;
    private final Reconciliation reconciliation;

    private NightBenchmark(ConfigurableApplicationContext product) {
        this.books = new OpenBooks(product);
        this.plain = new PlainNight(product);
        this.night = product.getBean(DunningNight.class);
        this.reconciliation = product.getBean(Reconciliation.class);
    }

    /**
     * Writes the page from a million invoices on if neither shapes nor sizes are named.
     *
     * @param args the project's folder, then {@code --url URL} of an empty database, {@code --to SIZE}, {@code --shape} and sizes
     */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        Path notes = Files.createDirectories(root.resolve("collection-benchmarks/target/night"));
        List<Integer> sizes = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        String url = "";
        int largest = Integer.MAX_VALUE;
        for (int i = 1; i < args.length; i++) {
            switch (args[i]) {
                case "--url" -> url = args[++i];
                case "--to" -> largest = Integer.parseInt(args[++i]);
                case "--shape" -> shapes.add(Shape.of(args[++i]));
                default -> sizes.add(Integer.parseInt(args[i]));
            }
        }
        boolean whole = sizes.isEmpty() && shapes.isEmpty() && largest >= LEAST_TOLD;
        int most = largest;
        List<Integer> asked = (sizes.isEmpty() ? SIZES : sizes)
                .stream().filter(size -> size <= most).toList();
        try (ConfigurableApplicationContext product =
                url.isEmpty() ? Product.start(Files.createTempDirectory(notes, "database")) : Product.startOn(url)) {
            List<NightMeasure> measures = new NightBenchmark(product)
                    .measure(shapes.isEmpty() ? Arrays.asList(Shape.values()) : shapes, asked, soFar -> {
                        boolean told = whole && soFar.getLast().invoices() >= LEAST_TOLD;
                        write(told ? root : notes, NightPage.of(soFar), told);
                    });
            System.out.println(NightPage.of(measures));
        }
    }

    private static void write(Path where, String page, boolean told) {
        try {
            if (told) {
                BenchmarksPage.write(where, BenchmarksPage.Chapter.NIGHTS, page);
            } else {
                Files.writeString(where.resolve("tried.md"), page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param each told after each night: the last ones may take hours, and somebody may not wait for them */
    private List<NightMeasure> measure(List<Shape> shapes, List<Integer> sizes, Consumer<List<NightMeasure>> each) {
        night(Shape.MIXED, 1_000); // so that no size is measured on a program that has just started
        List<NightMeasure> measures = new ArrayList<>();
        for (int invoices : sizes) {
            for (Shape shape : shapes) {
                NightMeasure measure = night(shape, invoices);
                System.out.println(measure.row());
                measures.add(measure);
                each.accept(measures);
            }
        }
        return measures;
    }

    private NightMeasure night(Shape shape, int invoices) {
        plain.clear();
        long creditor = books.fill(shape, invoices);
        long plainMillis = Math.min(plain(creditor), plain(creditor));
        Written byPlain = plain.written();
        books.settle();
        Heap.forget();
        long started = System.nanoTime();
        RunReport report = night.run(creditor, OpenBooks.TONIGHT, "benchmark");
        long millis = millisSince(started);
        long peak = Heap.peak();
        started = System.nanoTime();
        night.run(creditor, OpenBooks.TONIGHT, "benchmark");
        long again = millisSince(started);
        Written byProduct = plain.writtenByProduct(report.id());
        if (!byProduct.isSame(byPlain)) {
            System.out.printf(
                    "%s %d: the product wrote %s, plain SQL %s%n", shape.word(), invoices, byProduct, byPlain);
        }
        return new NightMeasure(
                shape,
                invoices,
                byProduct,
                byProduct.isSame(byPlain),
                millis,
                plainMillis,
                again,
                peak,
                reconciliation.of(creditor).size());
    }

    /** Begins as the product's night does: with tables that are counted, and just after a checkpoint. */
    private long plain(long creditor) {
        plain.prepare();
        books.settle();
        return plain.run(creditor);
    }

    private static long millisSince(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }
}

package io.quittance.statement.booking;

import static io.quittance.statement.booking.Paper.entry;
import static io.quittance.statement.booking.Paper.paidBy;
import static io.quittance.statement.booking.Paper.part;
import static io.quittance.statement.booking.Paper.parts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quittance.statement.reading.Mutation;
import io.quittance.statement.reading.StatementFile;
import io.quittance.statement.reading.source.UnreadableStatementException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever comes is booked whole or refused whole, the second time changes nothing, and no file takes long. */
@BankTest
class BrokenBookingTest {

    /** More of them with {@code -Dquittance.mutations=10000}. */
    private static final int MUTATIONS = Integer.getInteger("quittance.mutations", 150);

    private static final Duration MOST = Duration.ofSeconds(2);
    private static final int MANY = 50_000;

    @Autowired
    private BankScene scene;

    @BeforeEach
    void books() {
        scene.open();
    }

    @Test
    void mutatedFilesAreBookedWholeOrNotAtAll() {
        List<byte[]> files = List.of(
                Paper.statement(
                        "0.00",
                        9,
                        "142.50",
                        15,
                        entry(10, "100.00", "B-1", paidBy("Lune SARL", "E-1", "Facture F-1")),
                        entry(12, "50.00", "B-9", parts(part("30.00", "A", "E-2", "x"), part("20.00", "B", "", "y"))),
                        entry(15, "-7.50", "B-3", "")),
                Paper.cfonb(),
                """
                :20:START
                :25:FR7630006000011234567890189
                :28C:00042/001
                :60F:C261030EUR100,00
                :61:2611031103CR50,00NTRFNONREF//B-1
                :86:/EREF/E-1//REMI/USTD//Facture F-1
                :62F:C261103EUR150,00
                -
                """.getBytes(StandardCharsets.UTF_8));
        int refused = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            byte[] mutated = new Mutation(seed).of(files.get(seed % files.size()));
            refused += isRefused(mutated, "seed " + seed) ? 1 : 0;
        }
        System.out.println(refused + " of " + MUTATIONS + " mutated files refused");
        assertThat(refused).isBetween(1, MUTATIONS - 1);
    }

    @Test
    void filesOfBanksAreBookedOnce() throws IOException {
        Path folder = Stream.of(System.getProperty("quittance.shared-data"), "../shared/data", "../../shared/data")
                .filter(Objects::nonNull)
                .map(base -> Path.of(base, "bank"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        if (folder == null) {
            System.out.println("BrokenBookingTest.filesOfBanksAreBookedOnce skipped: no ../shared/data/bank");
        }
        assumeTrue(folder != null, "no folder of real files");
        try (Stream<Path> walk = Files.walk(Objects.requireNonNull(folder))) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                isRefused(Files.readAllBytes(file), file.getFileName().toString());
            }
        }
    }

    @Test
    void manyMovementsTakeSeconds() {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            entries.add(entry(1 + i % 28, (1 + i % 900) + ".00", "", paidBy("Client " + i, "E-" + i, "Facture " + i)));
        }
        byte[] file = Paper.report(entries.toArray(String[]::new));
        long start = System.nanoTime();
        BookedFile booked = scene.book(file);
        long half = System.nanoTime();
        byte[] again = Paper.report(String.join("", entries), entry(2, "1.00", "", ""));
        BookedFile repeated = scene.book(again);
        long end = System.nanoTime();

        System.out.printf(
                "%d movements booked in %d ms, known again in %d ms%n", MANY, ms(half - start), ms(end - half));
        assertThat(booked.lines()).isEqualTo(MANY);
        assertThat(repeated.repeated()).isEqualTo(MANY);
        assertThat(Duration.ofNanos(end - start)).isLessThan(Duration.ofSeconds(90));
    }

    @Test
    void filesThatComeAtOnceBookAMovementOnce() throws Exception {
        String alike = entry(10, "100.00", "B-1", "");
        List<Callable<BookedFile>> files = IntStream.range(0, 8)
                .<Callable<BookedFile>>mapToObj(i ->
                        () -> scene.book(Paper.report(alike, entry(11, "5." + (10 + i), "B-2-" + i, ""))))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(files.size())) {
            for (Future<BookedFile> one : threads.invokeAll(files)) {
                assertThat(one.get().lines()).isEqualTo(2);
            }
        }

        assertThat(scene.lines()).hasSize(9).containsOnlyOnce("10 100.00");
    }

    private boolean isRefused(byte[] file, String name) {
        int before = files();
        long start = System.nanoTime();
        try {
            BookedFile booked = scene.book(file);
            int told = StatementFile.read(file).statements().stream()
                    .mapToInt(one -> (int) one.lines().stream()
                            .filter(line -> !line.amount().isZero())
                            .count())
                    .sum();
            assertThat(booked.lines()).as(name).isEqualTo(told);
            BookedFile again = scene.book(file);
            assertThat(again.id()).as(name).isEqualTo(booked.id());
            assertThat(again.repeated()).as(name).isEqualTo(told);
            return false;
        } catch (UnreadableStatementException why) {
            assertThat(files()).as(name + ": " + why.getMessage()).isEqualTo(before);
            return true;
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(MOST.multipliedBy(5));
        }
    }

    private int files() {
        return Integer.parseInt(scene.ask("select count(*) from statement_file where creditor_id = :creditor")
                .getFirst());
    }

    private static long ms(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }
}

package io.quittance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that imports, books statements, decides, composes and sends day after day is killed at random moments, under a mail
 * server in all moods, and its database is killed under it. After each time the books hold together and nothing was sent twice.
 *
 * <p>{@code -Dquittance.faults.kills=500} for the long form, {@code -Dquittance.faults.seed=7} for other moments.
 */
class FaultsTest {

    private static final int KILLS = Integer.getInteger("quittance.faults.kills", 30);
    private static final long SEED = Long.getLong("quittance.faults.seed", 1);

    /** Every so many times it is the database. */
    private static final int DATABASE = 6;

    private static final int LATEST_MILLIS = 300;

    /** A weekend, and the day on which what was refused on Friday is tried again. */
    private static final int CALM_DAYS = 4;

    private enum Part {
        IMPORT,
        STATEMENT,
        NIGHT,
        COMPOSITION,
        DISPATCH;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Map<String, Integer> kills = new TreeMap<>();
    private final List<WorkerProcess> started = new ArrayList<>();
    private String classes = "";

    @AfterEach
    void leaveNoneBehind() throws InterruptedException {
        for (WorkerProcess worker : started) {
            worker.kill();
        }
    }

    @Test
    void nothingIsLostAndNothingIsSentTwiceWhateverDies() throws IOException, InterruptedException {
        try (DatabaseServer database = new DatabaseServer(folder);
                MoodySmtpServer mail = new MoodySmtpServer(SEED)) {
            Evidence evidence = new Evidence(database.url());
            classes = Jars.classPath(folder);
            WorkerProcess first = start(database, mail, "true", Worker.FIRST.toString());
            first.await(line -> line.equals("END"));
            first.awaitEnd();
            WorkerProcess worker = start(database, mail, "false");
            for (int n = 1; n <= KILLS; n++) {
                // Half of the times about the dispatch: there the world outside is told.
                Part part = random.nextBoolean() ? Part.DISPATCH : Part.values()[random.nextInt(Part.values().length)];
                worker.await(line -> line.equals(part.name()));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LATEST_MILLIS)));
                if (n % DATABASE == 0) {
                    database.crash();
                    kills.merge("database | " + part.word(), 1, Integer::sum);
                    worker.awaitFromNowOn(line -> line.startsWith("DAY "));
                    assertHolds(evidence, mail, "after %d, the last the database about %s".formatted(n, part));
                } else {
                    worker.kill();
                    kills.merge("process | " + part.word(), 1, Integer::sum);
                    assertHolds(evidence, mail, "after %d, the last about %s".formatted(n, part));
                    worker = start(database, mail, "false");
                }
            }
            worker.kill();
            mail.calmDown();
            String lastDay = evidence.lastNight().plusDays(CALM_DAYS).toString();
            WorkerProcess last = start(database, mail, "false", lastDay);
            last.await(line -> line.equals("END"));
            assertHolds(evidence, mail, "in the end");
            assertThat(evidence.lost()).as("what a calm day would have done").isEmpty();
            assertThat(mail.taken()).as("messages taken").hasSizeGreaterThan(KILLS);
            assertThat(evidence.count("select count(*) from message where status in ('QUEUED', 'SENDING')"))
                    .as("all has left that could")
                    .isZero();
            tell(evidence, mail);
        }
    }

    private static void assertHolds(Evidence evidence, MoodySmtpServer mail, String when) {
        assertThat(evidence.contradictions(mail.taken()))
                .as("%s, seed %d", when, SEED)
                .isEmpty();
    }

    private WorkerProcess start(DatabaseServer database, MoodySmtpServer mail, String... more)
            throws IOException, InterruptedException {
        WorkerProcess worker = new WorkerProcess(
                Worker.class,
                classes,
                folder.resolve("classes.jsa"),
                Stream.concat(Stream.of(database.url(), String.valueOf(mail.port())), Stream.of(more))
                        .toList());
        started.add(worker);
        assertThat(worker.await(line -> line.startsWith("READY")))
                .as("what the books' own check says after the restart")
                .isEqualTo("READY differences=0");
        return worker;
    }

    /** Written to {@code target/faults.md}, which {@code faults.sh} publishes. */
    private void tell(Evidence evidence, MoodySmtpServer mail) throws IOException {
        StringBuilder page = new StringBuilder("""
                <!-- Written by collection-scheduler/faults.sh; do not edit. -->
                # Killed at random moments

                A process that imports invoices, books and matches a statement, runs the night, composes and sends, day after day, was killed
                (`kill -9`) at random moments, and its database likewise; the mail server dropped lines, refused and fell silent. After each time
                the books agreed, and no message was taken twice by the server. To repeat it: `collection-scheduler/faults.sh [KILLS] [SEED]`.

                """);
        page.append("Seed %d, %d nights.%n%n| killed | about | times |%n|---|---|---:|%n"
                .formatted(SEED, evidence.count("select count(*) from dunning_run")));
        kills.forEach((what, times) -> page.append("| %s | %d |%n".formatted(what, times)));
        page.append("%n| the mail server | times |%n|---|---:|%n".formatted());
        new TreeMap<>(mail.moods()).forEach((mood, times) -> page.append("| %s | %d |%n".formatted(mood, times)));
        page.append("| messages taken | %d |%n%n| in the end | messages |%n|---|---:|%n"
                .formatted(mail.taken().size()));
        for (String status : List.of("SENT", "AMBIGUOUS", "FAILED", "CANCELLED")) {
            page.append("| %s | %d |%n"
                    .formatted(
                            status.toLowerCase(Locale.ROOT),
                            evidence.count("select count(*) from message where status = '" + status + "'")));
        }
        Path target = Files.createDirectories(Path.of("target")).resolve("faults.md");
        Files.writeString(target, page.toString());
        System.out.println(page);
    }
}

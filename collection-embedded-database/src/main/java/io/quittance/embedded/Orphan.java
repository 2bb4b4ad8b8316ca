package io.quittance.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server left running by a program that was killed.
 *
 * <p>Only call this while holding the lock of the folder: otherwise the server may belong to a living program.
 */
final class Orphan {

    private static final Logger log = LoggerFactory.getLogger(Orphan.class);

    private Orphan() {}

    static void stop(Path cluster) {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            long pid = Long.parseLong(lines.get(0).trim());
            if (isOurs(lines, cluster)) {
                ProcessHandle.of(pid).filter(Orphan::isPostgres).ifPresent(Orphan::stop);
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            log.warn("cannot read {}: {}", pidFile, e.toString());
        }
    }

    /** The second line is the folder that the server serves, however the folder was named when it was started. */
    private static boolean isOurs(List<String> lines, Path cluster) throws IOException {
        if (lines.size() < 2) {
            return true;
        }
        Path served = Path.of(lines.get(1));
        return Files.exists(served) && Files.isSameFile(served, cluster);
    }

    /** The number may have gone to another program since; where none tells its command, the lock of the folder must do. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }

    /** Ends the server the gentle way (SIGTERM), and after 20 seconds the other way: PostgreSQL recovers from both. */
    private static void stop(ProcessHandle server) {
        log.info("stopping the database left running by a program that was killed (process {})", server.pid());
        server.destroy();
        try {
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

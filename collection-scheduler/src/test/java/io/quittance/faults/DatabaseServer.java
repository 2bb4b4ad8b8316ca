package io.quittance.faults;

import io.quittance.embedded.EmbeddedPostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A durable PostgreSQL of the test's own, that it can kill and start again at the same port. */
final class DatabaseServer implements AutoCloseable {

    private final EmbeddedPostgresServer server;
    private final Path data;
    private final String url;

    DatabaseServer(Path root) throws IOException {
        server = EmbeddedPostgresServer.persistent(root);
        url = server.database("faults");
        try (Stream<Path> all = Files.walk(root, 3)) {
            data = all.filter(path -> Files.exists(path.resolve("postmaster.pid")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    String url() {
        return url;
    }

    /**
     * Takes a copy of its files while it works.
     *
     * @param root where a server of its own may be started on it
     */
    void backUpTo(Path root) throws IOException, SQLException {
        Files.createDirectories(root);
        BaseBackup.take(url, data, root.resolve(data.getFileName()), Files.createDirectories(root.resolve("log")));
    }

    /** Ends it without a word, as a power cut would end its processes, and starts it again. */
    void crash() throws IOException, InterruptedException {
        String main =
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(main)).orElseThrow();
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U")); // it refuses to run as root
        }
        command.addAll(Arrays.stream(Files.readString(data.resolve("postmaster.opts"))
                        .strip()
                        .split("\" \"|\"? \"|\"$"))
                .filter(word -> !word.isBlank())
                .toList());
        new ProcessBuilder("kill", "-QUIT", main).start().waitFor();
        postmaster.onExit().join();
        ProcessBuilder again = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("again.log").toFile());
        String program = command.getFirst().equals("unshare") ? command.get(2) : command.getFirst();
        again.environment()
                .put(
                        "LD_LIBRARY_PATH",
                        Path.of(program).resolve("../../lib").normalize().toString());
        again.start();
        awaitConnection();
    }

    private void awaitConnection() {
        SQLException last = null;
        for (int i = 0; i < 600; i++) {
            try (Connection connection = DriverManager.getConnection(url)) {
                if (connection.isValid(2)) {
                    return;
                }
            } catch (SQLException notYet) {
                last = notYet;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new IllegalStateException("the database did not come back", last);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

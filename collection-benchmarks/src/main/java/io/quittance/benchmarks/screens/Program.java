package io.quittance.benchmarks.screens;

import com.zaxxer.hikari.HikariDataSource;
import io.quittance.benchmarks.night.OpenBooks;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The whole product in a process of its own, as it runs on a server. */
final class Program implements AutoCloseable {

    private final Process process;
    private final URI address;

    private Program(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param root the project's folder, in which it was packaged
     * @param log where it writes
     */
    static Program start(Path root, HikariDataSource books, Path log) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        jar(root).toString(),
                        "--server.port=" + port,
                        "--quittance.today=" + OpenBooks.TONIGHT,
                        "--spring.quartz.auto-startup=false"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        program.environment().put("SPRING_DATASOURCE_URL", books.getJdbcUrl());
        program.environment().put("SPRING_DATASOURCE_USERNAME", books.getUsername());
        program.environment().put("SPRING_DATASOURCE_PASSWORD", String.valueOf(books.getPassword()));
        Program started = new Program(program.start(), URI.create("http://127.0.0.1:" + port));
        started.awaitAnswer(log);
        return started;
    }

    URI at(String path) {
        return address.resolve(path);
    }

    private static Path jar(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("collection-web/target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the program is not packaged: screens.sh does it"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private void awaitAnswer(Path log) throws InterruptedException {
        for (int attempt = 0; attempt < 600 && process.isAlive(); attempt++) {
            if (answers()) {
                return;
            }
            Thread.sleep(200);
        }
        process.destroy();
        throw new IllegalStateException("the program does not answer; what it said: " + log);
    }

    private boolean answers() {
        try {
            HttpURLConnection question =
                    (HttpURLConnection) at("/sign-in").toURL().openConnection();
            return question.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}

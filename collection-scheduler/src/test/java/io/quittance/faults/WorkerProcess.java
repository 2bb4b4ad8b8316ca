package io.quittance.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program of the tests in a process of its own. */
final class WorkerProcess {

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final List<String> all = new ArrayList<>();

    /**
     * @param main what it runs
     * @param classes its class path
     * @param archive of its classes as they were loaded; made when this one ends, if it is not there
     */
    WorkerProcess(Class<?> main, String classes, Path archive, List<String> arguments) throws IOException {
        this(main, classes, archive, arguments, Map.of());
    }

    WorkerProcess(Class<?> main, String classes, Path archive, List<String> arguments, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                (Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive,
                "-Xlog:disable",
                "-cp",
                classes,
                main.getName()));
        command.addAll(arguments);
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().putAll(environment);
        process = program.start();
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
            }
        } catch (IOException killed) {
            // nothing more is said
        }
        said.add("GONE");
    }

    /**
     * Waits until it says a line like this.
     *
     * @throws IllegalStateException if it ends before, or stays silent for two minutes
     */
    String await(Predicate<String> line) throws InterruptedException {
        while (true) {
            String next = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null || next.equals("GONE")) {
                throw new IllegalStateException("the worker " + (next == null ? "is silent" : "ended") + ": "
                        + String.join("\n", all.subList(Math.max(0, all.size() - 30), all.size())));
            }
            all.add(next);
            if (line.test(next)) {
                return next;
            }
        }
    }

    /** The same for what it says from now on. */
    String awaitFromNowOn(Predicate<String> line) throws InterruptedException {
        said.drainTo(all);
        return await(line);
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Says a line to it. */
    void tell(String line) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append(line).append('\n').flush();
    }

    /** Tells it to end, as an administrator does. */
    void stop() {
        process.destroy();
    }

    /** As by {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}

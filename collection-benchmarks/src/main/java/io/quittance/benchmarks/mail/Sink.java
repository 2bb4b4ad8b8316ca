package io.quittance.benchmarks.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes everything and keeps nothing. */
final class Sink implements AutoCloseable {

    private final ServerSocket door;
    private final ExecutorService conversations = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    Sink() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        conversations.execute(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    int connections() {
        return connections.get();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                connections.incrementAndGet();
                conversations.execute(() -> talk(client));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = client.getOutputStream();
            say(out, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("DATA")) {
                    say(out, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // not kept
                    }
                    taken.incrementAndGet();
                }
                say(out, command.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException gone) {
            // as clients do
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
        conversations.shutdownNow();
    }
}

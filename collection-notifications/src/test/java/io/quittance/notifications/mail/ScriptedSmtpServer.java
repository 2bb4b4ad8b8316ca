package io.quittance.notifications.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers what a test tells it to, or drops the line, or says nothing any more. */
final class ScriptedSmtpServer implements AutoCloseable {

    enum Stage {
        CONNECT,
        EHLO,
        AUTH,
        MAIL,
        RCPT,
        DATA,
        /** Before the content was read to its end. */
        CONTENT,
        /** After the final dot. */
        DOT
    }

    static final String DROP = "drop";
    static final String RESET = "reset";
    static final String HANG = "hang";

    private final ServerSocket server;
    private final Map<Stage, Deque<String>> script = new EnumMap<>(Stage.class);
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Runnable beforeAnswer = () -> {};

    ScriptedSmtpServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::acceptAll);
    }

    /** The next time this stage is reached it is answered so; after that as a good server would. */
    ScriptedSmtpServer on(Stage stage, String answer) {
        script.computeIfAbsent(stage, first -> new ArrayDeque<>()).add(answer);
        return this;
    }

    /** Something that happens while the server holds a message, before it answers for it. */
    void beforeAnswering(Runnable event) {
        beforeAnswer = event;
    }

    String host() {
        return server.getInetAddress().getHostAddress();
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    List<String> accepted() {
        return accepted;
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = socket.getOutputStream();
            boolean open = answer(Stage.CONNECT, "220 ready", socket, out);
            while (open) {
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                open = command(line, in, socket, out);
            }
        } catch (IOException dropped) {
            // the client is gone
        }
    }

    private boolean command(String line, BufferedReader in, Socket socket, OutputStream out) throws IOException {
        String verb = line.replaceFirst(" .*", "").toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EHLO" -> answer(Stage.EHLO, "250-here\r\n250-AUTH PLAIN\r\n250 8BITMIME", socket, out);
            case "AUTH" -> answer(Stage.AUTH, "235 welcome", socket, out);
            case "MAIL" -> answer(Stage.MAIL, "250 ok", socket, out);
            case "RCPT" -> answer(Stage.RCPT, "250 ok", socket, out);
            case "DATA" -> {
                boolean listens = next(Stage.DATA).orElse("354").startsWith("354");
                yield answer(Stage.DATA, "354 go on", socket, out) && (!listens || content(in, socket, out));
            }
            case "QUIT" -> {
                say("221 bye", out);
                yield false;
            }
            default -> say("250 ok", out);
        };
    }

    private boolean content(BufferedReader in, Socket socket, OutputStream out) throws IOException {
        StringBuilder content = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            if (script.containsKey(Stage.CONTENT)) {
                return answer(Stage.CONTENT, "", socket, out);
            }
            content.append(line).append("\r\n");
            line = in.readLine();
        }
        if (line == null) {
            return false;
        }
        beforeAnswer.run();
        boolean good = next(Stage.DOT).orElse("250").startsWith("250");
        if (good) {
            accepted.add(content.toString());
        }
        return answer(Stage.DOT, "250 taken", socket, out);
    }

    private synchronized Optional<String> next(Stage stage) {
        return Optional.ofNullable(script.get(stage)).map(Deque::peek);
    }

    private boolean answer(Stage stage, String usual, Socket socket, OutputStream out) throws IOException {
        String told;
        synchronized (this) {
            Deque<String> answers = script.get(stage);
            told = answers == null || answers.isEmpty() ? usual : answers.poll();
        }
        return switch (told) {
            case DROP -> false;
            case RESET -> reset(socket);
            case HANG -> hang();
            default -> say(told, out) && !told.startsWith("421");
        };
    }

    private static boolean reset(Socket socket) throws SocketException {
        socket.setSoLinger(true, 0);
        return false;
    }

    private boolean hang() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static boolean say(String line, OutputStream out) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

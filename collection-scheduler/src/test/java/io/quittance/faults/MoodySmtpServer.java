package io.quittance.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that drops lines before, during and after a message, refuses for now or for good, and falls silent; it remembers what it took. */
final class MoodySmtpServer implements AutoCloseable {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?i)^Message-ID:\\s*(<[^>]+>)?");
    private static final int SILENT_MILLIS = 3000;

    /** How long it may keep the answer to a message that it took: whoever dies meanwhile does not know. */
    private static final int SLOW_MILLIS = 60;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final Map<String, Integer> takenFrom = new ConcurrentHashMap<>();
    private final Map<String, Integer> moods = new ConcurrentHashMap<>();
    private final AtomicInteger conversations = new AtomicInteger();
    private final AtomicBoolean calm = new AtomicBoolean();
    private final long seed;
    private volatile int slowMillis;
    private volatile boolean holds;

    MoodySmtpServer(long seed) throws IOException {
        this(seed, SLOW_MILLIS);
    }

    /**
     * @param slowMillis below so much it keeps its answer to a message that it took
     */
    MoodySmtpServer(long seed, int slowMillis) throws IOException {
        this.seed = seed;
        this.slowMillis = slowMillis;
        Thread.ofVirtual().start(this::acceptAll);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How often each message was taken, by Message-ID: once, if all is well. */
    Map<String, Integer> taken() {
        return Map.copyOf(taken);
    }

    /** How many messages it took from whom, by the name that each says in its greeting. */
    Map<String, Integer> takenFrom() {
        return Map.copyOf(takenFrom);
    }

    /** How often it was in which mood. */
    Map<String, Integer> moods() {
        return Map.copyOf(moods);
    }

    /** Whoever hands a message over waits for its answer from now on. */
    void hold() {
        holds = true;
    }

    void release() {
        holds = false;
    }

    /** From now on it answers at once. */
    void hurry() {
        slowMillis = 1;
    }

    /** From now on it takes everything. */
    void calmDown() {
        calm.set(true);
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Random random = new Random(seed * 1_000_003 + conversations.incrementAndGet());
                Thread.ofVirtual().start(() -> converse(socket, random));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void converse(Socket socket, Random random) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = socket.getOutputStream();
            say("220 ready", out);
            String line = in.readLine();
            String name = line == null ? "" : line.replaceFirst("^\\S+ *", "");
            while (line != null && answer(line, name, in, out, random)) {
                line = in.readLine();
            }
        } catch (IOException dropped) {
            // the client is gone
        }
    }

    /** False: the line is dropped. */
    private boolean answer(String line, String name, BufferedReader in, OutputStream out, Random random)
            throws IOException {
        String verb = line.replaceFirst("[ :].*", "").toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EHLO" -> say("250-here\r\n250 8BITMIME", out);
            case "MAIL" -> is("421 too busy", 1, random) ? !say("421 come back later", out) : say("250 ok", out);
            case "RCPT" -> recipient(out, random);
            case "DATA" ->
                !is("dropped before DATA", 2, random) && say("354 go on", out) && content(name, in, out, random);
            case "QUIT" -> !say("221 bye", out);
            default -> say("250 ok", out);
        };
    }

    private boolean recipient(OutputStream out, Random random) throws IOException {
        if (is("451 for now", 4, random)) {
            return say("451 try again", out);
        }
        return is("550 for good", 1, random) ? say("550 no such user", out) : say("250 ok", out);
    }

    private boolean content(String name, BufferedReader in, OutputStream out, Random random) throws IOException {
        boolean drops = is("dropped within the content", 2, random);
        String id = "";
        String line = in.readLine();
        for (int i = 0; line != null && !line.equals("."); i++) {
            Matcher header = MESSAGE_ID.matcher(line);
            if (id.isEmpty() && header.find()) {
                id = header.group(1) == null ? in.readLine().strip() : header.group(1);
            }
            if (drops && i > 10) {
                return false;
            }
            line = in.readLine();
        }
        if (line == null) {
            return false;
        }
        if (is("dropped after the dot, not taken", 1, random)) {
            return false;
        }
        if (is("452 after the dot", 1, random)) {
            return say("452 no room", out);
        }
        while (holds) {
            pause(SLOW_MILLIS);
        }
        taken.merge(id, 1, Integer::sum);
        takenFrom.merge(name, 1, Integer::sum);
        if (is("taken, and dropped", 1, random)) {
            return false;
        }
        if (is("taken, and silent", 1, random)) {
            return !pause(SILENT_MILLIS);
        }
        return pause(random.nextInt(slowMillis)) && say("250 taken", out);
    }

    private boolean is(String mood, int percent, Random random) {
        boolean now = random.nextInt(100) < percent && !calm.get();
        if (now) {
            moods.merge(mood, 1, Integer::sum);
        }
        return now;
    }

    private static boolean pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private static boolean say(String line, OutputStream out) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

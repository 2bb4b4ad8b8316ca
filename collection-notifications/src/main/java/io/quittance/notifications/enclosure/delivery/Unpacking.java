package io.quittance.notifications.enclosure.delivery;

import io.quittance.notifications.enclosure.delivery.UnreadableDeliveryException.Reason;
import io.quittance.notifications.file.ReceivedFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Hands on each file that was brought, those inside a ZIP one by one. Nothing is written to a disk, so no name of an entry
 * leads anywhere, and nothing is inflated beyond what may be kept, so no small ZIP becomes a large one.
 */
final class Unpacking {

    static final int MOST_FILES = 2000;

    /** 256 MB. */
    static final long MOST_BYTES = 256L * 1024 * 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    private final Taker taker;
    private int files;
    private long bytes;

    Unpacking(Taker taker) {
        this.taker = taker;
    }

    /** Takes a file. */
    @FunctionalInterface
    interface Taker {

        /**
         * @param bytes one more than {@link ReceivedFile#MOST_BYTES} at most, and then not all of them
         */
        void take(String name, byte[] bytes);
    }

    /**
     * One file as it was brought; the stream stays open.
     *
     * @throws UnreadableDeliveryException if it cannot be unpacked, or all of them together are too much
     */
    void add(String name, InputStream in) throws IOException {
        BufferedInputStream content = new BufferedInputStream(in);
        content.mark(ZIP.length);
        byte[] head = content.readNBytes(ZIP.length);
        content.reset();
        if (Arrays.equals(head, ZIP)) {
            unpack(content);
        } else if (!Arrays.equals(head, EMPTY_ZIP)) {
            hand(name, content);
        }
    }

    /** How many were handed on. */
    int files() {
        return files;
    }

    // Entries say themselves whether their names are UTF-8; where they do not, any byte is a sign of this alphabet.
    private void unpack(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && !isOfSystem(entry.getName())) {
                    hand(entry.getName(), zip);
                }
                drain(zip);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableDeliveryException(Reason.BROKEN_ZIP);
        }
    }

    private void hand(String name, InputStream content) throws IOException {
        files++;
        if (files > MOST_FILES) {
            throw new UnreadableDeliveryException(Reason.TOO_MANY);
        }
        byte[] read = content.readNBytes(ReceivedFile.MOST_BYTES + 1);
        count(read.length);
        taker.take(name, read);
    }

    /** Reads what is left of an entry that is too large or not wanted, and counts it: it is inflated all the same. */
    private void drain(InputStream zip) throws IOException {
        byte[] piece = new byte[64 * 1024];
        for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
            count(read);
        }
    }

    private void count(int read) {
        bytes += read;
        if (bytes > MOST_BYTES) {
            throw new UnreadableDeliveryException(Reason.TOO_LARGE);
        }
    }

    /** What systems put into a ZIP beside what a person did. */
    private static boolean isOfSystem(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith("__MACOSX/") || last.startsWith(".") || last.equals("thumbs.db");
    }
}

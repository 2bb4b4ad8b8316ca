package io.quittance.notifications.letter.courier;

import java.io.IOException;

/**
 * One way by which letters leave without our printing them. A provider is one class that implements this; what it tells of
 * the letters comes back as status files, or as events of the API.
 */
public interface LetterCourier {

    /** Whether there is anything to hand letters to; until then nothing is offered on the screens. */
    boolean isSetUp();

    /**
     * Hands over a batch. When this returns, the other side has all of it; when it throws, the same batch is handed over
     * again a minute later, so the other side must know a batch that it has by its number.
     */
    void handOver(Consignment consignment) throws IOException;

    /**
     * Passes on every status file that came for this creditor since, each once.
     *
     * @throws IOException when they cannot be read now; they are asked for again a minute later
     */
    void collect(long creditorId, StatusReader reader) throws IOException;

    /** Takes note of a status file; what it answers is told to the other side. */
    @FunctionalInterface
    interface StatusReader {

        /** Why rows of the file, or all of it, are not taken, a line each; empty: all of it was. */
        String read(String name, byte[] file);
    }
}

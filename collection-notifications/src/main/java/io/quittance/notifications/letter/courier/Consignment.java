package io.quittance.notifications.letter.courier;

import java.util.List;
import java.util.function.Supplier;

/** A batch as it is handed over, in the order of its envelopes. */
public record Consignment(long creditorId, long batch, List<Parcel> letters) {

    public Consignment {
        letters = List.copyOf(letters);
    }

    /**
     * A letter.
     *
     * @param letter our number of it, by which its news are told
     * @param recipient the lines of its address
     * @param sha256 of the PDF, in hexadecimal
     * @param enclosures what is printed after it and goes into the same envelope
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Parcel(
            int position,
            long letter,
            boolean registered,
            List<String> recipient,
            int pages,
            String sha256,
            byte[] pdf,
            List<Enclosure> enclosures) {

        public Parcel {
            recipient = List.copyOf(recipient);
            enclosures = List.copyOf(enclosures);
        }
    }

    /**
     * A PDF that goes with a letter.
     *
     * @param name of its own, which ends as a PDF's does
     * @param pdf reads it, when it is asked for
     */
    public record Enclosure(String name, int pages, String sha256, Supplier<byte[]> pdf) {}
}

package io.quittance.notifications.letter.courier;

import java.util.List;

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
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Parcel(
            int position,
            long letter,
            boolean registered,
            List<String> recipient,
            int pages,
            String sha256,
            byte[] pdf) {

        public Parcel {
            recipient = List.copyOf(recipient);
        }
    }
}

package io.quittance.notifications.template;

import java.util.List;
import java.util.Optional;

/**
 * What a letter on paper says beside its {@link Reminder}, already worded for its reader.
 *
 * @param logo as a {@code data:} address
 * @param reach telephone and email of the sender, a line each
 * @param vat the creditor's VAT number
 * @param recipient the lines of the address, as they show in the window
 * @param place where it is written
 * @param registered absent: a simple letter
 * @param debtor the client as a firm, for a formal notice
 * @param principal what is asked for before late charges
 * @param deducts whether credits or payments lower the principal
 * @param code the transfer as a QR code, as a {@code data:} address; absent where it cannot be scanned
 * @param enclosures what is put into the envelope
 */
public record LetterSheet(
        Optional<String> logo,
        List<String> reach,
        Optional<String> vat,
        List<String> recipient,
        Optional<String> place,
        Optional<Registered> registered,
        Party debtor,
        String principal,
        boolean deducts,
        Optional<String> code,
        Optional<Signatory> signatory,
        Optional<String> enclosures) {

    /** The post's number, once it is known; else its place is left. */
    public record Registered(Optional<String> number) {}

    /** A firm's number and the lines of its address. */
    public record Party(Optional<String> siren, List<String> address) {}

    /** Who signs, and as what. */
    public record Signatory(String name, Optional<String> title) {}
}

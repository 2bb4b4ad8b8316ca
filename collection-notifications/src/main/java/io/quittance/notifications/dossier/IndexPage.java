package io.quittance.notifications.dossier;

import java.util.List;
import java.util.Optional;

/**
 * What the index of a dossier says, worded for its reader.
 *
 * @param said promises, disputes, calls and what else was agreed or told, the oldest first
 * @param files every other file of the dossier
 */
public record IndexPage(
        String creditor,
        List<String> creditorLines,
        String client,
        List<String> clientLines,
        String agency,
        String mandate,
        String placedOn,
        Optional<String> instruction,
        List<Debt> debts,
        String principal,
        String interest,
        String indemnity,
        boolean charged,
        Law law,
        List<Person> contacts,
        List<SentRow> sent,
        List<Said> said,
        List<FileRow> files) {

    /** By which of four laws the charges are owed. */
    public record Law(boolean french, boolean publicBuyer, boolean european, boolean german) {}

    /** An invoice as it was placed, how its charges were worked out, and the last day on which it can be claimed. */
    public record Debt(
            String number,
            String issued,
            String due,
            String total,
            String principal,
            String interest,
            String indemnity,
            List<String> computation,
            Optional<String> limitation) {}

    /** Somebody at the client's. */
    public record Person(String name, String role, String email, String phone) {}

    /** A mail or letter. */
    public record SentRow(String on, String channel, String recipient, String subject, String outcome) {}

    /** Something that was said or agreed. */
    public record Said(String on, String what, String detail) {}

    /** A file and its SHA-256. */
    public record FileRow(String path, String sha256) {}
}

package io.quittance.notifications.debit;

import java.util.List;
import java.util.Optional;

/** What a debit note says, worded for its reader. */
public record NotePage(
        String number,
        String issued,
        String creditor,
        List<String> creditorLines,
        String client,
        List<String> clientLines,
        List<Row> rows,
        String interest,
        String indemnity,
        String total,
        Law law,
        Optional<Account> account) {

    /**
     * The charges of one invoice.
     *
     * @param settled of its interest: waived, paid or on a note before, where any is
     */
    public record Row(
            String number,
            String due,
            String invoiced,
            List<Piece> pieces,
            Optional<String> settled,
            String interest,
            String indemnity) {}

    /** Days, both included, at one rate on one amount. */
    public record Piece(String from, String to, long days, String rate, String base, String interest) {}

    /** By which law and which contract they are owed, and what payments go to first. */
    public record Law(
            boolean french,
            boolean publicBuyer,
            boolean european,
            boolean german,
            Optional<String> agreed,
            boolean lawInstead,
            boolean oneRate,
            boolean interestFirst) {}

    /** The creditor's bank account. */
    public record Account(String iban, Optional<String> bic) {}
}

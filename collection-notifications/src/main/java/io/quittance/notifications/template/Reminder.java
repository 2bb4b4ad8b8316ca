package io.quittance.notifications.template;

import java.util.List;
import java.util.Optional;

/**
 * Everything that a template may mention, already worded for its reader: amounts, dates and rates are text in the
 * reader's format.
 *
 * @param today the day the figures are of
 * @param courtesy whether it asks for what is not due yet; a reminder lists that for information
 * @param single whether one invoice is listed in all
 * @param overdue invoices past their due date, if any
 * @param upcoming invoices not due yet, if any
 * @param credits credit notes that were deducted
 * @param payments money received that no invoice could be found for, deducted too
 * @param totals how the amount asked for is made up; absent where it is the sum of the invoices and nothing else
 * @param charges interest and indemnity claimed beside the invoices, if they are
 * @param amount what the reader is asked to pay
 * @param payBy by when
 */
public record Reminder(
        String today,
        Firm firm,
        Reader client,
        boolean courtesy,
        boolean single,
        Optional<Table> overdue,
        Optional<Table> upcoming,
        List<Deduction> credits,
        List<Deduction> payments,
        Optional<Totals> totals,
        Optional<Charges> charges,
        String amount,
        String payBy,
        Payment payment,
        Signature signature) {

    /** The creditor's letterhead. */
    public record Firm(String name, List<String> address, Optional<String> siren) {}

    /** Whom it is written to; the number is the one of the creditor's books. */
    public record Reader(String name, String number, Optional<String> contact) {}

    /** Invoices of one kind with their sum; {@code single} when it is one. */
    public record Table(List<Row> rows, String total, int count, boolean single) {}

    /**
     * One invoice.
     *
     * @param days since the due date, when it is {@code late}
     * @param held the part set aside, by a dispute for instance, and not asked for here
     * @param claimed what is asked for
     */
    public record Row(
            String number,
            String issued,
            String due,
            boolean late,
            long days,
            boolean oneDay,
            String total,
            String claimed,
            Optional<String> held) {}

    /** A credit note or a payment that lowers what is asked; the label is its number or reference, which may be empty. */
    public record Deduction(Optional<String> label, String date, String amount) {}

    /** The sum from the invoices to the amount asked. */
    public record Totals(
            String invoices,
            Optional<String> credits,
            Optional<String> payments,
            Optional<String> interest,
            Optional<String> indemnity,
            String total) {}

    /**
     * Late charges, shown apart from the invoices, by one of four laws.
     *
     * @param agreed the contract's rate, where it names one
     * @param lawInstead whether the law's rate stands in for it in some semester
     * @param oneRate whether all days bear the rate of the semester in which the delay started
     * @param interestFirst whether payments are set against claimed interest first
     */
    public record Charges(
            List<ChargeRow> rows,
            boolean french,
            boolean publicBuyer,
            boolean european,
            boolean german,
            Optional<String> agreed,
            boolean lawInstead,
            boolean oneRate,
            boolean partPayments,
            boolean interestFirst) {}

    /**
     * The charges of one invoice.
     *
     * @param settled interest of it that was waived or paid and is not asked for, where any was
     */
    public record ChargeRow(
            String number, List<ChargePiece> pieces, Optional<String> settled, String interest, String indemnity) {}

    /** Days at one rate on one amount. */
    public record ChargePiece(long days, boolean oneDay, String rate, String base) {}

    /** How to pay: an account if the creditor gave one, and the reference that lets the payment be recognised. */
    public record Payment(Optional<Account> account, Optional<String> reference, String amount) {}

    /** The creditor's bank account. */
    public record Account(String holder, String iban, Optional<String> bic) {}

    /** The person who signs, where it is not the firm as a whole, and where to reach them. */
    public record Signature(Optional<String> name, Optional<String> phone) {}
}

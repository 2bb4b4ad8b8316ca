package io.quittance.benchmarks.books;

/**
 * How a payer pays and what it writes, with its share of all credits in tenths of a per cent. The README gives the reasons; the
 * mix is not tuned to the engine.
 */
public enum Kind {
    REFERENCE(150, "RF reference as printed"),
    NUMBER(200, "one number as printed"),
    NUMBERS(80, "several numbers as printed"),
    MANGLED(100, "one number mangled"),
    ABBREVIATED(50, "several numbers abbreviated"),
    CUT(30, "text cut at 27 or 35 characters"),
    ORDER(10, "the client's order number"),
    ONE(100, "one invoice, no number"),
    SUM(70, "several invoices, no number"),
    ALL_DUE(50, "all that is due, no number"),
    CREDIT_NOTE(20, "less a credit note"),
    FEE(20, "less a bank's fee, from abroad"),
    DISCOUNT(20, "less the discount offered"),
    TOLERANCE(15, "some cents short"),
    PART(25, "a part of an invoice"),
    MORE(5, "more than the invoice"),
    DUPLICATE(10, "paid a second time"),
    WRONG_NUMBER(15, "a number with a wrong digit"),
    THIRD_PARTY(20, "somebody else pays"),
    ADVANCE(10, "nothing that is open");

    private final int share;
    private final String label;

    Kind(int share, String label) {
        this.share = share;
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }

    /** Drawn by share; {@code draw} from 0 to 999. */
    static Kind at(int draw) {
        int left = draw;
        for (Kind kind : values()) {
            left -= kind.share;
            if (left < 0) {
                return kind;
            }
        }
        return ADVANCE;
    }
}

package io.quittance.matching.score;

/**
 * What money is taken for, and the score of it: one row for what was found, one column for who paid. No row rises to the
 * right. A score is what this table says less what {@link Chance} takes off, and what is taken off where something named was settled before or is another
 * client's; nothing else makes it. Rows were set so that what is wrong in fewer than one of a thousand stands at 90 or above.
 */
public enum Finding {
    //                 known  named likely vague unknown other
    /** All named by valid references, and the amount is theirs. */
    REFERENCE(/*    */ 100, 99, 98, 97, 96, 93),
    /** All named by their numbers, and the amount is theirs. */
    NUMBER(/*       */ 99, 98, 97, 96, 95, 90),
    /** The same, with at least one number written otherwise, or an order's. */
    MANGLED(/*      */ 98, 97, 96, 94, 91, 80),
    /** What was agreed for a day. */
    AGREED(/*       */ 95, 93, 87, 78, 55, 30),
    /** The same as mangled, with numbers that would not count alone. */
    WEAK(/*         */ 96, 94, 91, 82, 65, 40),
    /** What is named, less credit notes, the discount offered or no more than the tolerance. */
    NAMED_LESS(/*   */ 95, 94, 92, 88, 84, 60),
    /** What is named, and others that make the rest. */
    NAMED_AND(/*    */ 92, 91, 87, 78, 70, 40),
    /** Some of those named, and only these: the amount is theirs. */
    NAMED_SOME(/*   */ 93, 92, 90, 82, 74, 40),
    /** A part of what is named. */
    NAMED_PART(/*   */ 93, 92, 90, 80, 72, 40),
    /** More than what is named. */
    NAMED_MORE(/*   */ 92, 91, 86, 76, 68, 40),
    /** What is named, less what a bank may have taken: somebody must give it up. */
    NAMED_FEE(/*    */ 88, 87, 85, 80, 74, 45),
    /** What is named, less what the payer says that it keeps back: a person decides. */
    NAMED_DEDUCTED(88, 87, 85, 80, 74, 40),
    /** One invoice that nobody named. */
    ONE(/*          */ 95, 93, 88, 78, 55, 30),
    /** All that is due, all that is open, or all up to a day. */
    ALL(/*          */ 95, 93, 88, 78, 50, 30),
    /** Several that nobody named. */
    SEVERAL(/*      */ 93, 91, 85, 70, 45, 20),
    /** One or all, less the discount offered or no more than the tolerance. */
    SILENT_LESS(/*  */ 93, 91, 85, 70, 45, 20),
    /** One, less what a bank may have taken. */
    SILENT_FEE(/*   */ 80, 78, 74, 60, 35, 15),
    /** Nothing fits: as the law has it. */
    OLDEST(/*       */ 70, 68, 62, 45, 20, 10),
    /** A client that owes nothing: an advance, or paid twice. */
    NOTHING_OWED(/* */ 70, 68, 62, 45, 20, 10),
    /** What is named was settled before. */
    SETTLED(/*      */ 60, 58, 55, 50, 45, 20);

    private final int known;
    private final int named;
    private final int likely;
    private final int vague;
    private final int unknown;
    private final int other;

    Finding(int known, int named, int likely, int vague, int unknown, int other) {
        this.known = known;
        this.named = named;
        this.likely = likely;
        this.vague = vague;
        this.unknown = unknown;
        this.other = other;
    }

    /** Whether what is named explains the amount. */
    public boolean fits() {
        return switch (this) {
            case REFERENCE, NUMBER, MANGLED, WEAK, NAMED_SOME, NAMED_LESS, NAMED_AND -> true;
            default -> false;
        };
    }

    /** Whether all that it settles is named, and all that is named of the client's is settled. */
    public boolean isNamed() {
        return switch (this) {
            case REFERENCE, NUMBER, MANGLED, WEAK, NAMED_LESS -> true;
            default -> false;
        };
    }

    /** Out of 100. */
    public int score(Who who) {
        return switch (who) {
            case KNOWN -> known;
            case NAMED -> named;
            case LIKELY -> likely;
            case VAGUE -> vague;
            case UNKNOWN -> unknown;
            case OTHER -> other;
        };
    }
}

package io.quittance.notifications.edit;

/** Words that cannot stand in a message. */
public final class EditInvalidException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum EditFault {
        /** Nothing is written. */
        EMPTY,
        /** Longer than can be sent. */
        TOO_LONG,
        /** Double braces: they would be taken for a field. */
        BRACES
    }

    private final int part;
    private final EditFault fault;

    EditInvalidException(int part, EditFault fault) {
        super(fault + " in part " + part);
        this.part = part;
        this.fault = fault;
    }

    /** Which part of the body, from 0; -1: the subject. */
    public int part() {
        return part;
    }

    public EditFault fault() {
        return fault;
    }
}

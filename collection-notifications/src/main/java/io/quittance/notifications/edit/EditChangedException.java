package io.quittance.notifications.edit;

/** What the step asks for, or its standard words, changed while somebody was writing. */
public final class EditChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EditChangedException() {
        super("the figures or the standard words changed meanwhile");
    }
}

package io.quittance.dunning.text;

/** The words of a step were edited for other amounts than those of today: they are looked at before a yes. */
public final class OutdatedTextException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    OutdatedTextException(long stepId) {
        super("the words of step " + stepId + " were edited for other amounts");
    }
}

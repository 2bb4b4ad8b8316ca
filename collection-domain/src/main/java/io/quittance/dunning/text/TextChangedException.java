package io.quittance.dunning.text;

/** Somebody edited the words of a step, or dropped such an edit, after they were shown to whoever decides now. */
public final class TextChangedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String by;

    TextChangedException(long stepId, String by) {
        super("the words of step " + stepId + " were changed meanwhile by " + by);
        this.by = by;
    }

    /** Who did. */
    public String by() {
        return by;
    }
}

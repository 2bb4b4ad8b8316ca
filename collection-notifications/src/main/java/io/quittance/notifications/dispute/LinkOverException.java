package io.quittance.notifications.dispute;

/** A colleague's link takes no answer any more. */
public final class LinkOverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LinkState state;

    LinkOverException(LinkState state) {
        super("the link is " + state);
        this.state = state;
    }

    public LinkState state() {
        return state;
    }
}

package io.quittance.notifications.dossier;

/** The files of a placement's invoices are more than one dossier holds. */
public final class DossierTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long bytes;
    private final long most;

    DossierTooLargeException(long bytes, long most) {
        super("the files of the invoices are %d bytes, a dossier holds %d at most".formatted(bytes, most));
        this.bytes = bytes;
        this.most = most;
    }

    /** How large all of them are together. */
    public long bytes() {
        return bytes;
    }

    /** How large they may be. */
    public long most() {
        return most;
    }
}

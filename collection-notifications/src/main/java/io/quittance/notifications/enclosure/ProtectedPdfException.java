package io.quittance.notifications.enclosure;

import java.io.IOException;

/** A PDF that asks for a password, or whose author keeps others from copying its pages. */
final class ProtectedPdfException extends IOException {

    private static final long serialVersionUID = 1L;

    ProtectedPdfException() {
        super("the PDF is protected");
    }
}

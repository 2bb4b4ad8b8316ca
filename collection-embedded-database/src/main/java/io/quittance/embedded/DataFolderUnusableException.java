package io.quittance.embedded;

import java.io.Serial;

/** The data folder is taken by another program or cannot be written; the message is one line for the person who started us. */
public final class DataFolderUnusableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    DataFolderUnusableException(String message) {
        super(message);
    }
}

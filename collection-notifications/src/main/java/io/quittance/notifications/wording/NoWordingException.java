package io.quittance.notifications.wording;

import java.util.NoSuchElementException;

/** There are no words of this kind under this code, in no language that could stand in. */
public final class NoWordingException extends NoSuchElementException {

    private static final long serialVersionUID = 1L;

    NoWordingException(WordingKind kind, String code) {
        super("there is no " + kind.folder() + " text \"" + code + '"');
    }
}

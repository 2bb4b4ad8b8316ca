package io.quittance.notifications.wording.edit;

import java.util.List;

/** Words that could not be filled in. */
public final class WordingInvalidException extends RuntimeException {

    private final transient List<WordingMistake> mistakes;

    WordingInvalidException(List<WordingMistake> mistakes) {
        super(mistakes.toString());
        this.mistakes = List.copyOf(mistakes);
    }

    /** At least one. */
    public List<WordingMistake> mistakes() {
        return mistakes;
    }
}

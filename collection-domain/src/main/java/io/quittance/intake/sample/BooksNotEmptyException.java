package io.quittance.intake.sample;

/** Sample books are loaded into empty books only: made-up clients must never stand among real ones. */
public class BooksNotEmptyException extends IllegalStateException {

    BooksNotEmptyException(String creditor, long clients) {
        super("the books of %s already hold %d clients: sample books are loaded into empty ones only"
                .formatted(creditor, clients));
    }
}

package io.quittance.web.enclosures;

import io.quittance.notifications.enclosure.FileFault;
import io.quittance.notifications.enclosure.delivery.UnreadableDeliveryException;
import io.quittance.notifications.file.FileRefusedException;
import io.quittance.web.frame.Note;
import org.jspecify.annotations.Nullable;

/** What is said of files that were brought. */
final class FileNotes {

    private static final String PLACE = "file";

    private FileNotes() {}

    /** {@code fault}: why it cannot be printed; null: it can. */
    static Note kept(@Nullable FileFault fault) {
        return switch (fault) {
            case null -> Note.done(PLACE, "enclosures.kept");
            case DAMAGED -> Note.wait(PLACE, "enclosures.kept.DAMAGED");
            case ENCRYPTED -> Note.wait(PLACE, "enclosures.kept.ENCRYPTED");
        };
    }

    static Note of(FileRefusedException refused) {
        return Note.bad(
                PLACE,
                switch (refused.reason()) {
                    case EMPTY -> "enclosures.refused.EMPTY";
                    case TOO_LARGE -> "enclosures.refused.TOO_LARGE";
                    case WRONG_TYPE -> "enclosures.refused.WRONG_TYPE";
                });
    }

    /** More came in one request than the server takes. */
    static Note tooMuch() {
        return Note.bad(PLACE, "enclosures.unreadable.REQUEST");
    }

    static Note of(UnreadableDeliveryException unreadable) {
        return Note.bad(
                PLACE,
                switch (unreadable.reason()) {
                    case NOTHING -> "enclosures.unreadable.NOTHING";
                    case BROKEN_ZIP -> "enclosures.unreadable.BROKEN_ZIP";
                    case TOO_MANY -> "enclosures.unreadable.TOO_MANY";
                    case TOO_LARGE -> "enclosures.unreadable.TOO_LARGE";
                });
    }
}

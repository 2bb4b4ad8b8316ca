package io.quittance.web.imports;

import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.web.frame.Note;

/** Why a file cannot be read, in the reader's words. */
public final class UnreadableNote {

    private UnreadableNote() {}

    public static Note of(String place, UnreadableFile unreadable) {
        return Note.bad(
                place,
                "imports.unreadable." + unreadable.reason(),
                unreadable.line(),
                unreadable.column(),
                unreadable.expected());
    }
}

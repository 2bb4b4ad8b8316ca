package io.quittance.intake.reading.xlsx;

import io.quittance.intake.reading.rows.Limits;
import io.quittance.intake.reading.rows.UnreadableFile;

/** Follows the XML of one part byte by byte, far enough to see what must not be there. */
final class XmlBytes {

    private static final int LONGEST_RUN = 1 << 20;
    private static final int LONGEST_INDEX = 9;

    private final Mark documentType = new Mark("<!D");
    private final Mark reference = new Mark(" r=\"");
    private final Mark cell = new Mark("<c ");
    private final Mark sharedString = new Mark(" t=\"s\"");
    private final Mark value = new Mark("<v>");
    private final Mark entry = new Mark("<si");

    private int sinceTag;
    private int columnLetters = -1;
    private boolean ofSharedString;
    private int indexDigits = -1;
    private long index;
    private long highestIndex = -1;
    private long entries;

    void check(byte[] buffer, int count) {
        for (int i = 0; i < count; i++) {
            check(buffer[i]);
        }
    }

    /** The highest entry of the shared strings that a cell of this part asks for, counted from 0; -1 for none. */
    long highestIndex() {
        return highestIndex;
    }

    /** How many shared strings this part defines. */
    long entries() {
        return entries;
    }

    private void check(int b) {
        sinceTag = b == '<' ? 0 : sinceTag + 1;
        if (sinceTag > LONGEST_RUN) {
            throw Limits.cellTooLong(0, -1);
        }
        if (documentType.endsWith(b)) {
            throw new UnreadableFile(UnreadableFile.Reason.FORBIDDEN_MARKUP, "XML without document type or entities");
        }
        entries += entry.endsWith(b) ? 1 : 0;
        followColumn(b);
        followIndex(b);
    }

    /** In {@code r="ABC12"} the letters name a column; a spreadsheet ends at XFD. */
    private void followColumn(int b) {
        if (reference.endsWith(b)) {
            columnLetters = 0;
        } else if (columnLetters >= 0 && b >= 'A' && b <= 'Z') {
            columnLetters++;
            if (columnLetters > 3) {
                throw Limits.tooManyColumns(0);
            }
        } else {
            columnLetters = -1;
        }
    }

    /** The parser fills its memory up to whatever entry a cell asks for. */
    private void followIndex(int b) {
        if (cell.endsWith(b)) {
            ofSharedString = false;
        }
        ofSharedString |= sharedString.endsWith(b);
        if (value.endsWith(b)) {
            indexDigits = ofSharedString ? 0 : -1;
            index = 0;
        } else if (indexDigits >= 0 && b >= '0' && b <= '9' && indexDigits < LONGEST_INDEX) {
            indexDigits++;
            index = index * 10 + (b - '0');
            highestIndex = Math.max(highestIndex, index);
        } else if (indexDigits >= LONGEST_INDEX) {
            highestIndex = Long.MAX_VALUE;
        } else {
            indexDigits = -1;
        }
    }

    /** Recognises one run of bytes. */
    private static final class Mark {

        private final String wanted;
        private int matched;

        Mark(String wanted) {
            this.wanted = wanted;
        }

        boolean endsWith(int b) {
            matched = b == wanted.charAt(matched) ? matched + 1 : b == wanted.charAt(0) ? 1 : 0;
            boolean complete = matched == wanted.length();
            matched = complete ? 0 : matched;
            return complete;
        }
    }
}

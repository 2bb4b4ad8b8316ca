package io.quittance.intake.reading.xlsx;

import io.quittance.intake.reading.rows.Limits;
import io.quittance.intake.reading.rows.UnreadableFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of one part as they inflate: no more than it may hold, and no text or attribute without end. */
final class MeasuredPart extends FilterInputStream {

    private static final int LONGEST_RUN = 1 << 20;

    private final String name;
    private final long allowed;
    private long inflated;
    private int sinceTag;

    MeasuredPart(InputStream in, String name, long allowed) {
        super(in);
        this.name = name;
        this.allowed = allowed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        inflated += Math.max(0, count);
        if (inflated > allowed) {
            throw new UnreadableFile(
                    UnreadableFile.Reason.INFLATES_TOO_MUCH, "at most " + allowed + " bytes in " + name);
        }
        for (int i = offset; i < offset + count; i++) {
            sinceTag = target[i] == '<' ? 0 : sinceTag + 1;
            if (sinceTag > LONGEST_RUN) {
                throw Limits.cellTooLong(0, -1);
            }
        }
        return count;
    }
}

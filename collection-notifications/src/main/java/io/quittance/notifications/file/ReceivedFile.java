package io.quittance.notifications.file;

import io.quittance.notifications.file.FileRefusedException.Reason;
import java.util.Set;

/**
 * A file that may be kept.
 *
 * @param name as it was called, made safe
 * @param type by its content
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record ReceivedFile(String name, FileType type, byte[] bytes) {

    /** 10 MB. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /**
     * Looks at a file that was brought.
     *
     * @param name as it was called
     * @throws FileRefusedException when it is empty, larger than {@link #MOST_BYTES} or of none of these types
     */
    public static ReceivedFile of(String name, byte[] bytes, Set<FileType> accepted) {
        if (bytes.length == 0) {
            throw new FileRefusedException(Reason.EMPTY, accepted);
        }
        if (bytes.length > MOST_BYTES) {
            throw new FileRefusedException(Reason.TOO_LARGE, accepted);
        }
        FileType type = FileType.of(bytes)
                .filter(accepted::contains)
                .orElseThrow(() -> new FileRefusedException(Reason.WRONG_TYPE, accepted));
        return new ReceivedFile(FileName.of(name, type), type, bytes);
    }

    /** SHA-256 of its bytes, in hexadecimal. */
    public String sha256() {
        return Sha256.of(bytes);
    }
}

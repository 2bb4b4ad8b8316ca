package io.quittance.web.disputes;

import io.quittance.notifications.dispute.Conversation;
import io.quittance.notifications.file.FileRefusedException;
import io.quittance.notifications.file.ReceivedFile;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files that came with what somebody said. */
final class Attached {

    private Attached() {}

    /**
     * Those that were chosen: a browser sends a nameless one where nobody chose any. None is read before they are counted, so
     * never more is read than one entry may hold.
     *
     * @throws FileRefusedException when one is empty, too large or of another type
     * @throws TooManyFilesException when there are more than {@link Conversation#MOST_FILES}
     */
    static List<ReceivedFile> files(@Nullable List<MultipartFile> sent) throws IOException {
        List<MultipartFile> chosen = Objects.requireNonNullElse(sent, List.<MultipartFile>of()).stream()
                .filter(one -> !name(one).isEmpty())
                .toList();
        if (chosen.size() > Conversation.MOST_FILES) {
            throw new TooManyFilesException();
        }
        List<ReceivedFile> files = new ArrayList<>();
        for (MultipartFile one : chosen) {
            files.add(ReceivedFile.of(name(one), bytes(one), Conversation.TYPES));
        }
        return files;
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    /** What is said of one that was not taken. */
    static String word(FileRefusedException refused) {
        return switch (refused.reason()) {
            case EMPTY -> "disputes.file.EMPTY";
            case TOO_LARGE -> "disputes.file.TOO_LARGE";
            case WRONG_TYPE -> "disputes.file.WRONG_TYPE";
        };
    }

    /** What is said of an entry that was not taken. */
    static String word(IllegalArgumentException refused) {
        return refused instanceof TooManyFilesException ? "disputes.file.TOO_MANY" : "disputes.refused.nothing";
    }

    /** More files than one entry may hold. */
    static final class TooManyFilesException extends IllegalArgumentException {

        @Serial
        private static final long serialVersionUID = 1L;

        private TooManyFilesException() {
            super("files: expected " + Conversation.MOST_FILES + " at most");
        }
    }

    /** Looked at before it is read. One byte too many is enough to refuse it. */
    private static byte[] bytes(MultipartFile file) throws IOException {
        return file.getSize() > ReceivedFile.MOST_BYTES ? new byte[ReceivedFile.MOST_BYTES + 1] : file.getBytes();
    }
}

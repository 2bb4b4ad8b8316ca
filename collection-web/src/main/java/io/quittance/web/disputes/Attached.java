package io.quittance.web.disputes;

import io.quittance.notifications.dispute.Conversation;
import io.quittance.notifications.file.FileRefusedException;
import io.quittance.notifications.file.ReceivedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files that came with what somebody said. */
final class Attached {

    private Attached() {}

    /**
     * Those that were chosen: a browser sends a nameless one where nobody chose any.
     *
     * @throws FileRefusedException when one is empty, too large or of another type
     */
    static List<ReceivedFile> files(@Nullable List<MultipartFile> sent) throws IOException {
        List<ReceivedFile> files = new ArrayList<>();
        for (MultipartFile one : Objects.requireNonNullElse(sent, List.<MultipartFile>of())) {
            String name = Objects.requireNonNullElse(one.getOriginalFilename(), "");
            if (!name.isEmpty()) {
                files.add(ReceivedFile.of(name, bytes(one), Conversation.TYPES));
            }
        }
        return files;
    }

    /** What is said of one that was not taken. */
    static String word(FileRefusedException refused) {
        return switch (refused.reason()) {
            case EMPTY -> "disputes.file.EMPTY";
            case TOO_LARGE -> "disputes.file.TOO_LARGE";
            case WRONG_TYPE -> "disputes.file.WRONG_TYPE";
        };
    }

    /** Looked at before it is read. One byte too many is enough to refuse it. */
    private static byte[] bytes(MultipartFile file) throws IOException {
        return file.getSize() > ReceivedFile.MOST_BYTES ? new byte[ReceivedFile.MOST_BYTES + 1] : file.getBytes();
    }
}

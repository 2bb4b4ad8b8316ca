package io.quittance.notifications.edit;

import io.quittance.notifications.edit.EditInvalidException.EditFault;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person typed.
 *
 * @param parts in the place of those of {@link OpenText}
 * @param seen the figures that were shown beside
 * @param edits the latest edit of the words that were shown, by its id; empty: there was none
 */
public record Typing(String subject, List<String> parts, String seen, List<Long> edits) {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_BODY = 20_000;

    public Typing {
        subject = subject.strip().replaceAll("\\s*\\R\\s*", " ");
        List<String> plain = new ArrayList<>();
        parts.forEach(part -> plain.add(part.replace("\r\n", "\n").strip()));
        parts = List.copyOf(plain);
        edits = List.copyOf(edits);
    }

    void requireWritable() {
        require(!subject.isEmpty(), -1, EditFault.EMPTY);
        require(subject.length() <= LONGEST_SUBJECT, -1, EditFault.TOO_LONG);
        require(!hasBraces(subject), -1, EditFault.BRACES);
        require(parts.stream().anyMatch(part -> !part.isEmpty()), 0, EditFault.EMPTY);
        for (int at = 0; at < parts.size(); at++) {
            require(parts.get(at).length() <= LONGEST_BODY, at, EditFault.TOO_LONG);
            require(!hasBraces(parts.get(at)), at, EditFault.BRACES);
        }
    }

    private static boolean hasBraces(String text) {
        return text.contains("{{") || text.contains("}}");
    }

    private static void require(boolean holds, int part, EditFault fault) {
        if (!holds) {
            throw new EditInvalidException(part, fault);
        }
    }
}

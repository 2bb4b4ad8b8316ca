package io.quittance.notifications.wording.edit;

import io.quittance.notifications.wording.WordingKind;
import java.util.List;

/**
 * What words of one kind may mention; whoever fills in words of a kind declares one as a bean.
 *
 * @param fields the record they are filled in from
 * @param blocks the names of blocks such as <code>{{&gt;payment}}</code>
 * @param subjectIsSent whether the reader sees the subject; else it is a title for those who choose among texts
 */
public record Vocabulary(WordingKind kind, Class<? extends Record> fields, List<String> blocks, boolean subjectIsSent) {

    public Vocabulary {
        blocks = List.copyOf(blocks);
    }

    /** The fields one can write, in the order of the record. */
    public List<Field> all() {
        return Field.of(fields, "");
    }
}

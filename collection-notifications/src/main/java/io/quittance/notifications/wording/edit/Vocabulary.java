package io.quittance.notifications.wording.edit;

import io.quittance.notifications.wording.WordingKind;
import java.util.List;
import java.util.Set;

/**
 * What words of one kind may mention; whoever fills in words of a kind declares one as a bean.
 *
 * @param fields the record they are filled in from
 * @param layoutOnly components of that record that are for the layout and its blocks, not for words
 * @param blocks the names of blocks such as <code>{{&gt;payment}}</code>
 * @param subjectIsSent whether the reader sees the subject; else it is a title for those who choose among texts
 */
public record Vocabulary(
        WordingKind kind,
        Class<? extends Record> fields,
        Set<String> layoutOnly,
        List<String> blocks,
        boolean subjectIsSent) {

    public Vocabulary {
        layoutOnly = Set.copyOf(layoutOnly);
        blocks = List.copyOf(blocks);
    }

    /** The fields one can write, in the order of the record. */
    public List<Field> all() {
        return Field.ofWhole(fields, layoutOnly);
    }
}

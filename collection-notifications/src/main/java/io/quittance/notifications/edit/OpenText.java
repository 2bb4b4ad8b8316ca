package io.quittance.notifications.edit;

import io.quittance.notifications.wording.WordingKind;
import java.util.List;
import java.util.Locale;

/**
 * The words of one step as a person may edit them today.
 *
 * @param kind MAIL, LETTER or SMS
 * @param subjectStays whether the subject makes a formal notice one, and stays as it stands
 * @param passages the words in their order, filled in
 * @param figures what the step asks for, to be given back with what was typed
 * @param edits the latest edit of the words by its id, to be given back too; empty: there was none
 * @param isEdited whether these words are the step's own
 * @param isOutdated whether they were edited for other amounts; amounts and days left standing in them are today's here
 * @param amountBefore the amount they were edited for
 * @param amount today's
 */
public record OpenText(
        WordingKind kind,
        Locale language,
        String subject,
        boolean subjectStays,
        List<Passage> passages,
        String figures,
        List<Long> edits,
        boolean isEdited,
        boolean isOutdated,
        String amountBefore,
        String amount) {

    public OpenText {
        passages = List.copyOf(passages);
        edits = List.copyOf(edits);
    }

    /** How many parts that a person may write stand before this passage. */
    public int nth(int passage) {
        return Passages.parts(passages.subList(0, passage)).size();
    }

    /** The parts that a person may write, in their order. */
    public List<String> parts() {
        return Passages.parts(passages);
    }
}

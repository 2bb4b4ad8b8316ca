package io.quittance.notifications.letter.file;

import io.quittance.intake.reading.file.Header;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.values.CellText;
import io.quittance.intake.reading.values.PlainLetters;
import io.quittance.notifications.letter.file.UnreadableStatusesException.Reason;
import java.util.List;
import java.util.Set;

/**
 * Where a file says what: by the names of its columns, in French and in English. The position of each counts from 0; -1: the
 * file has no such column.
 */
record StatusColumns(int letter, int number, int state, int day, int note) {

    private static final Set<String> LETTER = Set.of(
            "letter", "letter id", "lettre", "id lettre", "id", "reference", "notre reference", "our reference", "ref");
    private static final Set<String> NUMBER = Set.of(
            "registered number",
            "number",
            "numero",
            "n",
            "n recommande",
            "numero de recommande",
            "numero recommande",
            "recommande",
            "n lrar",
            "lrar",
            "n ar",
            "numero d envoi",
            "n d envoi",
            "n de suivi",
            "numero de suivi",
            "tracking",
            "tracking number",
            "numero de lettre",
            "n de lettre");
    private static final Set<String> STATE = Set.of(
            "state",
            "status",
            "etat",
            "statut",
            "libelle",
            "libelle statut",
            "evenement",
            "event",
            "situation",
            "libelle evenement");
    private static final Set<String> DAY = Set.of(
            "date",
            "occurred on",
            "day",
            "jour",
            "le",
            "date evenement",
            "date de l evenement",
            "date statut",
            "date du statut",
            "event date",
            "date etat");
    private static final Set<String> NOTE = Set.of(
            "note",
            "motif",
            "commentaire",
            "comment",
            "reason",
            "remarque",
            "observation",
            "motif de retour",
            "motif retour");

    /**
     * @throws UnreadableStatusesException when a column is missing that must be there
     */
    static StatusColumns of(Header header) {
        List<String> names = header.names().stream().map(PlainLetters::of).toList();
        StatusColumns found = new StatusColumns(
                at(names, LETTER), at(names, NUMBER), at(names, STATE), at(names, DAY), at(names, NOTE));
        found.requireAll();
        return found;
    }

    private void requireAll() {
        if (letter < 0 && number < 0) {
            throw new UnreadableStatusesException(Reason.LETTER);
        }
        if (state < 0) {
            throw new UnreadableStatusesException(Reason.STATE);
        }
        if (day < 0) {
            throw new UnreadableStatusesException(Reason.DAY);
        }
    }

    /**
     * @throws UnreadableStatusesException when a column is missing that must be there
     */
    static void requireAll(Header header) {
        of(header).requireAll();
    }

    /** The text of a cell; empty where there is no such column. */
    static String cell(RawRow row, int column) {
        return column < 0 ? "" : CellText.clean(row.cell(column));
    }

    private static int at(List<String> names, Set<String> known) {
        for (int column = 0; column < names.size(); column++) {
            if (known.contains(names.get(column))) {
                return column;
            }
        }
        return -1;
    }
}

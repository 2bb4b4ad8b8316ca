package io.quittance.intake.bank;

import io.quittance.intake.reading.values.PlainLetters;
import java.util.Set;

/** What banks write for in and out, for booked and not booked, and before a sum; French, English and German. */
final class ToldWords {

    private static final Set<String> OUT =
            Set.of("d", "db", "dr", "dbit", "debit", "s", "soll", "out", "ausgang", "sortie", "depense", "paid out");
    private static final Set<String> IN =
            Set.of("c", "cr", "crdt", "credit", "h", "haben", "in", "eingang", "entree", "recette", "paid in");
    private static final Set<String> BOOKED = Set.of(
            "comptabilise",
            "comptabilisee",
            "execute",
            "executee",
            "effectue",
            "effectuee",
            "traite",
            "traitee",
            "valide",
            "validee",
            "regle",
            "reglee",
            "termine",
            "terminee",
            "passe",
            "booked",
            "book",
            "completed",
            "complete",
            "executed",
            "settled",
            "cleared",
            "posted",
            "done",
            "processed",
            "gebucht",
            "umsatz gebucht",
            "ausgefuhrt",
            "abgeschlossen");
    private static final Set<String> NOT_BOOKED = Set.of(
            "a venir",
            "operation a venir",
            "en attente",
            "en cours",
            "en cours de traitement",
            "prevu",
            "prevue",
            "programme",
            "programmee",
            "annule",
            "annulee",
            "refuse",
            "refusee",
            "rejete",
            "rejetee",
            "pending",
            "pdng",
            "processing",
            "scheduled",
            "authorised",
            "authorized",
            "reserved",
            "declined",
            "rejected",
            "failed",
            "cancelled",
            "canceled",
            "reverted",
            "vorgemerkt",
            "umsatz vorgemerkt",
            "umsatz vorgemerkt und nicht gebucht",
            "offen",
            "ausstehend",
            "abgelehnt",
            "storniert");
    private static final Set<String> SUMS = Set.of(
            "total",
            "totaux",
            "sous",
            "solde",
            "ancien",
            "nouveau",
            "sum",
            "summe",
            "saldo",
            "balance",
            "opening",
            "closing",
            "kontostand",
            "anfangssaldo",
            "endsaldo");

    private ToldWords() {}

    /** Below zero: went out; above: came in; 0: the word is neither. */
    static int direction(String told) {
        String word = told.strip().equals("-") ? "d" : told.strip().equals("+") ? "c" : PlainLetters.of(told);
        return OUT.contains(word) ? -1 : IN.contains(word) ? 1 : 0;
    }

    static boolean booked(String told) {
        return BOOKED.contains(PlainLetters.of(told));
    }

    static boolean notBooked(String told) {
        return NOT_BOOKED.contains(PlainLetters.of(told));
    }

    /** Whether a row that begins so sums others up and is no movement. */
    static boolean sum(String told) {
        String words = PlainLetters.of(told);
        return SUMS.contains(words.split(" ", 2)[0]);
    }
}

package io.quittance.notifications.letter.file;

import io.quittance.intake.reading.values.PlainLetters;
import io.quittance.notifications.letter.life.LetterState;
import io.quittance.notifications.letter.life.ReturnReason;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which the post and mailing houses, in French and in English, say where a letter stands. */
final class StatusWords {

    /** A state and, of a letter that came back, why. */
    record Status(LetterState state, @Nullable ReturnReason reason) {}

    /** By the words a text is, without accents and capitals. */
    private static final Map<String, Status> WHOLE = new LinkedHashMap<>();

    /** By the words a text holds; the first that is found tells, so that what says more comes first. */
    private static final Map<String, Status> PART = new LinkedHashMap<>();

    /** What is still to come, or did not happen: whoever says so says of no letter that it arrived. */
    private static final Pattern NOT_ARRIVED = Pattern.compile(
            "\\b(distribuer|delivrer|livrer)|\\b(pas|jamais|sera|seront|serait|etre|be|not|never|yet|will)\\b.*(distribue|delivre|delivered|livre|remis)");

    static {
        for (LetterState state : LetterState.values()) {
            WHOLE.put(state.name().toLowerCase(Locale.ROOT).replace('_', ' '), status(state));
        }
        whole(LetterState.QUEUED, "en attente", "a poster", "pending", "waiting");
        whole(
                LetterState.DEPOSITED,
                "poste",
                "postee",
                "posted",
                "sent",
                "mailed",
                "expedie",
                "expediee",
                "envoye",
                "envoyee");
        whole(LetterState.DELIVERED, "livre", "livree", "ar signe", "received", "recu", "recue");
        whole(LetterState.FAILED, "echec", "erreur", "error", "rejete", "rejetee", "rejected", "failed");
        whole(LetterState.FAILED, "perdu", "perdue", "lost");
        whole(LetterState.CANCELLED, "annule", "annulee", "canceled");
        for (String code : new String[] {"npai", "pnd npai", "nixie", "not at address"}) {
            WHOLE.put(code, new Status(LetterState.RETURNED, ReturnReason.NOT_AT_ADDRESS));
        }
        notAtAddress(
                "npai",
                "n habite pas",
                "n habite plus",
                "destinataire inconnu",
                "inconnu a l adresse",
                "defaut d acces",
                "defaut d adressage",
                "adresse incorrecte",
                "adresse inconnue",
                "adresse incomplete",
                "adresse erronee",
                "boite non identifiable",
                "parti sans laisser",
                "demenage",
                "addressee unknown",
                "unknown at address",
                "not at this address",
                "no such address",
                "insufficient address",
                "incorrect address",
                "undeliverable as addressed",
                "has moved",
                "gone away");
        part(
                LetterState.UNCLAIMED,
                "non reclame",
                "pas ete reclame",
                "not claimed",
                "unclaimed",
                "non retire",
                "not collected");
        part(LetterState.REFUSED, "refus");
        part(
                LetterState.RETURNED,
                "retour a l expediteur",
                "retour expediteur",
                "retourne",
                "renvoye",
                "return to sender");
        part(LetterState.RETURNED, "returned", "pli non distribuable", "pnd");
        part(
                LetterState.IN_TRANSIT,
                "pas pu etre distribue",
                "non distribue",
                "not delivered",
                "not be delivered",
                "undelivered");
        part(LetterState.DELIVERED, "distribue", "delivre", "remis au destinataire", "remise au destinataire");
        part(LetterState.DELIVERED, "remis contre signature", "remise contre signature", "delivered", "a ete livre");
        part(LetterState.DELIVERED, "ar recu", "accuse de reception signe");
        part(LetterState.IN_TRANSIT, "achemine", "en transit", "in transit", "en cours", "centre de tri", "on its way");
        part(LetterState.IN_TRANSIT, "out for delivery", "avise", "en instance", "attente de retrait", "presente");
        part(LetterState.IN_TRANSIT, "attend son destinataire", "awaiting collection");
        part(LetterState.DEPOSITED, "pris en charge", "prise en charge", "depose", "deposited", "accepted by the post");
        part(LetterState.DEPOSITED, "remis a la poste", "remise a la poste", "handed to the post");
    }

    private StatusWords() {}

    /** What these words say; empty when they are not known. */
    static Optional<Status> read(String words) {
        String plain = PlainLetters.of(words);
        Status whole = WHOLE.get(plain);
        if (whole != null) {
            return Optional.of(whole);
        }
        return PART.entrySet().stream()
                .filter(known -> plain.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .filter(status -> status.state() != LetterState.DELIVERED
                        || !NOT_ARRIVED.matcher(plain).find());
    }

    private static Status status(LetterState state) {
        return new Status(state, state == LetterState.RETURNED ? ReturnReason.OTHER : null);
    }

    private static void whole(LetterState state, String... words) {
        for (String one : words) {
            WHOLE.put(one, status(state));
        }
    }

    private static void part(LetterState state, String... words) {
        for (String one : words) {
            PART.put(one, status(state));
        }
    }

    private static void notAtAddress(String... words) {
        for (String one : words) {
            PART.put(one, new Status(LetterState.RETURNED, ReturnReason.NOT_AT_ADDRESS));
        }
    }
}

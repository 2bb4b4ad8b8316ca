package io.quittance.web.letterlife;

import io.quittance.notifications.enclosure.InvoiceFile;
import io.quittance.notifications.enclosure.LetterEnclosures;
import io.quittance.notifications.letter.life.FollowedLetter;
import io.quittance.notifications.letter.life.FollowedLetters;
import io.quittance.notifications.letter.life.LetterEvents;
import io.quittance.notifications.letter.proof.Proof;
import io.quittance.notifications.letter.proof.Proofs;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a letter shows. */
@Component
class LetterPage {

    private final FollowedLetters letters;
    private final LetterEvents events;
    private final Proofs proofs;
    private final LetterEnclosures enclosures;

    LetterPage(FollowedLetters letters, LetterEvents events, Proofs proofs, LetterEnclosures enclosures) {
        this.letters = letters;
        this.events = events;
        this.proofs = proofs;
        this.enclosures = enclosures;
    }

    /** Puts everything but the form on the page; a letter of another creditor does not exist. */
    FollowedLetter show(long id, Visit visit, Model model) {
        FollowedLetter letter = letters.find(visit.creditorId(), id).orElseThrow();
        List<Proof> kept = proofs.of(id);
        model.addAttribute("letter", letter);
        model.addAttribute("asked", letters.asked(id));
        model.addAttribute("enclosures", enclosures.of(id));
        model.addAttribute(
                "leftOut",
                enclosures.noted(id).stream()
                        .filter(file -> !file.isPrintable())
                        .map(InvoiceFile::number)
                        .toList());
        model.addAttribute("life", events.of(id).reversed());
        model.addAttribute("proofs", kept);
        model.addAttribute("proofOf", kept.stream().collect(Collectors.toMap(Proof::id, proof -> proof)));
        model.addAttribute("fates", Fate.after(letter));
        model.addAttribute("instead", Fate.insteadOf(letter));
        return letter;
    }

    /** With what is likely told next, or, where nothing can follow or it is asked for, to put the last right. */
    FateForm blank(FollowedLetter letter, boolean correction, LocalDate today) {
        List<Fate> after = Fate.after(letter);
        boolean isCorrection = correction || after.isEmpty();
        return FateForm.blank(isCorrection ? Fate.DELIVERED : after.getFirst(), today, isCorrection);
    }
}

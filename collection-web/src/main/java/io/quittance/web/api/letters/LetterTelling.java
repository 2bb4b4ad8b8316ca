package io.quittance.web.api.letters;

import io.quittance.notifications.letter.life.EventSource;
import io.quittance.notifications.letter.life.LetterLife;
import io.quittance.notifications.letter.life.NewsRefusedException;
import io.quittance.web.api.problem.ConflictException;
import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.frame.Visit;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells of a letter what a program knows, and says in the words of the API why it cannot be. */
@Component
class LetterTelling {

    private final LetterLife life;

    LetterTelling(LetterLife life) {
        this.life = life;
    }

    /** Whether it was news. */
    boolean tell(Visit visit, long id, EventOrder order) {
        try {
            return life.tell(visit.creditorId(), id, order.news(), EventSource.API, visit.today(), visit.by());
        } catch (NewsRefusedException refused) {
            throw inWords(refused);
        }
    }

    private static RuntimeException inWords(NewsRefusedException refused) {
        return switch (refused.reason()) {
            case TO_COME -> new InvalidFieldException("occurredOn", "expected today or before");
            case TOO_EARLY ->
                new InvalidFieldException(
                        "occurredOn", "expected %s, when the letter was written, or later".formatted(refused.since()));
            case NUMBER ->
                new ConflictException(
                        "Letter %s has another number, or another letter has this one.".formatted(refused.letter()));
            case ORDER, NOTHING_TO_CORRECT ->
                new ConflictException("Letter %s is %s since %s: expected %s."
                        .formatted(refused.letter(), refused.state(), refused.since(), expected(refused)));
        };
    }

    private static String expected(NewsRefusedException refused) {
        Set<?> states = refused.expected();
        return states.isEmpty()
                ? "nothing more"
                : String.join(
                        ", ", states.stream().map(Object::toString).sorted().toList());
    }
}

package io.quittance.notifications.letter.life;

import io.quittance.dunning.step.StepDesk;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.hold.WrongAddress;
import io.quittance.notifications.letter.life.NewsRefusedException.Reason;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes note of what becomes of a letter, once, in an order that can be, and does what follows from it: a letter that was
 * posted ends its step, even one that we took back too late; one that was not, or was lost, goes back to a person; one that is
 * not to be posted takes its step back; one that came back from where the client is not stops the ladder of its invoices.
 */
@Component
public class LetterLife {

    private final LetterRegister register;
    private final LetterEvents events;
    private final StepDesk steps;
    private final WrongAddress address;
    private final History history;

    LetterLife(LetterRegister register, LetterEvents events, StepDesk steps, WrongAddress address, History history) {
        this.register = register;
        this.events = events;
        this.steps = steps;
        this.address = address;
        this.history = history;
    }

    /**
     * Takes note of news; the same again changes nothing.
     *
     * @return whether it was news
     * @throws java.util.NoSuchElementException when this creditor has no such letter
     * @throws NewsRefusedException when it cannot be, or not now
     */
    @Transactional
    public boolean tell(
            long creditorId, long letterId, LetterNews news, EventSource source, LocalDate today, String by) {
        LetterRegister.Letter letter = register.lock(creditorId, letterId);
        Life life = life(letter);
        register.number(letter, news, life);
        if (life.knows(news)) {
            return false;
        }
        Optional<LetterEvent> cancelled = life.last()
                .filter(last -> last.state() == LetterState.CANCELLED && news.state() == LetterState.DEPOSITED);
        (cancelled.isPresent() ? life.withoutLast() : life).require(news, today);
        Long corrects = cancelled.map(LetterEvent::id).orElse(null);
        write(letter, life, news, corrects, source, today, by);
        return true;
    }

    /**
     * Puts right what was told last: a further row, after which the one before no longer counts. What followed from it is
     * taken back, but for the step of a letter that was posted.
     *
     * @param news what is right; its note says why
     * @throws java.util.NoSuchElementException when this creditor has no such letter
     * @throws NewsRefusedException when it cannot be either, or there is nothing to put right
     */
    @Transactional
    public void correct(long creditorId, long letterId, LetterNews news, LocalDate today, String by) {
        LetterRegister.Letter letter = register.lock(creditorId, letterId);
        Life life = life(letter);
        LetterEvent wrong = life.last()
                .filter(last -> last.state() != LetterState.QUEUED)
                .filter(last -> last.state() != LetterState.DEPOSITED || news.state() == LetterState.DEPOSITED)
                .orElseThrow(() -> life.refused(Reason.NOTHING_TO_CORRECT));
        register.number(letter, news, life);
        if (news.isToldBy(wrong)) {
            return;
        }
        life.withoutLast().require(news, today);
        if (wrong.reason() == ReturnReason.NOT_AT_ADDRESS) {
            address.retract(letter.clientId(), today, by);
        }
        write(letter, life.withoutLast(), news, wrong.id(), EventSource.HAND, today, by);
    }

    private Life life(LetterRegister.Letter letter) {
        List<LetterEvent> standing = events.of(letter.id()).stream()
                .filter(event -> !event.isCorrected())
                .toList();
        return new Life(letter.label(), letter.isRegistered(), letter.composedOn(), standing);
    }

    private void write(
            LetterRegister.Letter letter,
            Life life,
            LetterNews news,
            @Nullable Long corrects,
            EventSource source,
            LocalDate today,
            String by) {
        register.write(letter.id(), news, corrects, source, by);
        switch (news.state()) {
            case QUEUED -> register.queueAgain(letter);
            case FAILED -> failed(letter, life, news, today);
            case CANCELLED -> cancelled(letter, news, by);
            default -> posted(letter, life, news, by);
        }
        if (news.reason() == ReturnReason.NOT_AT_ADDRESS && register.wentToPresentAddress(letter)) {
            address.prove(letter.clientId(), letter.id(), register.invoices(letter.id()), today, by);
        }
        if (news.state() != LetterState.QUEUED) {
            history.record(fact(letter, news, corrects != null, today, by));
        }
    }

    /** It did not leave, or was lost: what its step asks for was not done, and a person sees to it. */
    private void failed(LetterRegister.Letter letter, Life life, LetterNews news, LocalDate today) {
        boolean isLast =
                life.last().filter(last -> last.on().isAfter(news.on())).isEmpty();
        if (isLast && letter.isStepDone()) {
            steps.reopen(letter.stepId());
        }
        if (isLast && (letter.isStepOpen() || letter.isStepDone())) {
            register.askByHand(letter, news.note(), today);
        }
    }

    private void cancelled(LetterRegister.Letter letter, LetterNews news, String by) {
        if (letter.isStepOpen()) {
            steps.cancel(letter.stepId(), news.note().isEmpty() ? "LETTER_CANCELLED" : news.note(), news.on(), by);
        }
    }

    /** Invoices that are not in the letter climb no rung; the others do, on the day it was posted. */
    private void posted(LetterRegister.Letter letter, Life life, LetterNews news, String by) {
        if (letter.isStepOpen()) {
            register.withdrawAbsent(letter);
            LocalDate on = life.postedOn()
                    .filter(day -> news.state() != LetterState.DEPOSITED)
                    .orElse(news.on());
            steps.complete(letter.stepId(), news.note(), on, by);
        }
    }

    private static Fact fact(
            LetterRegister.Letter letter, LetterNews news, boolean isCorrection, LocalDate today, String by) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("letter", Long.toString(letter.id()));
        detail.put("number", letter.label());
        detail.put("state", news.state().name());
        detail.put("occurredOn", news.on().toString());
        if (news.reason() != null) {
            detail.put("returned", news.reason().name());
        }
        if (isCorrection) {
            detail.put("corrects", "true");
        }
        if (!news.note().isEmpty()) {
            detail.put("note", news.note());
        }
        return Fact.ofClient(letter.creditorId(), letter.clientId(), FactKind.LETTER_EVENT, today, by, detail);
    }
}

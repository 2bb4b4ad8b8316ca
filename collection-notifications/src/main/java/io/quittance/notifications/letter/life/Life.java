package io.quittance.notifications.letter.life;

import io.quittance.notifications.letter.life.NewsRefusedException.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happened to a letter so far, and what can be told of it.
 *
 * @param letter the post's number, else ours
 * @param standing what counts, in the order of days
 */
record Life(String letter, boolean isRegistered, LocalDate composedOn, List<LetterEvent> standing) {

    /** The last event; empty: it waits, and nobody said so. */
    Optional<LetterEvent> last() {
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.getLast());
    }

    /** The last day on which it was posted; empty: it was not. */
    Optional<LocalDate> postedOn() {
        return standing.stream()
                .filter(event -> event.state() == LetterState.DEPOSITED)
                .map(LetterEvent::on)
                .reduce((first, second) -> second);
    }

    boolean knows(LetterNews news) {
        return standing.stream().anyMatch(news::isToldBy);
    }

    /** The same without its last event. */
    Life withoutLast() {
        return new Life(letter, isRegistered, composedOn, standing.subList(0, standing.size() - 1));
    }

    /**
     * News may come late: they must follow what happened until that day, and what happened after must follow them.
     *
     * @throws NewsRefusedException when they do not
     */
    void require(LetterNews news, LocalDate today) {
        Optional<LetterEvent> before = standing.stream()
                .filter(event -> !event.on().isAfter(news.on()))
                .reduce((first, second) -> second);
        LetterState state = before.map(LetterEvent::state).orElse(LetterState.QUEUED);
        LocalDate since = before.map(LetterEvent::on).orElse(null);
        Set<LetterState> expected = state.followers(isRegistered);
        if (news.on().isAfter(today)) {
            throw new NewsRefusedException(Reason.TO_COME, letter, state, since, expected);
        }
        if (news.on().isBefore(composedOn)) {
            throw new NewsRefusedException(Reason.TOO_EARLY, letter, LetterState.QUEUED, composedOn, Set.of());
        }
        boolean begins = standing.isEmpty() && news.state() == LetterState.QUEUED;
        boolean follows = begins || expected.contains(news.state());
        boolean isFollowed = standing.stream()
                .filter(event -> event.on().isAfter(news.on()))
                .findFirst()
                .map(next -> news.state().followers(isRegistered).contains(next.state()))
                .orElse(true);
        if (!follows || !isFollowed) {
            throw new NewsRefusedException(Reason.ORDER, letter, state, since, expected);
        }
    }

    NewsRefusedException refused(Reason reason) {
        LetterState state = last().map(LetterEvent::state).orElse(LetterState.QUEUED);
        return new NewsRefusedException(
                reason, letter, state, last().map(LetterEvent::on).orElse(null), state.followers(isRegistered));
    }
}

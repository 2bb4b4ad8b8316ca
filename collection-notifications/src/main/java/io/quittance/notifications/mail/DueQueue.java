package io.quittance.notifications.mail;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.LongFunction;

/** The messages of a round that are due, read a page at a time and given out one by one, whoever asks; each once. */
final class DueQueue {

    private final LongFunction<List<Long>> pages;
    private final Queue<Long> page = new ArrayDeque<>();
    private long last;

    /**
     * @param pages the messages that are due after this one, by id; empty: there is none any more
     */
    DueQueue(LongFunction<List<Long>> pages) {
        this.pages = pages;
    }

    synchronized Optional<Long> next() {
        if (page.isEmpty()) {
            page.addAll(pages.apply(last));
        }
        Optional<Long> next = Optional.ofNullable(page.poll());
        next.ifPresent(message -> last = message);
        return next;
    }

    /** Begins once more: somebody put some back. */
    synchronized void again() {
        page.clear();
        last = 0;
    }
}

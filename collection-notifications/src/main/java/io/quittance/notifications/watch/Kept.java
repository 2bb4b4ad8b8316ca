package io.quittance.notifications.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that is asked for at most once in a while, whoever wants it, and that nobody waits long for: who would is given the
 * one before.
 */
final class Kept<T> {

    private static final Logger log = LoggerFactory.getLogger(Kept.class);
    private static final Executor ASIDE =
            task -> Thread.ofVirtual().name("watch").start(task);

    private final Duration keep;
    private final Duration wait;
    private volatile @Nullable T last;
    private @Nullable CompletableFuture<T> asked;
    private long askedAt;

    /**
     * @param keep how long an answer is good for
     * @param wait how long somebody waits for a new one
     */
    Kept(Duration keep, Duration wait) {
        this.keep = keep;
        this.wait = wait;
    }

    /** Empty: there is no answer yet. */
    Optional<T> get(Supplier<T> question) {
        CompletableFuture<T> answer = ask(question);
        try {
            last = answer.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            log.debug("not answered within {}", wait);
        } catch (ExecutionException failed) {
            log.debug("not answered", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(last);
    }

    /** One question at a time, the next when the answer to the last is old. */
    private synchronized CompletableFuture<T> ask(Supplier<T> question) {
        boolean isOld = System.nanoTime() - askedAt >= keep.toNanos();
        if (asked == null || (asked.isDone() && isOld)) {
            askedAt = System.nanoTime();
            // Kept as soon as it is there, though nobody waits for it any more.
            asked = CompletableFuture.supplyAsync(question, ASIDE).whenComplete((answer, failure) -> {
                if (failure == null) {
                    last = answer;
                } else {
                    log.warn("what is watched could not be read, it is tried again", failure);
                }
            });
        }
        return asked;
    }
}

package io.quittance.notifications.lane;

import io.quittance.log.LogFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Does pieces of work several at a time, on as many threads as there are processors and no more than four. */
@Component
public final class Lanes {

    /** Each holds a connection to the database, of which a program has ten. */
    private static final int MOST = 4;

    private final int lanes;
    private final Ending ending;

    /**
     * @param lanes how many pieces at a time; 0: by the machine
     */
    Lanes(@Value("${quittance.lanes:0}") int lanes, Ending ending) {
        this.ending = ending;
        this.lanes = Math.min(MOST, lanes > 0 ? lanes : Runtime.getRuntime().availableProcessors());
    }

    /**
     * Does every piece, in no order; after a failure none is begun any more, and the failure is thrown once all lanes have ended.
     *
     * @return false: the program ends, and not all were begun
     */
    public <T> boolean each(Collection<T> pieces, Consumer<T> work) {
        Queue<T> left = new ConcurrentLinkedQueue<>(pieces);
        if (pieces.size() <= 1 || lanes == 1) {
            take(left, work);
            return left.isEmpty();
        }
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("lane-", 1).factory())) {
            for (int i = 0; i < Math.min(lanes, pieces.size()); i++) {
                all.add(threads.submit(LogFields.carried(() -> take(left, work))));
            }
        }
        throwWhatFailed(all);
        return left.isEmpty();
    }

    private <T> void take(Queue<T> left, Consumer<T> work) {
        try {
            while (!ending.isTold()) {
                T piece = left.poll();
                if (piece == null) {
                    return;
                }
                work.accept(piece);
            }
        } catch (RuntimeException | Error failure) {
            left.clear();
            throw failure;
        }
    }

    /** What failed first in the list is thrown, with what else failed beside it; all of these have ended. */
    public static void throwWhatFailed(List<Future<?>> ended) {
        RuntimeException first = null;
        for (Future<?> one : ended) {
            if (one.state() == Future.State.FAILED) {
                Throwable failure = one.exceptionNow();
                if (first == null) {
                    first = failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}

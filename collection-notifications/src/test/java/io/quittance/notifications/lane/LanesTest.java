package io.quittance.notifications.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/** Every piece is done once, several at a time; a failure ends the work and is told. */
class LanesTest {

    private final GenericApplicationContext program = new GenericApplicationContext();
    private final Ending ending = new Ending(program);
    private final Lanes lanes = new Lanes(3, ending);

    @Test
    void everyPieceIsDoneOnceOnSeveralThreads() {
        CyclicBarrier allAtWork = new CyclicBarrier(3);
        ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();
        Set<String> threads = ConcurrentHashMap.newKeySet();

        lanes.each(IntStream.range(0, 30).boxed().toList(), piece -> {
            threads.add(Thread.currentThread().getName());
            if (piece < 3) {
                await(allAtWork);
            }
            done.add(piece);
        });

        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 30).boxed().toList());
        assertThat(threads).hasSize(3);
    }

    @Test
    void afterAFailureNothingIsBegunAndAllFailuresAreTold() {
        CyclicBarrier allAtWork = new CyclicBarrier(3);
        ConcurrentLinkedQueue<Integer> begun = new ConcurrentLinkedQueue<>();

        assertThatThrownBy(() -> lanes.each(IntStream.range(0, 30).boxed().toList(), piece -> {
                    begun.add(piece);
                    await(allAtWork);
                    throw new IllegalStateException("piece");
                }))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(first -> assertThat(first.getSuppressed()).hasSize(2));
        assertThat(begun).hasSize(3);
    }

    @Test
    void onePieceNeedsNoOtherThread() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        lanes.each(List.of(1), piece -> threads.add(Thread.currentThread()));

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("not three at a time", e);
        }
    }

    @Test
    void onceTheProgramEndsWhatIsInHandIsFinishedAndNothingIsBegun() {
        CyclicBarrier allAtWork = new CyclicBarrier(3, () -> ending.tell(new ContextClosedEvent(program)));
        ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();

        boolean all = lanes.each(IntStream.range(0, 30).boxed().toList(), piece -> {
            await(allAtWork);
            done.add(piece);
        });

        assertThat(all).isFalse();
        assertThat(done).hasSize(3);
    }

    @Test
    void theEndOfAnotherContextIsNotThePrograms() {
        ending.tell(new ContextClosedEvent(new GenericApplicationContext()));

        assertThat(lanes.each(List.of(1, 2), piece -> {})).isTrue();
    }
}

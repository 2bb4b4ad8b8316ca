package io.quittance.notifications.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void whoeverAsksWithinAWhileIsGivenTheSameAnswer() {
        Kept<Integer> kept = new Kept<>(Duration.ofMinutes(1), Duration.ofSeconds(5));

        assertThat(kept.get(asked::incrementAndGet)).contains(1);
        assertThat(kept.get(asked::incrementAndGet)).contains(1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void anAnswerThatIsOldIsAskedForAgain() {
        Kept<Integer> kept = new Kept<>(Duration.ZERO, Duration.ofSeconds(5));

        assertThat(kept.get(asked::incrementAndGet)).contains(1);
        assertThat(kept.get(asked::incrementAndGet)).contains(2);
    }

    @Test
    void nobodyWaitsForALongQuestionAndNobodyAsksItTwice() {
        CountDownLatch slow = new CountDownLatch(1);
        Kept<Integer> kept = new Kept<>(Duration.ZERO, Duration.ofMillis(50));
        assertThat(kept.get(asked::incrementAndGet)).contains(1);

        assertThat(kept.get(() -> slowly(slow))).contains(1);
        assertThat(kept.get(() -> slowly(slow))).contains(1);
        assertThat(asked).hasValue(2);

        slow.countDown();
        CountDownLatch slower = new CountDownLatch(1);
        await().untilAsserted(() ->
                assertThat(kept.get(() -> slowly(slower))).as("what came late").contains(2));
        slower.countDown();
    }

    @Test
    void aQuestionThatFailsLeavesTheLastAnswer() {
        Kept<Integer> kept = new Kept<>(Duration.ZERO, Duration.ofSeconds(5));
        assertThat(kept.get(asked::incrementAndGet)).contains(1);

        assertThat(kept.get(() -> {
                    throw new IllegalStateException("no database");
                }))
                .contains(1);
        assertThat(kept.get(asked::incrementAndGet)).contains(2);
    }

    private int slowly(CountDownLatch latch) {
        int answer = asked.incrementAndGet();
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }
}

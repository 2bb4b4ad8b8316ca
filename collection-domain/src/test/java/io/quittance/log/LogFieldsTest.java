package io.quittance.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogFieldsTest {

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void aNumberStandsBesideTheLinesOfItsWorkAndNoLonger() {
        LogFields.run("creditor", 1, () -> {
            LogFields.run(
                    "step",
                    7,
                    () -> assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("creditor", "1", "step", "7")));
            LogFields.run("creditor", 2, () -> assertThat(MDC.get("creditor")).isEqualTo("2"));
            assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("creditor", "1"));
        });

        assertThat(MDC.get("creditor")).isNull();
    }

    @Test
    void severalNumbersOfWhichSomeMayBeMissing() {
        Map<String, @Nullable Long> numbers = new HashMap<>();
        numbers.put("client", 5L);
        numbers.put("step", null);

        LogFields.run(numbers, () -> assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("client", "5")));

        assertThat(MDC.get("client")).isNull();
    }

    @Test
    void anotherThreadTakesThemAlong() throws InterruptedException {
        StringBuilder seen = new StringBuilder();
        Thread[] other = new Thread[1];

        LogFields.run(
                "creditor", 9, () -> other[0] = new Thread(LogFields.carried(() -> seen.append(MDC.get("creditor")))));
        other[0].start();
        other[0].join();

        assertThat(seen).hasToString("9");
    }
}

package io.quittance.web.runs.tonight;

import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.run.RunInThePastException;
import io.quittance.dunning.run.RunReport;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs a night that a person asks for: a short one while they wait, a long one while they look at how far it is. */
@Component
class NightStart {

    private static final Logger log = LoggerFactory.getLogger(NightStart.class);

    /** Longer than a night of some hundred thousand invoices takes, shorter than patience. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long the program waits for a night in hand when it is told to end; what is not done then is rolled back. */
    private static final int LAST_SECONDS = 60;

    private final DunningNight night;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("night-", 1).factory());

    NightStart(DunningNight night) {
        this.night = night;
    }

    /**
     * The report of the night, or empty if it takes longer: it goes on by itself.
     *
     * @throws io.quittance.dunning.run.RunInThePastException when the creditor's last run was on a later day
     */
    Optional<RunReport> run(long creditorId, LocalDate on, String by) {
        CompletableFuture<@Nullable RunReport> begun =
                CompletableFuture.supplyAsync(() -> runNow(creditorId, on, by), threads);
        try {
            return Optional.ofNullable(begun.copy()
                    .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join());
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }

    /** Perhaps nobody waits for it any more: what stops it is told here. */
    private RunReport runNow(long creditorId, LocalDate on, String by) {
        try {
            return night.run(creditorId, on, by);
        } catch (RunInThePastException refused) {
            throw refused;
        } catch (RuntimeException failed) {
            log.error("the night of {} was broken off, nothing of it is left", on, failed);
            throw failed;
        }
    }

    @PreDestroy
    void finish() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
            log.warn("a night in hand is broken off");
        }
    }
}

package io.quittance.web.runs.tonight;

import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.run.RunInThePastException;
import io.quittance.dunning.run.RunReport;
import io.quittance.log.LogFields;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    /** One of each creditor at a time: whoever asks again waits for the same. */
    private final Map<Long, CompletableFuture<RunReport>> running = new ConcurrentHashMap<>();

    NightStart(DunningNight night) {
        this.night = night;
    }

    /**
     * The report of the night, or empty if it takes longer: it goes on by itself. With one of this creditor begun here already, that
     * one is reported.
     *
     * @throws RunInThePastException when the creditor's last run was on a later day
     */
    Optional<RunReport> run(long creditorId, LocalDate on, String by) {
        CompletableFuture<RunReport> begun = running.computeIfAbsent(
                creditorId, creditor -> CompletableFuture.supplyAsync(() -> runNow(creditor, on, by), threads));
        try {
            return Optional.of(begun.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException goesOn) {
            return Optional.empty();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(failed);
        }
    }

    /** Perhaps nobody waits for it any more: what stops it is told here. */
    private RunReport runNow(long creditorId, LocalDate on, String by) {
        try {
            return night.run(creditorId, on, by);
        } catch (RunInThePastException refused) {
            throw refused;
        } catch (RuntimeException failed) {
            LogFields.run("creditor", creditorId, () -> log.error("the night of {} was broken off", on, failed));
            throw failed;
        } finally {
            running.remove(creditorId);
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

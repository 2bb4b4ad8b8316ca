package io.quittance.intake;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Long steps that a person does not wait for; whoever looks at the import sees how far it is. */
@Component
class BackgroundSteps implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundSteps.class);
    private static final long PATIENCE_SECONDS = 5;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
    private final ImportWork work;

    BackgroundSteps(ImportWork work) {
        this.work = work;
    }

    /** True while an import waits here for others to end. */
    boolean isWaiting(long importId) {
        return waiting.contains(importId);
    }

    /**
     * Returns when the step has begun, or waits behind others for its turn; throws when it may not begin. An import that waits
     * already goes on waiting.
     */
    void start(long importId, ImportWork.Step step) {
        if (!waiting.add(importId)) {
            return;
        }
        CompletableFuture<Void> begun = new CompletableFuture<>();
        threads.execute(() -> run(importId, step, begun));
        try {
            begun.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stillWaiting) {
            LOG.info("import {} waits for others to end", importId);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(long importId, ImportWork.Step step, CompletableFuture<Void> begun) {
        try {
            work.run(importId, step, () -> {
                waiting.remove(importId);
                begun.complete(null);
            });
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            waiting.remove(importId);
            if (!begun.completeExceptionally(e)) {
                LOG.warn("import {} failed", importId, e);
            }
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}

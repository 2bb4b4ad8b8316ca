package io.quittance.benchmarks.product;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** How much of its heap the program used: it is fullest just before its garbage is collected. */
public final class Heap {

    private static final Set<String> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType().equals(MemoryType.HEAP))
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());

    private static final String ASKED_FOR = "System.gc()";

    /** How many collections that were asked for were told of. */
    private static int asked;

    /** When the last of them had ended, in the milliseconds by which collections are timed. */
    private static long lastEnded;

    private static long since;
    private static long peak;

    static {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener((told, handback) -> note(told), null, null);
            }
        }
    }

    private Heap() {}

    /** Begins to watch: what was used before does not count. */
    public static void forget() {
        collect();
        synchronized (Heap.class) {
            since = lastEnded;
            peak = 0;
        }
    }

    /** The peak since then, in bytes. */
    public static long peak() {
        collect();
        synchronized (Heap.class) {
            return peak;
        }
    }

    /** Collections are told of some time after they were. */
    private static void collect() {
        int before = asked();
        System.gc();
        while (asked() == before) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private static synchronized int asked() {
        return asked;
    }

    private static synchronized void note(Notification told) {
        if (!told.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            return;
        }
        GarbageCollectionNotificationInfo info =
                GarbageCollectionNotificationInfo.from((CompositeData) told.getUserData());
        GcInfo collection = info.getGcInfo();
        if (collection.getStartTime() >= since) {
            peak = Math.max(peak, before(collection));
        }
        if (info.getGcCause().equals(ASKED_FOR)) {
            lastEnded = collection.getEndTime();
            asked++;
        }
    }

    private static long before(GcInfo collection) {
        return collection.getMemoryUsageBeforeGc().entrySet().stream()
                .filter(pool -> POOLS.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }
}

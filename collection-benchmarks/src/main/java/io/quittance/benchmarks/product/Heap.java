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

    /** Milliseconds since the program began, as those of collections. */
    private static long since;

    private static long lastCollection;
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
            since = now();
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

    /** Collections are told some time after they were. */
    private static void collect() {
        long asked = now();
        System.gc();
        while (lastCollection() < asked) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private static synchronized long lastCollection() {
        return lastCollection;
    }

    private static synchronized void note(Notification told) {
        if (told.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            GcInfo collection = GarbageCollectionNotificationInfo.from((CompositeData) told.getUserData())
                    .getGcInfo();
            lastCollection = Math.max(lastCollection, collection.getStartTime());
            if (collection.getStartTime() >= since) {
                peak = Math.max(peak, before(collection));
            }
        }
    }

    private static long before(GcInfo collection) {
        return collection.getMemoryUsageBeforeGc().entrySet().stream()
                .filter(pool -> POOLS.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    private static long now() {
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }
}

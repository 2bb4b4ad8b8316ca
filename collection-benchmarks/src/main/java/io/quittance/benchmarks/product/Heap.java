package io.quittance.benchmarks.product;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** How much of its heap the program used: it is fullest just before its garbage is collected. */
public final class Heap {

    private static final AtomicLong PEAK = new AtomicLong();
    private static final Set<String> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType().equals(MemoryType.HEAP))
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());

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
        System.gc();
        PEAK.set(used());
    }

    /** The peak since then, in bytes. */
    public static long peak() {
        return Math.max(PEAK.get(), used());
    }

    private static void note(Notification told) {
        if (told.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            long before =
                    GarbageCollectionNotificationInfo.from((CompositeData) told.getUserData())
                            .getGcInfo()
                            .getMemoryUsageBeforeGc()
                            .entrySet()
                            .stream()
                            .filter(pool -> POOLS.contains(pool.getKey()))
                            .mapToLong(pool -> pool.getValue().getUsed())
                            .sum();
            PEAK.accumulateAndGet(before, Math::max);
        }
    }

    private static long used() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return heap.getUsed();
    }
}

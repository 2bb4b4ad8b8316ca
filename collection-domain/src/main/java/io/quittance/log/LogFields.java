package io.quittance.log;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Numbers that stand as fields beside every line that is logged meanwhile, where logs are structured: {@code creditor},
 * {@code run}, {@code client}, {@code step}, {@code message}.
 */
public final class LogFields {

    private LogFields() {}

    /** Does this work under a number. */
    public static void run(String field, long number, Runnable work) {
        String before = MDC.get(field);
        MDC.put(field, Long.toString(number));
        try {
            work.run();
        } finally {
            putBack(field, before);
        }
    }

    /** Does this work under several numbers; null is none. */
    public static void run(Map<String, @Nullable Long> fields, Runnable work) {
        Map<String, String> before = MDC.getCopyOfContextMap();
        fields.forEach((field, number) -> {
            if (number != null) {
                MDC.put(field, Long.toString(number));
            }
        });
        try {
            work.run();
        } finally {
            set(before);
        }
    }

    /** The same work for another thread, under the numbers of this one. */
    public static Runnable carried(Runnable work) {
        Map<String, String> here = MDC.getCopyOfContextMap();
        return () -> {
            Map<String, String> before = MDC.getCopyOfContextMap();
            set(here);
            try {
                work.run();
            } finally {
                set(before);
            }
        };
    }

    private static void putBack(String field, @Nullable String before) {
        if (before == null) {
            MDC.remove(field);
        } else {
            MDC.put(field, before);
        }
    }

    private static void set(@Nullable Map<String, String> fields) {
        if (fields == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(fields);
        }
    }
}

package io.quittance.notifications.template;

import com.samskivert.mustache.Mustache;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a template can reach: the components of records, lists and optional values. No other method of any object. */
final class RecordFields implements Mustache.Collector {

    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
        return switch (value) {
            case List<?> list -> list.iterator();
            case Optional<?> optional -> optional.stream().iterator();
            default -> null;
        };
    }

    @Override
    public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
        if (!(context instanceof Record)) {
            return null;
        }
        for (RecordComponent component : context.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                return fetcher(component.getAccessor());
            }
        }
        return null;
    }

    private static Mustache.VariableFetcher fetcher(Method accessor) {
        accessor.setAccessible(true);
        return (context, name) -> accessor.invoke(context);
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }
}

package io.quittance.insight.today;

import io.quittance.task.TaskKind;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the list of open tasks is narrowed to; null or empty: not narrowed by that.
 *
 * @param collectorId tasks about clients followed by this person
 * @param dueBy tasks due on that day or before
 */
public record TaskFilter(
        Set<TaskKind> kinds,
        @Nullable Long collectorId,
        @Nullable Long clientId,
        @Nullable LocalDate dueBy) {

    public static final TaskFilter NONE = new TaskFilter(Set.of(), null, null, null);

    public TaskFilter {
        kinds = Set.copyOf(kinds);
    }
}

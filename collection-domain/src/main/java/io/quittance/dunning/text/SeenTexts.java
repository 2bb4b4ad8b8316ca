package io.quittance.dunning.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which words of its own does a step have by now that a person has not seen? Edits are told by their ids: whoever decides
 * gives back those that were the latest when the words were shown.
 */
@Component
@Transactional(readOnly = true)
public class SeenTexts {

    private static final String LATEST = """
            select distinct on (step_id) step_id, id, edited_by from step_text where step_id in (:steps)
            order by step_id, id desc
            """;

    private final JdbcClient jdbc;

    SeenTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest edit of each of these steps; none of those that were never edited. */
    public List<Long> latest(Collection<Long> steps) {
        return of(steps).stream().map(Edit::id).toList();
    }

    /**
     * Those of these steps that were edited after the person looked, and by whom.
     *
     * @param seen what {@link #latest} said then
     */
    public Map<Long, String> unseen(Collection<Long> steps, Collection<Long> seen) {
        Map<Long, String> unseen = new LinkedHashMap<>();
        of(steps).stream()
                .filter(edit -> !seen.contains(edit.id()))
                .forEach(edit -> unseen.put(edit.stepId(), edit.by()));
        return unseen;
    }

    /**
     * @throws TextChangedException if this step was edited after the person looked
     */
    public void requireSeen(long stepId, Collection<Long> seen) {
        String by = unseen(List.of(stepId), seen).get(stepId);
        if (by != null) {
            throw new TextChangedException(stepId, by);
        }
    }

    private record Edit(long stepId, long id, String by) {}

    private List<Edit> of(Collection<Long> steps) {
        return steps.isEmpty()
                ? List.of()
                : jdbc.sql(LATEST)
                        .param("steps", steps)
                        .query((row, n) ->
                                new Edit(row.getLong("step_id"), row.getLong("id"), row.getString("edited_by")))
                        .list();
    }
}

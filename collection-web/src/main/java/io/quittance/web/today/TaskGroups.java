package io.quittance.web.today;

import io.quittance.dunning.step.StepClaims;
import io.quittance.insight.today.TaskList.OpenTask;
import io.quittance.task.TaskKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tasks under the headings of their kinds, each with what its step may ask for today. */
@Component
class TaskGroups {

    private final StepClaims claims;

    TaskGroups(StepClaims claims) {
        this.claims = claims;
    }

    Map<TaskKind, List<TaskRow>> of(List<OpenTask> tasks, LocalDate today) {
        Map<Long, StepClaims.Claim> asked = claims.of(steps(tasks), today);
        Map<TaskKind, List<TaskRow>> groups = new LinkedHashMap<>();
        for (TaskKind kind : TaskKind.values()) {
            List<TaskRow> rows = tasks.stream()
                    .filter(task -> task.kind() == kind)
                    .map(task -> new TaskRow(task, task.stepId() == null ? null : asked.get(task.stepId())))
                    .toList();
            if (!rows.isEmpty()) {
                groups.put(kind, rows);
            }
        }
        return groups;
    }

    private static List<Long> steps(List<OpenTask> tasks) {
        List<Long> steps = new ArrayList<>();
        for (OpenTask task : tasks) {
            if (task.stepId() != null) {
                steps.add(task.stepId());
            }
        }
        return steps;
    }
}

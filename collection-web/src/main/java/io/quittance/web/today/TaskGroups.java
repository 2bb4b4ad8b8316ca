package io.quittance.web.today;

import io.quittance.dunning.step.StepClaims;
import io.quittance.insight.today.TaskList.OpenTask;
import io.quittance.invoice.limitation.Limitation;
import io.quittance.invoice.limitation.Limitations;
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
    private final Limitations limitations;

    TaskGroups(StepClaims claims, Limitations limitations) {
        this.claims = claims;
        this.limitations = limitations;
    }

    Map<TaskKind, List<TaskRow>> of(List<OpenTask> tasks, LocalDate today) {
        Map<Long, StepClaims.Claim> asked = claims.of(steps(tasks), today);
        Map<Long, List<Limitation>> ending = limitations.warnedOf(
                today,
                tasks.stream()
                        .filter(task -> task.kind() == TaskKind.LIMITATION)
                        .map(OpenTask::clientId)
                        .toList());
        Map<TaskKind, List<TaskRow>> groups = new LinkedHashMap<>();
        for (TaskKind kind : TaskKind.values()) {
            List<TaskRow> rows = tasks.stream()
                    .filter(task -> task.kind() == kind)
                    .map(task -> new TaskRow(
                            task,
                            task.stepId() == null ? null : asked.get(task.stepId()),
                            kind == TaskKind.LIMITATION ? ending.getOrDefault(task.clientId(), List.of()) : List.of()))
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

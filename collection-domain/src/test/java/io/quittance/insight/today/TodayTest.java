package io.quittance.insight.today;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.run.DunningNight;
import io.quittance.dunning.run.RunReport;
import io.quittance.insight.Paged;
import io.quittance.intake.sample.SampleBooks;
import io.quittance.task.TaskKind;
import io.quittance.testing.UsePostgres;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/** The day after a first night on the sample books. */
@SpringBootTest
@UsePostgres
@Transactional
class TodayTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 4);

    @Autowired
    private EntityManager entities;

    @Autowired
    private TaskList tasks;

    @Autowired
    private TodayFigures figures;

    @Autowired
    private SampleBooks sample;

    @Autowired
    private DunningNight night;

    @Autowired
    private Creditors creditors;

    private long creditor;
    private RunReport report;

    @BeforeEach
    void aFirstNight() {
        creditor = creditors.save(new Creditor("New")).id();
        sample.load(creditor, ON, "admin");
        entities.flush();
        report = night.run(creditor, ON, "test");
    }

    @Test
    void figuresCountWhatTheListsHold() {
        TodayFigures.Figures of = figures.of(creditor, ON, null);

        TodayFigures.LastRun last = Objects.requireNonNull(of.lastRun());
        assertThat(last.id()).isEqualTo(report.id());
        assertThat(last.steps()).isEqualTo(report.steps()).isPositive();
        assertThat(of.promisesDue()).isEqualTo(2);
        assertThat(of.unappliedPayments()).isPositive();
        assertThat(Objects.requireNonNull(of.tasks().get(TaskKind.NO_CONTACT)).open())
                .isEqualTo(all(new TaskFilter(Set.of(TaskKind.NO_CONTACT), null, null, null))
                        .size());
        assertThat(of.tasks().values().stream()
                        .mapToInt(TodayFigures.TaskCount::open)
                        .sum())
                .isEqualTo(all(TaskFilter.NONE).size());
        assertThat(figures.of(creditor, ON.plusDays(2), null).promisesBroken()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void tasksOfOneCollectorAreSomeOfAll() {
        List<TaskList.OpenTask> everyones = all(TaskFilter.NONE);
        String name = everyones.stream()
                .map(TaskList.OpenTask::collector)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();

        assertThat(everyones).isSortedAccordingTo((a, b) -> a.dueOn().compareTo(b.dueOn()));
        assertThat(everyones).extracting(TaskList.OpenTask::id).doesNotHaveDuplicates();
        assertThat(everyones).anySatisfy(task -> assertThat(task.collector()).isEqualTo(name));
        assertThat(all(new TaskFilter(Set.of(), null, everyones.getFirst().clientId(), null)))
                .allMatch(task -> task.clientId() == everyones.getFirst().clientId());
        assertThat(all(new TaskFilter(Set.of(), null, null, ON.minusDays(1)))).isEmpty();
        assertThat(all(new TaskFilter(Set.of(), -1L, null, null))).isEmpty();
    }

    private List<TaskList.OpenTask> all(TaskFilter filter) {
        List<TaskList.OpenTask> all = new ArrayList<>();
        String cursor = null;
        do {
            Paged<TaskList.OpenTask> page = tasks.page(creditor, filter, cursor, 7);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}

package io.quittance.dispute;

import static io.quittance.dispute.DisputeScene.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.insight.dispute.DisputeAge;
import io.quittance.insight.dispute.DisputeFilter;
import io.quittance.insight.dispute.DisputeList;
import io.quittance.insight.dispute.DisputeReport;
import io.quittance.insight.dispute.DisputeReport.ByAge;
import io.quittance.testing.UsePostgres;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Each figure of the report is the number of the rows behind it. */
@SpringBootTest
@UsePostgres
@Import(DisputeScene.class)
class DisputeReportTest {

    @Autowired
    private DisputeScene scene;

    @Autowired
    private DisputeReport report;

    @Autowired
    private DisputeList list;

    @BeforeEach
    void anInvoice() {
        scene.begin();
    }

    @Test
    void whatRunsIsCountedByAge() {
        for (int days : List.of(0, 7, 8, 14, 15, 30, 31, 60, 61)) {
            Dispute dispute = scene.open("1.00");
            scene.change("update dispute set opened_on = opened_on - %d where id = %d".formatted(days, dispute.id()));
        }
        scene.reject(scene.open("1.00"), ON);

        ByAge row = report.byAge(scene.books.creditorId(), ON).getFirst();
        assertThat(Arrays.stream(DisputeAge.values()).map(row::in)).containsExactly(2, 2, 2, 2, 1);
        assertThat(row.disputes()).isEqualTo(9);
        assertThat(row.amount()).isEqualByComparingTo("9.00");
        for (DisputeAge age : DisputeAge.values()) {
            DisputeFilter rows = new DisputeFilter(true, null, "wrong-price", null, false, null, age, "EUR", false);
            assertThat(list.page(scene.books.creditorId(), ON, rows, null, 50).items())
                    .as(age.name())
                    .hasSize(row.in(age));
        }
        assertThat(report.byOwner(scene.books.creditorId(), ON).getFirst().disputes())
                .isEqualTo(9);
    }

    @Test
    void theMedianIsOfWhatEndedInTwelveMonthsAndWasNotWithdrawn() {
        scene.reject(scene.open("1.00"), ON.plusDays(2));
        scene.reject(scene.open("1.00"), ON.plusDays(5));
        scene.change("update hold set lifted_on = placed_on, lifted_by = 'anna' where id = "
                + scene.open("1.00").holdId());
        Dispute credited = scene.open("10.00");
        scene.accept(credited, null, ON);
        scene.creditNote("10.00", "F1");
        scene.night(ON.plusDays(20));

        DisputeReport.Resolved row =
                report.resolved(scene.books.creditorId(), ON.plusDays(30)).getFirst();
        assertThat(row.disputes()).isEqualTo(3);
        assertThat(row.medianDays()).isEqualByComparingTo("5.0");
        assertThat(report.resolved(scene.books.creditorId(), ON.plusYears(2))).isEmpty();
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded() {
        for (int i = 0; i < 5; i++) {
            scene.open("1.00");
        }
        DisputeFilter all = DisputeFilter.NONE;
        var first = list.page(scene.books.creditorId(), ON, all, null, 3);
        var second = list.page(scene.books.creditorId(), ON, all, first.next(), 3);

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }
}

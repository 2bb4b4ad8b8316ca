package io.quittance.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quittance.money.Money;
import io.quittance.plan.schedule.Schedule.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Instalments come to their total to the cent, on the days that were agreed. */
class ScheduleTest {

    private static final LocalDate ON = LocalDate.of(2026, 1, 10);

    @Test
    void theLastOnesTakeTheCentsThatCannotBeShared() {
        assertThat(amounts(equal("10000.00", null, 3, 15))).containsExactly("3333.33", "3333.33", "3333.34");
        assertThat(amounts(equal("100.00", null, 7, 15)))
                .containsExactly("14.28", "14.28", "14.28", "14.29", "14.29", "14.29", "14.29");
    }

    @Test
    void whateverIsCutComesToTheTotal() {
        Random random = new Random(7);
        for (int run = 0; run < 2_000; run++) {
            int count = 1 + random.nextInt(Schedule.MOST);
            long cents = count + random.nextLong(2_000_000);
            Money total = new Money(BigDecimal.valueOf(cents, 2), euros("1").currency());

            List<Instalment> cut = Schedule.equal(total, null, count, ON, new MonthlyDays(1 + random.nextInt(31)))
                    .instalments();

            BigDecimal most = cut.getLast().amount().amount();
            assertThat(cut).hasSize(count).as("%s in %s", total, count).allSatisfy(one -> {
                assertThat(one.amount().isPositive()).isTrue();
                assertThat(most.subtract(one.amount().amount())).isBetween(BigDecimal.ZERO, new BigDecimal("0.01"));
            });
            assertThat(new Schedule(cut).total()).isEqualTo(total);
            assertThat(IntStream.range(1, count))
                    .allMatch(at -> cut.get(at).dueOn().isAfter(cut.get(at - 1).dueOn()));
        }
    }

    @Test
    void theThirtyFirstFallsOnTheLastDayOfShorterMonthsAndComesBack() {
        assertThat(new MonthlyDays(31).from(ON, 5))
                .containsExactly(
                        day("2026-01-31"), day("2026-02-28"), day("2026-03-31"), day("2026-04-30"), day("2026-05-31"));
        assertThat(new MonthlyDays(29).from(day("2028-02-01"), 1)).containsExactly(day("2028-02-29"));
        assertThat(new MonthlyDays(5).from(ON, 2)).containsExactly(day("2026-02-05"), day("2026-03-05"));
        assertThat(new MonthlyDays(10).from(ON, 1)).containsExactly(ON);
    }

    @Test
    void aFirstPaymentComesOffTheTotal() {
        Schedule schedule = equal("1000.00", new Part(ON, euros("100.00")), 2, 15);

        assertThat(amounts(schedule)).containsExactly("100.00", "450.00", "450.00");
        assertThat(schedule.first().dueOn()).isEqualTo(ON);
        refused("firstAmount.most", () -> equal("1000.00", new Part(ON, euros("1000.00")), 2, 15));
        refused("instalments.order", () -> equal("1000.00", new Part(day("2026-01-15"), euros("1.00")), 2, 15));
    }

    @Test
    void freeAmountsThatDoNotComeToTheDebtAreRefusedWithTheDifference() {
        Schedule schedule = Schedule.of(List.of(part("2026-02-01", "400.00"), part("2026-03-01", "500.00")));

        schedule.requireTotal(euros("900.00"));
        assertThat(refused("instalments.missing", () -> schedule.requireTotal(euros("1000.00"))))
                .containsExactly(euros("100.00"));
        assertThat(refused("instalments.over", () -> schedule.requireTotal(euros("899.99"))))
                .containsExactly(euros("0.01"));
    }

    @Test
    void daysGoUpAndNoInstalmentIsNothing() {
        assertThat(refused(
                        "instalments.order",
                        () -> Schedule.of(List.of(part("2026-02-01", "1.00"), part("2026-02-01", "1.00")))))
                .containsExactly(2);
        refused("instalments.zero", () -> Schedule.of(List.of(part("2026-02-01", "0.00"))));
        refused("instalments.none", () -> Schedule.of(List.of()));
        refused("count.many", () -> equal("0.02", null, 3, 15));
        refused("count.form", () -> equal("10.00", null, 0, 15));
        refused("day.form", () -> equal("10.00", null, 1, 32));
    }

    @Test
    void limitsAreNamed() {
        PlanRule rule = new PlanRule(3, new BigDecimal("50"), new BigDecimal("500"), 5, 3, 14);

        rule.check(equal("150.00", null, 3, 10), ON);
        assertThat(refused("instalments.small", () -> rule.check(equal("149.99", null, 3, 10), ON)))
                .containsExactly(euros("50"));
        assertThat(refused("instalments.long", () -> rule.check(equal("1000.00", null, 4, 11), ON)))
                .containsExactly(3);
        assertThat(rule.asksForApproval(euros("500.00"))).isFalse();
        assertThat(rule.asksForApproval(euros("500.01"))).isTrue();
    }

    private static Schedule equal(String total, @Nullable Part first, int count, int day) {
        return Schedule.equal(euros(total), first, count, ON, new MonthlyDays(day));
    }

    private static List<String> amounts(Schedule schedule) {
        return schedule.instalments().stream()
                .map(one -> one.amount().toPlain())
                .toList();
    }

    private static List<Object> refused(String why, ThrowingCallable call) {
        PlanRefusedException refused = assertThatExceptionOfType(PlanRefusedException.class)
                .isThrownBy(call)
                .withMessage(why)
                .actual();
        return refused.about();
    }

    private static Part part(String on, String amount) {
        return new Part(day(on), euros(amount));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}

package io.quittance.matching.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Amounts that make another one are found, and it is said whether they are the only ones. */
class SumSearchTest {

    @Test
    void theFewestAreFoundAndAmongThemTheFirst() {
        Sum sum = SumSearch.few(new long[] {100, 250, 400, 150, 350}, 500);

        assertThat(sum.picked()).containsExactly(0, 2);
        assertThat(sum.others()).isTrue();
        assertThat(SumSearch.few(new long[] {100, 250, 407}, 507).others()).isFalse();
        assertThat(SumSearch.few(new long[] {100, 250, 400}, 501).isNone()).isTrue();
    }

    @Test
    void creditsAreDeducted() {
        assertThat(SumSearch.few(new long[] {1_000, -120, 55}, 880).picked()).containsExactly(0, 1);
    }

    @Test
    void neighboursFromTheOldestOnArePreferred() {
        Sum sum = SumSearch.neighbours(new long[] {10, 20, 30, 15, 15}, 60);

        assertThat(sum.picked()).containsExactly(0, 1, 2);
        assertThat(sum.others()).isTrue();
        assertThat(SumSearch.neighbours(new long[] {10, 20, 30}, 50).picked()).containsExactly(1, 2);
        assertThat(SumSearch.neighbours(new long[] {10, 20, 30}, 10).isNone()).isTrue();
    }

    @Test
    void whatItFindsIsTrueAndNothingOfUpToFourIsMissed() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            long[] amounts =
                    random.longs(18, -2_000, 90_000).filter(one -> one != 0).toArray();
            List<Integer> meant = random.ints(0, amounts.length)
                    .distinct()
                    .limit(2 + random.nextInt(3))
                    .sorted()
                    .boxed()
                    .toList();
            long target = sum(amounts, meant);

            Sum sum = SumSearch.few(amounts, target);

            assertThat(sum.isNone()).as("seed %d", seed).isFalse();
            assertThat(sum(amounts, sum.picked())).as("seed %d", seed).isEqualTo(target);
            assertThat(sum.picked().size()).as("seed %d", seed).isLessThanOrEqualTo(meant.size());
        }
    }

    @Test
    void manyAmountsAreGivenUpOnInTimeAndItIsSaid() {
        long[] amounts =
                IntStream.range(0, 10_000).mapToLong(i -> 1_000_003L * (i + 1)).toArray();
        long start = System.nanoTime();

        Sum sum = SumSearch.few(amounts, 20_000_060_017L);

        assertThat(sum.isNone()).isTrue();
        assertThat(sum.gaveUp()).isTrue();
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1_000);
        assertThat(SumSearch.few(new long[] {1, 2, 3}, 17).gaveUp()).isFalse();
    }

    @Test
    void whatIsLargerThanTheSumTakesNoStepsAndCountsForNoChance() {
        long[] amounts = IntStream.concat(
                        IntStream.range(0, 3_000).map(i -> 9_000 + i), IntStream.of(11, 101, 1_009, 5_003))
                .asLongStream()
                .toArray();

        Sum sum = SumSearch.few(amounts, 11 + 101 + 1_009 + 5_003);

        assertThat(sum.picked()).containsExactly(3_000, 3_001, 3_002, 3_003);
        assertThat(sum.gaveUp()).isFalse();
        assertThat(sum.tried()).isEqualTo(6 + 4 + 1);
    }

    private static long sum(long[] amounts, List<Integer> places) {
        return places.stream().mapToLong(place -> amounts[place]).sum();
    }

    @Test
    void oldestFirstServesOneDayInProportionToTheCent() {
        var day = java.time.LocalDate.of(2026, 3, 1);

        long[] shares = OldestFirst.shares(8_005, new long[] {10_000, 20_000, 99}, List.of(day, day, day.plusDays(1)));

        assertThat(shares).containsExactly(2_669, 5_336, 0);
        assertThat(Arrays.stream(shares).sum()).isEqualTo(8_005);
    }
}

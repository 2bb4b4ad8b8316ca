package io.quittance.matching.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of scores keeps its order. */
class FindingTest {

    @ParameterizedTest
    @EnumSource(Finding.class)
    void theSurerThePayerTheHigherTheScore(Finding finding) {
        List<Integer> row = Arrays.stream(Who.values()).map(finding::score).toList();

        assertThat(row).isSortedAccordingTo((one, other) -> Integer.compare(other, one));
        assertThat(row).allSatisfy(score -> assertThat(score).isBetween(0, 100));
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void aReferenceBeatsANumberBeatsAMangledOneBeatsAWeakOne(Who who) {
        assertThat(List.of(Finding.REFERENCE, Finding.NUMBER, Finding.MANGLED, Finding.WEAK))
                .extracting(finding -> finding.score(who))
                .isSortedAccordingTo((one, other) -> Integer.compare(other, one));
    }

    @Test
    void nothingIsAutomaticWhereNothingIsNamedAndThePayerIsOnlyLikely() {
        assertThat(List.of(
                        Finding.ONE, Finding.ALL, Finding.SEVERAL, Finding.AGREED, Finding.SILENT_LESS, Finding.OLDEST))
                .allSatisfy(finding -> assertThat(finding.score(Who.LIKELY)).isLessThan(90));
        assertThat(Arrays.stream(Who.values()).map(Finding.NAMED_FEE::score))
                .allSatisfy(score -> assertThat(score).isLessThan(90));
        assertThat(Arrays.stream(Who.values()).map(Finding.NAMED_DEDUCTED::score))
                .allSatisfy(score -> assertThat(score).isLessThan(90));
    }

    @Test
    void theMoreSumsTheMoreChance() {
        assertThat(List.of(1.0, 300.0, 3_000.0, 30_000.0, 300_000.0))
                .extracting(tried -> Chance.less(tried, 10_001, new long[] {10_001}))
                .isSorted()
                .startsWith(0)
                .endsWith(25);
        assertThat(Chance.less(10, 10_000, new long[] {10_000}))
                .isGreaterThan(Chance.less(10, 10_001, new long[] {10_001}));
    }
}

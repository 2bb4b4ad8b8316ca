package io.quittance.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quittance.intake.reading.profile.Certainty;
import io.quittance.intake.reading.profile.ColumnProfile;
import io.quittance.intake.reading.profile.FileProfile;
import io.quittance.intake.reading.profile.ValueKind;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.DecimalMark;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormatGuessTest {

    private static final DateOrder DMY = DateOrder.DAY_MONTH_YEAR;
    private static final DateOrder MDY = DateOrder.MONTH_DAY_YEAR;
    private static final DateOrder YMD = DateOrder.YEAR_MONTH_DAY;

    @ParameterizedTest
    @MethodSource
    void datesOfAColumn(List<String> values, DateOrder order, Certainty certainty) {
        ColumnProfile column = profile(values).columns().getFirst();
        assertThat(column.dates().order()).isEqualTo(order);
        assertThat(column.dates().certainty()).isEqualTo(certainty);
    }

    static Stream<Arguments> datesOfAColumn() {
        return Stream.of(
                arguments(List.of("25/12/2019", "01/02/2020"), DMY, Certainty.CERTAIN),
                arguments(List.of("12/25/2019", "1/2/2020"), MDY, Certainty.CERTAIN),
                arguments(List.of("01/02/2020", "03/04/2020"), DMY, Certainty.AMBIGUOUS),
                arguments(List.of("05/05/2020"), DMY, Certainty.CERTAIN),
                arguments(List.of("2019-12-25", "2020-01-02 10:00:00"), YMD, Certainty.CERTAIN),
                arguments(List.of("2019/12/25", "20200102"), YMD, Certainty.CERTAIN),
                arguments(List.of("25-Jan-2020", "1er févr. 2020"), YMD, Certainty.CERTAIN),
                arguments(List.of("2020-01-25", "25/01/2020"), DMY, Certainty.CERTAIN),
                arguments(List.of("25.12.19", "01.02.20"), DMY, Certainty.AMBIGUOUS),
                arguments(List.of("25.12.99", "01.02.20"), DMY, Certainty.CERTAIN),
                arguments(List.of("25/12/2019", "26/12/2019", "12/25/2019"), DMY, Certainty.CONTRADICTORY),
                arguments(List.of("12/25/2019", "25/12/2019", "12/26/2019"), MDY, Certainty.CONTRADICTORY),
                arguments(List.of("Dupont", "NULL", "00/00/0000"), DMY, Certainty.NO_VALUES));
    }

    @Test
    void contradictionsNameTheFirstRowOfEachOrder() {
        var guess = profile(List.of("01/02/2019", "25/12/2019", "26/12/2019", "12/25/2019", "12/26/2019", "27/12/2019"))
                .columns()
                .getFirst()
                .dates();
        assertThat(guess.firstLines()).isEqualTo(Map.of(DMY, 3L, MDY, 5L));
    }

    @Test
    void anOpenOrderFollowsTheOtherColumnsOfTheFile() {
        FileProfile profile =
                FileProfile.of(Files.csv("a;b;c\n01/02/2020;12/25/2019;1,234\n03/04/2020;01/02/2020;12.50\n"));
        assertThat(profile.columns().get(0).dates().order()).isEqualTo(MDY);
        assertThat(profile.columns().get(0).dates().certainty()).isEqualTo(Certainty.AMBIGUOUS);
    }

    @ParameterizedTest
    @MethodSource
    void numbersOfAColumn(List<String> values, DecimalMark mark, Certainty certainty) {
        ColumnProfile column = profile(values).columns().getFirst();
        assertThat(column.numbers().mark()).isEqualTo(mark);
        assertThat(column.numbers().certainty()).isEqualTo(certainty);
    }

    static Stream<Arguments> numbersOfAColumn() {
        return Stream.of(
                arguments(List.of("1 234,56", "12"), DecimalMark.COMMA, Certainty.CERTAIN),
                arguments(List.of("1\u00A0234,56", "1\u202F234\u202F567,00 €"), DecimalMark.COMMA, Certainty.CERTAIN),
                arguments(List.of("1.234,56"), DecimalMark.COMMA, Certainty.CERTAIN),
                arguments(List.of("1,234.56"), DecimalMark.POINT, Certainty.CERTAIN),
                arguments(List.of("1'234.56", "1’234’567.00"), DecimalMark.POINT, Certainty.CERTAIN),
                arguments(List.of("1,234", "12.50"), DecimalMark.POINT, Certainty.CERTAIN),
                arguments(List.of("1,234", "12,50"), DecimalMark.COMMA, Certainty.CERTAIN),
                arguments(List.of("1,234", "5,678"), DecimalMark.POINT, Certainty.AMBIGUOUS),
                arguments(List.of("1.234", "5.678"), DecimalMark.COMMA, Certainty.AMBIGUOUS),
                arguments(List.of("12", "1 000"), DecimalMark.COMMA, Certainty.CERTAIN),
                arguments(List.of("12,50", "12.50", "13,50"), DecimalMark.COMMA, Certainty.CONTRADICTORY),
                arguments(List.of("Dupont"), DecimalMark.COMMA, Certainty.NO_VALUES));
    }

    @Test
    void anOpenMarkFollowsTheOtherColumnsOfTheFile() {
        FileProfile profile = FileProfile.of(Files.csv("a;b\n1,234;12,50\n5,678;7,00\n"));
        assertThat(profile.columns().get(0).numbers().mark()).isEqualTo(DecimalMark.COMMA);
        assertThat(profile.columns().get(0).numbers().certainty()).isEqualTo(Certainty.AMBIGUOUS);
    }

    @Test
    void profilesCountWhatColumnsHold() {
        StringBuilder text = new StringBuilder("id;mail;cur;flag;amount;empty\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i)
                    .append(";a")
                    .append(i % 7)
                    .append("@b.fr;EUR;oui;12,5")
                    .append(i % 10)
                    .append(" EUR;NULL\n");
        }
        FileProfile profile = FileProfile.of(Files.csv(text + "x\n"));
        assertThat(profile.rows()).isEqualTo(20_001);
        assertThat(profile.raggedRows()).isEqualTo(1);
        ColumnProfile id = profile.columns().get(0);
        assertThat(id.distinctness()).isBetween(0.95, 1.0);
        assertThat(id.samples()).containsExactly("0", "1", "2", "3", "4");
        ColumnProfile mail = profile.columns().get(1);
        assertThat(mail.share(ValueKind.EMAIL)).isEqualTo(1);
        assertThat(mail.distinct()).isEqualTo(7);
        assertThat(profile.columns().get(2).share(ValueKind.CURRENCY)).isEqualTo(1);
        assertThat(profile.columns().get(3).share(ValueKind.BOOLEAN)).isEqualTo(1);
        assertThat(profile.columns().get(4).currencies()).isEqualTo(Map.of("EUR", 20_000L));
        assertThat(profile.columns().get(5).filledShare()).isZero();
    }

    private static FileProfile profile(List<String> values) {
        return FileProfile.of(Files.column(values.toArray(new String[0])));
    }
}

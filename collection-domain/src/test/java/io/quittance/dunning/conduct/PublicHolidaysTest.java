package io.quittance.dunning.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    @Test
    void france2026() {
        assertThat(days("FR", 2026))
                .containsExactly(
                        "2026-01-01",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-08",
                        "2026-05-14",
                        "2026-05-25",
                        "2026-07-14",
                        "2026-08-15",
                        "2026-11-01",
                        "2026-11-11",
                        "2026-12-25");
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 2026-10-03",
        "BE, 2026-07-21",
        "ES, 2026-10-12",
        "GB, 2026-04-03",
        "GB, 2026-12-28",
        "fr, 2027-03-29"
    })
    void otherCountriesHaveTheirOwn(String country, LocalDate day) {
        assertThat(days(country, day.getYear())).contains(day.toString());
    }

    @Test
    void aCountryThatNobodyKnowsHasNone() {
        assertThat(days("XX", 2026)).isEmpty();
        assertThat(days("", 2026)).isEmpty();
    }

    @Test
    void franceIsAsPublished() throws IOException {
        Path list = Stream.of(
                        System.getProperty("quittance.shared-data"),
                        "../shared/data",
                        "../../shared/data",
                        "../../../shared/data")
                .filter(Objects::nonNull)
                .map(folder -> Path.of(folder, "rates", "jours_feries_seuls.csv"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
        if (list == null) {
            System.out.println("PublicHolidaysTest: the published list is not here, only the examples were checked");
            return;
        }
        List<String> published;
        try (Stream<String> lines = Files.lines(list)) {
            published = lines.skip(1)
                    .map(line -> line.substring(0, 10))
                    .filter(day -> day.compareTo("2020") > 0 && day.compareTo("2030") < 0)
                    .sorted()
                    .toList();
        }

        assertThat(Stream.iterate(2020, year -> year + 1).limit(10).flatMap(year -> days("FR", year).stream()))
                .containsExactlyElementsOf(published);
    }

    private static List<String> days(String country, int year) {
        return PublicHolidays.of(country, Year.of(year)).stream()
                .map(holiday -> holiday.getDate().toString())
                .sorted()
                .toList();
    }
}

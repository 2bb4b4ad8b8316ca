package io.quittance.dunning.conduct;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The public holidays of the countries where creditors and clients are, kept as rows so that nights ask one table. */
@Component
public class PublicHolidays {

    private static final Logger log = LoggerFactory.getLogger(PublicHolidays.class);

    private final JdbcClient jdbc;

    PublicHolidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what is missing from the year before this day to three years after it; what is there stays as it is. */
    @Transactional
    public void keep(LocalDate on) {
        record Missing(String country, int year) {}
        List<Missing> missing = jdbc.sql("""
                select country, year
                from (select country from creditor union select country from client) met
                cross join generate_series(:year - 1, :year + 3) year
                where not exists (select from public_holiday h
                                  where h.country = met.country
                                    and h.day between make_date(year, 1, 1) and make_date(year, 12, 31))
                order by country, year
                """)
                .param("year", on.getYear())
                .query((row, n) -> new Missing(row.getString("country"), row.getInt("year")))
                .list();
        missing.forEach(one -> add(one.country(), of(one.country(), Year.of(one.year()))));
    }

    /** For a demonstration that keeps its mails to itself: clients may be contacted on this day, whatever day it is. */
    @Transactional
    public void overlook(LocalDate day) {
        jdbc.sql("insert into demonstration_contact_day (day) values (:day) on conflict do nothing")
                .param("day", day)
                .update();
    }

    /**
     * The days off in all of a country, each day once; none where the calendar does not know the country.
     *
     * @param country ISO 3166-1, two letters
     */
    static List<Holiday> of(String country, Year year) {
        try {
            return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
                    .getHolidays(year)
                    .stream()
                    .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                    .sorted()
                    .toList();
        } catch (IllegalArgumentException | IllegalStateException unknown) {
            log.debug("no calendar of public holidays for {}", country, unknown);
            return List.of();
        }
    }

    /** The day itself, and the one on which it is made up for where a country does so. */
    private void add(String country, List<Holiday> holidays) {
        for (Holiday holiday : holidays) {
            add(country, holiday.getActualDate(), holiday);
            holiday.getObservedDate().ifPresent(day -> add(country, day, holiday));
        }
    }

    private void add(String country, LocalDate day, Holiday holiday) {
        jdbc.sql("""
                insert into public_holiday (country, day, name) values (:country, :day, :name)
                on conflict (country, day) do nothing
                """)
                .param("country", country)
                .param("day", day)
                .param("name", holiday.getDescription(Locale.ENGLISH))
                .update();
    }
}

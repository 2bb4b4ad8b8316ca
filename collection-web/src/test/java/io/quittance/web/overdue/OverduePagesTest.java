package io.quittance.web.overdue;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The list a credit controller works all day: narrowed, taken away as a file, and quick. */
@ScreenTest
class OverduePagesTest {

    private static final String CONTROLLER = "CREDIT_CONTROLLER";

    /** What both ways of asking the database say of each statement. */
    private static final List<String> STATEMENTS =
            List.of("org.springframework.jdbc.core.JdbcTemplate", "org.hibernate.SQL");

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    private long creditor;

    @BeforeEach
    void books() {
        creditor = books.open("Overdue");
        books.owes(creditor, "C-1", "F-1", 45, "1234.50");
        books.owes(creditor, "C-2", "F-2", 12, "80.00");
        books.owes(creditor, "C-3", "F-3", 120, "60.00");
    }

    @Test
    void theShareOverThirtyDaysLeadsToThoseClients() throws Exception {
        mvc.perform(get("/overdue").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("bucket=DAYS_31_60,DAYS_61_90,OVER_90")));
        mvc.perform(get("/overdue")
                        .param("bucket", "DAYS_31_60,DAYS_61_90,OVER_90")
                        .with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Maison C-1")))
                .andExpect(content().string(containsString("Maison C-3")))
                .andExpect(content().string(not(containsString("Maison C-2"))))
                .andExpect(content().string(containsString("OVER_90\" selected=\"selected\">Plus de 30 j")))
                .andExpect(content().string(containsString("sort=NAME")));
        mvc.perform(get("/overdue").param("bucket", "").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Maison C-2")));
    }

    @Test
    void aFrenchSpreadsheetAddsUpTheFile() throws Exception {
        mvc.perform(get("/overdue/export").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString(";\"1234,50\";")));
        mvc.perform(get("/overdue/export")
                        .cookie(new Cookie("quittance-language", "en"))
                        .with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString(",\"1234.50\",")));
    }

    @Test
    void aLongListAsksTheDatabaseNoMoreOftenThanAShortOne() throws Exception {
        long ofThree = statements();
        IntStream.range(4, 51).forEach(n -> books.owes(creditor, "C-" + n, "F-" + n, n, "10.00"));

        assertThat(statements()).isEqualTo(ofThree).isLessThanOrEqualTo(12);
    }

    private long statements() throws Exception {
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        List<Logger> loggers = STATEMENTS.stream()
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        loggers.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.addAppender(heard);
        });
        try {
            mvc.perform(get("/overdue").with(as(CONTROLLER, creditor)))
                    .andExpect(content().string(containsString("Maison C-3")));
        } finally {
            loggers.forEach(logger -> {
                logger.setLevel(null);
                logger.detachAppender(heard);
            });
        }
        return Stream.of(heard.list.toArray(ILoggingEvent[]::new))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(said -> said.startsWith("Executing prepared SQL statement") || said.startsWith("select"))
                .filter(said -> !said.contains("SPRING_SESSION")) // of every page, whatever it shows
                .count();
    }
}

package io.quittance.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.Books;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.report.RunSkips;
import io.quittance.dunning.step.RunSteps;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who climbs a level that sends a text message: whoever has a mobile and did not refuse. */
@SpringBootTest
@UsePostgres
class TextedNightTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ShippedPolicies shipped;

    @Autowired
    private DunningNight night;

    @Autowired
    private RunSteps runSteps;

    @Autowired
    private RunSkips runSkips;

    private Books books;

    @BeforeEach
    void openBooks() {
        books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
        jdbc.sql("""
                update dunning_level l set channel = 'SMS', letter_if_no_email = false
                from dunning_policy_version v join dunning_policy p on p.id = v.policy_id
                where l.policy_version_id = v.id and p.creditor_id = :creditor and l.template = 'reminder-1'
                """).param("creditor", books.creditorId()).update();
    }

    @Test
    void aMobileIsTextedAndAFixedLineOrARefusalIsNot() {
        long mobile = client("M", "06 12 34 56 78");
        client("F", "04 72 00 00 00");
        long refused = client("R", "06 12 34 56 79");
        jdbc.sql("update contact set sms_opt_out_on = :on, sms_opt_out_by = 'test' where client_id = :client")
                .param("on", ON)
                .param("client", refused)
                .update();

        RunReport report = night.run(books.creditorId(), ON, "test");

        assertThat(runSteps.of(report.id(), 0, 10)).singleElement().satisfies(step -> {
            assertThat(step.clientId()).isEqualTo(mobile);
            assertThat(step.channel().name()).isEqualTo("SMS");
        });
        assertThat(runSkips.of(report.id(), SkipReason.NO_CONTACT, 0, 10)).hasSize(2);
        assertThat(jdbc.sql("select count(*) from task where creditor_id = :creditor and kind = 'SMS'")
                        .param("creditor", books.creditorId())
                        .query(Integer.class)
                        .single())
                .as("it leaves by itself")
                .isZero();
    }

    private long client(String number, String phone) {
        long client = books.clientWithoutContact(number);
        books.contact(client, null, phone);
        books.invoice(client, ON.minusDays(4), "100.00");
        return client;
    }
}

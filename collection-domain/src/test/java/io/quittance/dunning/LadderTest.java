package io.quittance.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.run.DunningNight;
import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ladder as a table: one invoice of 100.00 on the policy "standard" (email -7, +3, +10, call +15, email +25, registered
 * letter +35, handover +50), what happened to it and its client, and what a night makes of it.
 *
 * <ul>
 *   <li>steps: rank@day, the oldest first; a call or a letter is done that day, unless "open", "asked" (waits for a yes) or
 *       the day it was done; "ok": a mail sent, a handover done; "x" cancelled; "client" is a step without this invoice
 *   <li>holds: reason, "client" for the whole of it, an amount, "from", "to", "lifted"
 *   <li>also: cash not applied, credit notes, other invoices as amount/due day, and what is unusual about client or creditor
 *   <li>outcome: rank, channel and amount asked for; or the reason, with until; "-" when nothing is due
 * </ul>
 */
@SpringBootTest
@UsePostgres
class LadderTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ShippedPolicies policies;

    @Autowired
    private DunningNight night;

    @ParameterizedTest(name = "{0} | {1} | {2} | {3} | {4} -> {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # due       | steps                   | holds                           | also                     | night      | outcome
            # -- the first rung, and the edge of each
            2026-03-10 |                          |                                 |                          | 2026-03-02 | -
            2026-03-10 |                          |                                 |                          | 2026-03-03 | 1 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 |                          | 2026-03-04 | 1 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 |                          | 2026-03-10 | 1 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 |                          | 2026-03-11 | -
            2026-03-10 |                          |                                 |                          | 2026-03-12 | -
            2026-03-10 |                          |                                 |                          | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 |                          | 2026-12-31 | 2 EMAIL APPROVED 100.00
            2024-02-29 |                          |                                 |                          | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2027-01-05 |                          |                                 |                          | 2026-12-29 | 1 EMAIL APPROVED 100.00
            # -- one rung after the other
            2026-03-10 | 1@2026-03-03             |                                 |                          | 2026-03-10 | -
            2026-03-10 | 1@2026-03-03             |                                 |                          | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 | 2@2026-03-13             |                                 |                          | 2026-03-19 | -
            2026-03-10 | 2@2026-03-13             |                                 |                          | 2026-03-20 | 3 EMAIL APPROVED 100.00
            2026-03-10 | 3@2026-03-20             |                                 |                          | 2026-03-24 | -
            2026-03-10 | 3@2026-03-20             |                                 |                          | 2026-03-25 | 4 CALL APPROVED 100.00
            2026-03-10 | 4@2026-03-25             |                                 |                          | 2026-04-04 | 5 EMAIL APPROVED 100.00
            2026-03-10 | 5@2026-04-04             |                                 |                          | 2026-04-13 | -
            2026-03-10 | 5@2026-04-04             |                                 |                          | 2026-04-14 | 6 REGISTERED_LETTER APPROVED 100.00
            2026-03-10 | 6@2026-04-14             |                                 |                          | 2026-04-29 | 7 HANDOVER PROPOSED 100.00
            2026-03-10 | 7@2026-04-29             |                                 |                          | 2026-12-31 | -
            2026-03-10 | 7@2026-04-29 ok          |                                 |                          | 2026-12-31 | -
            # -- a late night climbs one rung, and the gap runs from the step, not from the day it was due
            2026-03-10 | 1@2026-03-03             |                                 |                          | 2026-09-30 | 2 EMAIL APPROVED 100.00
            2026-03-10 | 2@2026-04-20             |                                 |                          | 2026-04-24 | -
            2026-03-10 | 2@2026-04-20             |                                 |                          | 2026-04-25 | 3 EMAIL APPROVED 100.00
            2026-03-10 | 3@2026-05-01             |                                 |                          | 2026-05-03 | -
            2026-03-10 | 3@2026-05-01             |                                 |                          | 2026-05-04 | 4 CALL APPROVED 100.00
            2026-03-10 | 6@2026-05-01             |                                 |                          | 2026-05-10 | -
            2026-03-10 | 6@2026-05-01             |                                 |                          | 2026-05-11 | 7 HANDOVER PROPOSED 100.00
            2026-03-10 | 1@2026-03-10             |                                 |                          | 2026-03-14 | -
            2026-03-10 | 1@2026-03-10             |                                 |                          | 2026-03-15 | 2 EMAIL APPROVED 100.00
            # -- what is done by hand counts from the day it is done, a mail from its night
            2026-03-10 | 4@2026-03-25 2026-04-01  |                                 |                          | 2026-04-05 | -
            2026-03-10 | 4@2026-03-25 2026-04-01  |                                 |                          | 2026-04-06 | 5 EMAIL APPROVED 100.00
            2026-03-10 | 3@2026-03-20 2026-03-24  |                                 |                          | 2026-03-25 | 4 CALL APPROVED 100.00
            2026-03-10 | 6@2026-04-14 2026-05-20  |                                 |                          | 2026-05-29 | -
            2026-03-10 | 6@2026-04-14 2026-05-20  |                                 |                          | 2026-05-30 | 7 HANDOVER PROPOSED 100.00
            2026-03-10 | 4@2026-03-25 2026-03-20  |                                 |                          | 2026-04-04 | 5 EMAIL APPROVED 100.00
            # -- what a person has not done, or not decided, is not climbed beyond; a mail that did not leave is
            2026-03-10 | 4@2026-03-25 open        |                                 |                          | 2026-04-03 | -
            2026-03-10 | 4@2026-03-25 open        |                                 |                          | 2026-04-04 | CALL_AWAITED
            2026-03-10 | 4@2026-03-25 open        |                                 |                          | 2026-12-31 | CALL_AWAITED
            2026-03-10 | 6@2026-04-14 open        |                                 |                          | 2026-04-29 | LETTER_AWAITED
            2026-03-10 | 5@2026-04-04 asked       |                                 |                          | 2026-04-14 | APPROVAL_AWAITED
            2026-03-10 | 4@2026-03-25 asked       |                                 |                          | 2026-04-04 | APPROVAL_AWAITED
            2026-03-10 | 2@2026-03-13 open        |                                 |                          | 2026-03-20 | 3 EMAIL APPROVED 100.00
            2026-03-10 | 4@2026-03-25 open        | PAUSE                           |                          | 2026-04-04 | HELD PAUSE
            2026-03-10 | 4@2026-03-25 open        |                                 | 40.00/2026-03-10         | 2026-04-04 | CALL_AWAITED
            2026-03-10 | 4@2026-03-25 open        | DISPUTE 40.00                   | cash 60.00               | 2026-04-04 | COVERED_BY_CASH
            2026-03-10 | client 4@2026-03-25 open |                                 |                          | 2026-04-04 | 2 EMAIL APPROVED 100.00
            2026-03-10 | 4@2026-03-25 open; client 2@2026-04-03 |                   |                          | 2026-04-04 | CALL_AWAITED
            2026-03-10 | 7@2026-04-29 asked       |                                 |                          | 2026-12-31 | -
            # -- a cancelled step does not count
            2026-03-10 | 1@2026-03-03 x           |                                 |                          | 2026-03-04 | 1 EMAIL APPROVED 100.00
            2026-03-10 | 1@2026-03-03 x           |                                 |                          | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 | 1@2026-03-03; 2@2026-03-13 x |                             |                          | 2026-03-14 | 2 EMAIL APPROVED 100.00
            2026-03-10 | 2@2026-03-13 x; 3@2026-03-20 |                             |                          | 2026-03-25 | 4 CALL APPROVED 100.00
            2026-03-10 | 6@2026-04-14; 7@2026-04-29 x |                             |                          | 2026-04-30 | 7 HANDOVER PROPOSED 100.00
            # -- held: from the day it was placed to its last day, unless lifted
            2026-03-10 |                          | DISPUTE                         |                          | 2026-03-13 | HELD DISPUTE
            2026-03-10 |                          | PROMISE to 2026-03-20           |                          | 2026-03-13 | HELD PROMISE until 2026-03-20
            2026-03-10 |                          | PROMISE to 2026-03-20           |                          | 2026-03-20 | HELD PROMISE until 2026-03-20
            2026-03-10 |                          | PROMISE to 2026-03-20           |                          | 2026-03-21 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          | PAUSE from 2026-03-14           |                          | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          | PAUSE from 2026-03-13           |                          | 2026-03-13 | HELD PAUSE
            2026-03-10 |                          | PAUSE lifted 2026-03-13         |                          | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          | PAUSE lifted 2026-03-14         |                          | 2026-03-13 | HELD PAUSE
            2026-03-10 |                          | client INSOLVENCY               |                          | 2026-03-13 | HELD INSOLVENCY
            2026-03-10 |                          | client PLAN to 2026-06-30       |                          | 2026-03-13 | HELD PLAN until 2026-06-30
            2026-03-10 |                          | DISPUTE                         |                          | 2026-03-12 | -
            2026-03-10 |                          | DISPUTE                         |                          | 2026-03-03 | HELD DISPUTE
            2026-03-10 | 2@2026-03-13             | DISPUTE to 2026-06-30           |                          | 2026-07-01 | 3 EMAIL APPROVED 100.00
            # -- held in part: the rest is asked for; parts add up; of several, the one that ends last is told
            2026-03-10 |                          | DISPUTE 40.00                   |                          | 2026-03-13 | 2 EMAIL APPROVED 60.00
            2026-03-10 |                          | DISPUTE 100.00                  |                          | 2026-03-13 | HELD DISPUTE
            2026-03-10 |                          | DISPUTE 500.00 to 2026-04-01    |                          | 2026-03-13 | HELD DISPUTE until 2026-04-01
            2026-03-10 |                          | DISPUTE 60.00 to 2026-04-01; PROMISE 40.00 to 2026-05-01 |  | 2026-03-13 | HELD PROMISE until 2026-05-01
            2026-03-10 |                          | DISPUTE 60.00; PROMISE 39.99    |                          | 2026-03-13 | 2 EMAIL APPROVED 0.01
            2026-03-10 |                          | PAUSE to 2026-03-31; client INSOLVENCY |                   | 2026-03-13 | HELD INSOLVENCY
            2026-03-10 |                          | PAUSE to 2026-03-31; DISPUTE 10.00 |                       | 2026-03-13 | HELD PAUSE until 2026-03-31
            # -- covered by cash: the oldest due first, what is held left out; partly covered goes on
            2026-03-10 |                          |                                 | cash 100.00              | 2026-03-13 | COVERED_BY_CASH
            2026-03-10 |                          |                                 | cash 99.99               | 2026-03-13 | 2 EMAIL APPROVED 0.01
            2026-03-10 |                          |                                 | credit 100.00            | 2026-03-13 | COVERED_BY_CASH
            2026-03-10 |                          |                                 | cash 60.00; credit 40.00 | 2026-03-13 | COVERED_BY_CASH
            2026-03-10 |                          |                                 | USD 500.00               | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          | DISPUTE 40.00                   | cash 60.00               | 2026-03-13 | COVERED_BY_CASH
            2026-03-10 |                          | DISPUTE                         | cash 100.00              | 2026-03-13 | HELD DISPUTE
            2026-03-10 |                          |                                 | cash 100.00; 80.00/2026-03-09 | 2026-03-13 | 2 EMAIL APPROVED 80.00
            2026-03-10 |                          |                                 | cash 100.00; 80.00/2026-03-11 | 2026-03-13 | COVERED_BY_CASH
            2026-03-10 |                          |                                 | cash 180.00; 80.00/2026-03-09 | 2026-03-13 | COVERED_BY_CASH
            # -- contacted recently: 48 hours between two steps, whatever the invoice
            2026-03-10 | client 2@2026-03-12      |                                 |                          | 2026-03-13 | CONTACTED_RECENTLY until 2026-03-14
            2026-03-10 | client 2@2026-03-11      |                                 |                          | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 | client 2@2026-03-12 x    |                                 |                          | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 | client 4@2026-03-01 2026-03-12 |                           |                          | 2026-03-13 | CONTACTED_RECENTLY until 2026-03-14
            2026-03-10 | client 4@2026-03-01 2026-03-12; client 3@2026-03-05 |      |                          | 2026-03-13 | CONTACTED_RECENTLY until 2026-03-14
            2026-03-10 | client 3@2026-03-01 2026-03-12 |                           |                          | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 | client 2@2026-03-12      |                                 | cash 100.00              | 2026-03-13 | COVERED_BY_CASH
            2026-03-10 | client 2@2026-03-12      | PAUSE                           |                          | 2026-03-13 | HELD PAUSE
            # -- a contact day: Monday to Friday, and no public holiday of the client's country; a handover is no contact
            2026-03-10 |                          |                                 | conduct                  | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | conduct                  | 2026-03-14 | NOT_A_CONTACT_DAY until 2026-03-16
            2026-03-10 |                          |                                 | conduct                  | 2026-03-15 | NOT_A_CONTACT_DAY until 2026-03-16
            2026-03-10 |                          |                                 | conduct                  | 2026-03-16 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | conduct                  | 2026-04-03 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | conduct                  | 2026-04-04 | NOT_A_CONTACT_DAY until 2026-04-07
            2026-03-10 |                          |                                 | conduct                  | 2026-04-06 | NOT_A_CONTACT_DAY until 2026-04-07
            2026-03-10 |                          |                                 | conduct; country GB      | 2026-04-03 | NOT_A_CONTACT_DAY until 2026-04-06
            2026-03-10 |                          |                                 | conduct; country US      | 2026-04-06 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | conduct; country XX      | 2026-05-01 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | conduct                  | 2026-05-01 | NOT_A_CONTACT_DAY until 2026-05-04
            2027-03-10 |                          |                                 | conduct; overlooked 2027-05-01 | 2027-05-01 | 2 EMAIL APPROVED 100.00
            2026-03-10 | 3@2026-03-20             |                                 | conduct                  | 2026-03-28 | NOT_A_CONTACT_DAY until 2026-03-30
            2026-03-10 | 6@2026-04-14             |                                 | conduct                  | 2026-05-02 | 7 HANDOVER PROPOSED 100.00
            2026-03-10 |                          | DISPUTE                         | conduct                  | 2026-03-14 | HELD DISPUTE
            2026-03-10 | client 2@2026-03-13      |                                 | conduct                  | 2026-03-14 | NOT_A_CONTACT_DAY until 2026-03-16
            # -- three contacts in seven days, over all channels: then nothing leaves by itself, and a call is still made
            2026-03-10 | client 2@2026-03-10; client 2@2026-03-11; client 2@2026-03-13 |  | conduct   | 2026-03-16 | WEEKLY_CAP until 2026-03-17
            2026-03-10 | client 2@2026-03-10; client 4@2026-03-11; client 2@2026-03-13 |  | conduct   | 2026-03-16 | WEEKLY_CAP until 2026-03-17
            2026-03-10 | client 2@2026-03-10; client 2@2026-03-11; client 2@2026-03-13 |  | conduct   | 2026-03-17 | 2 EMAIL APPROVED 100.00
            2026-03-10 | client 2@2026-03-10 x; client 2@2026-03-11; client 2@2026-03-13 | | conduct  | 2026-03-16 | 2 EMAIL APPROVED 100.00
            2026-03-10 | client 7@2026-03-10; client 2@2026-03-11; client 2@2026-03-13 |  | conduct   | 2026-03-16 | 2 EMAIL APPROVED 100.00
            2026-03-10 | client 2@2026-03-10; client 2@2026-03-11; client 2@2026-03-15 |  | conduct   | 2026-03-16 | CONTACTED_RECENTLY until 2026-03-17
            2026-03-10 | 3@2026-03-20; client 2@2026-03-21; client 2@2026-03-22 | | conduct | 2026-03-25 | 4 CALL APPROVED 100.00
            # -- one message a day: the firmest and largest first, the other currency waits
            2026-03-10 |                          |                                 | conduct; dollars 99.00   | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | conduct; dollars 101.00  | 2026-03-13 | DAILY_CAP until 2026-03-15
            2026-03-10 | 3@2026-03-20             |                                 | conduct; dollars 101.00  | 2026-03-25 | 4 CALL APPROVED 100.00
            2026-03-10 |                          |                                 | dollars 101.00           | 2026-03-13 | 2 EMAIL APPROVED 100.00
            # -- who prefers letters gets one where the level writes an email
            2026-03-10 |                          |                                 | prefers LETTER           | 2026-03-13 | 2 LETTER APPROVED 100.00
            2026-03-10 |                          |                                 | prefers LETTER; no email | 2026-03-03 | 1 LETTER APPROVED 100.00
            2026-03-10 |                          |                                 | prefers EMAIL            | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 | 5@2026-04-04             |                                 | prefers EMAIL            | 2026-04-14 | 6 REGISTERED_LETTER APPROVED 100.00
            # -- below the minimum: of what the client is asked for, not of the invoice
            2026-03-10 | 3@2026-03-20             |                                 | cash 80.01               | 2026-03-25 | BELOW_MINIMUM
            2026-03-10 | 3@2026-03-20             |                                 | cash 80.00               | 2026-03-25 | 4 CALL APPROVED 20.00
            2026-03-10 | 5@2026-04-04             | DISPUTE 50.01                   |                          | 2026-04-14 | BELOW_MINIMUM
            2026-03-10 | 5@2026-04-04             | DISPUTE 50.01                   | 0.01/2026-04-13          | 2026-04-14 | 6 REGISTERED_LETTER APPROVED 50.00
            2026-03-10 | 5@2026-04-04             | DISPUTE 50.01                   | 0.01/2026-04-21          | 2026-04-14 | BELOW_MINIMUM
            2026-03-10 | 5@2026-04-04             | DISPUTE 50.01                   | 0.01/2026-04-22          | 2026-04-14 | BELOW_MINIMUM
            2026-03-10 | 6@2026-04-14             |                                 | cash 0.01                | 2026-04-29 | BELOW_MINIMUM
            2026-03-10 | 6@2026-04-14             |                                 | cash 0.01; 500.00/2026-04-26 | 2026-04-29 | BELOW_MINIMUM
            # -- no usable contact: a letter where the level allows it; what is done by hand is always possible
            2026-03-10 |                          |                                 | no email                 | 2026-03-03 | NO_CONTACT
            2026-03-10 |                          |                                 | no email                 | 2026-03-13 | 2 LETTER APPROVED 100.00
            2026-03-10 | 3@2026-03-20             |                                 | no contact               | 2026-03-25 | 4 CALL APPROVED 100.00
            2026-03-10 | 5@2026-04-04             |                                 | no contact               | 2026-04-14 | 6 REGISTERED_LETTER APPROVED 100.00
            2026-03-10 |                          |                                 | no email; cash 100.00    | 2026-03-03 | COVERED_BY_CASH
            # -- sending stopped: what would leave by itself waits, a call and a handover do not
            2026-03-10 |                          |                                 | stopped                  | 2026-03-13 | SENDING_STOPPED
            2026-03-10 | 5@2026-04-04             |                                 | stopped                  | 2026-04-14 | SENDING_STOPPED
            2026-03-10 | 3@2026-03-20             |                                 | stopped                  | 2026-03-25 | 4 CALL APPROVED 100.00
            2026-03-10 | 6@2026-04-14             |                                 | stopped                  | 2026-04-29 | 7 HANDOVER PROPOSED 100.00
            2026-03-10 |                          | DISPUTE                         | stopped                  | 2026-03-13 | HELD DISPUTE
            2026-03-10 | client 2@2026-03-12      |                                 | stopped                  | 2026-03-13 | SENDING_STOPPED
            # -- stale payments, before every other reason
            2026-03-10 |                          |                                 | stale 10; paid 2026-03-02 | 2026-03-13 | STALE_PAYMENTS
            2026-03-10 |                          |                                 | stale 10; paid 2026-03-03 | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | stale 10; imported 2026-03-03 | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | stale 10; imported 2026-03-02; paid 2026-02-20 | 2026-03-13 | STALE_PAYMENTS
            2026-03-10 |                          |                                 | stale 10                 | 2026-03-13 | STALE_PAYMENTS
            2026-03-10 |                          | DISPUTE                         | stale 10                 | 2026-03-13 | STALE_PAYMENTS
            2026-03-10 |                          |                                 | stale 10; clients 2026-03-13; paid 2026-03-02 | 2026-03-13 | STALE_PAYMENTS
            2026-03-10 |                          |                                 | stale 10                 | 2026-03-12 | -
            # -- bank statements, once there are any, and the account told of least lately
            2026-03-10 |                          |                                 | stale 10; statement FR01A@2026-03-03 | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | stale 10; statement FR01A@2026-03-02 | 2026-03-13 | STALE_PAYMENTS
            2026-03-10 |                          |                                 | stale 10; statement FR01A@2026-03-02; paid 2026-03-13 | 2026-03-13 | STALE_PAYMENTS
            2026-03-10 |                          |                                 | stale 10; statement FR01A@2026-03-02; imported 2026-03-13 | 2026-03-13 | STALE_PAYMENTS
            2026-03-10 |                          |                                 | stale 10; statement FR01A@2026-03-02; statement FR01A@2026-03-12 | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | stale 10; statement FR01A@2026-03-02; statement FR02A@2026-03-12 | 2026-03-13 | STALE_PAYMENTS
            2026-03-10 |                          |                                 | stale 10; statement FR01A@2025-12-12; statement FR02A@2026-03-12 | 2026-03-13 | STALE_PAYMENTS
            2026-03-10 |                          |                                 | stale 10; statement FR01A@2025-12-11; statement FR02A@2026-03-12 | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | stale 10; statement FR01A@2025-12-13; paid 2026-03-13 | 2026-03-13 | STALE_PAYMENTS
            2026-03-10 |                          |                                 | stale 10; statement FR01A@2025-12-12; paid 2026-03-13 | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | stale 10; account FR02A; statement FR01A@2026-03-02; statement FR02A@2026-03-12 | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | stale 10; closed FR01A; statement FR01A@2026-03-02; statement FR02A@2026-03-12 | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | stale 10; statement FR01A@2026-03-02; statement FR01A@2027-03-02 | 2026-03-13 | STALE_PAYMENTS
            2026-03-10 |                          |                                 | statement FR01A@2026-01-02 | 2026-03-13 | 2 EMAIL APPROVED 100.00
            # -- one step for the client: the highest rung leads, the others are listed or climb along
            2026-03-10 |                          |                                 | 30.00/2026-03-12         | 2026-03-13 | 2 EMAIL APPROVED 130.00
            2026-03-10 |                          |                                 | 30.00/2026-03-13         | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | 30.00/2026-03-20         | 2026-03-13 | 2 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | 30.00/2026-03-12         | 2026-03-04 | 1 EMAIL APPROVED 100.00
            2026-03-10 |                          |                                 | 30.00/2026-03-11         | 2026-03-04 | 1 EMAIL APPROVED 130.00
            2026-03-10 | 2@2026-03-13             |                                 | 30.00/2026-03-10         | 2026-03-20 | 3 EMAIL APPROVED 130.00
            # -- a handover is of what stands at that rung: what else is due that night waits for the gap
            2026-03-10 | 6@2026-04-14             |                                 | 500.00/2026-04-26        | 2026-04-29 | 7 HANDOVER PROPOSED 100.00
            2026-03-10 |                          |                                 | handed 100.00/2026-03-01 | 2026-04-29 | CONTACTED_RECENTLY until 2026-05-01
            2026-03-10 | 6@2026-04-14             |                                 | handed 60.00/2026-03-01  | 2026-04-29 | 7 HANDOVER PROPOSED 160.00
            """)
    void aNightMakesOfAnInvoice(
            LocalDate due,
            @Nullable String steps,
            @Nullable String holds,
            @Nullable String also,
            LocalDate on,
            String outcome) {
        Books books = Books.open(jdbc);
        policies.installFor(books.creditorId(), "test");
        if (also == null || !also.contains("conduct")) {
            books.contactOnAnyDay();
        }
        LadderCase table = new LadderCase(jdbc, books, due);
        each(also).forEach(table::also);
        each(steps).forEach(table::step);
        each(holds).forEach(table::hold);

        night.run(books.creditorId(), on, "test");

        assertThat(table.outcomeOn(on)).isEqualTo(outcome);
    }

    private static List<String> each(@Nullable String cell) {
        return cell == null ? List.of() : List.of(cell.split("; ?", -1));
    }
}

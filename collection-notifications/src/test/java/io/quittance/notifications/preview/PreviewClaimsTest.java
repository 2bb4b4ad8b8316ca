package io.quittance.notifications.preview;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.dunning.policy.Channel;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.draft.Claim;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A text is tried as the level that uses it would send it. */
@NotificationsTest
class PreviewClaimsTest {

    @Autowired
    private Books books;

    @Autowired
    private PreviewClaims claims;

    @Autowired
    private JdbcClient jdbc;

    private Client client;

    @BeforeEach
    void aClientAtALevelThatSendsRegisteredLetters() {
        client = books.client(books.creditor());
        long step = books.step(client, "last-notice", books.invoice(client, "250.00"));
        jdbc.sql("""
                update dunning_level set channel = 'REGISTERED_LETTER', claims_charges = true
                where policy_version_id = (select policy_version_id from dunning_step where id = :step)
                """).param("step", step).update();
    }

    @Test
    void aLetterThatALevelSendsRegisteredIsTriedRegistered() {
        assertThat(tried(Channel.LETTER, Optional.of(client.id())).step())
                .returns(true, Claim.Step::registered)
                .returns(true, Claim.Step::claimsCharges);
        assertThat(tried(Channel.LETTER, Optional.empty()).step().registered()).isTrue();
    }

    @Test
    void theSameWordsByMailAreAMail() {
        assertThat(tried(Channel.EMAIL, Optional.of(client.id())).step().channel())
                .isEqualTo(Channel.EMAIL);
    }

    private Claim tried(Channel channel, Optional<Long> whom) {
        return claims.some(client.creditorId(), "EUR", channel, "last-notice", Locale.FRENCH, whom, ON)
                .orElseThrow();
    }
}

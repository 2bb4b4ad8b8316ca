package io.quittance.web.policies;

import static io.quittance.web.scene.Books.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.client.Client;
import io.quittance.client.ClientIdentity;
import io.quittance.client.ClientKind;
import io.quittance.client.Clients;
import io.quittance.creditor.PostalAddress;
import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.PolicyChoices;
import io.quittance.dunning.policy.PolicyInForce;
import io.quittance.dunning.policy.PolicyList;
import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Looking at policies, revising them, and choosing who follows which. */
@ScreenTest
class PolicyPagesTest {

    private static final String CONTROLLER = "CREDIT_CONTROLLER";
    private static final String MANAGER = "FINANCE_MANAGER";

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    PolicyList list;

    @Autowired
    PolicyChoices choices;

    @Autowired
    Clients clients;

    private long creditor;
    private long standard;

    @BeforeEach
    void theShippedPolicies() {
        creditor = books.open("Policies");
        standard = books.standardPolicy(creditor);
    }

    @Test
    void everybodySeesTheLadders() throws Exception {
        mvc.perform(get("/policies").with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Compte clé")))
                .andExpect(content().string(containsString("J\u22127")));
        mvc.perform(get("/policies/{id}", standard).with(as(CONTROLLER, creditor)))
                .andExpect(content().string(containsString("Un responsable financier peut modifier")));
        mvc.perform(revision(standard, 3, 10).with(as(CONTROLLER, creditor))).andExpect(status().isForbidden());
    }

    @Test
    void aRevisionMakesANewVersionAndTheHistorySaysWhatItChanged() throws Exception {
        mvc.perform(revision(standard, 4, 12).with(as(MANAGER, creditor)))
                .andExpect(redirectedUrl("/policies/" + standard));

        PolicyInForce now = inForce();
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.contactGapDays()).isEqualTo(3);
        assertThat(now.levels()).extracting(Level::afterDays).containsExactly(4, 12);
        assertThat(now.levels().getFirst().minimumAmount()).isEqualByComparingTo("1234.50");
        mvc.perform(get("/policies/{id}", standard).with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("Après (jours), niveau 1")))
                .andExpect(content().string(containsString("name=\"promiseGraceDays\" value=\"7\"")))
                .andExpect(content().string(containsString("version 2, en vigueur")));
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedIsKept() throws Exception {
        mvc.perform(revisionWithMinimum("a lot", standard, 3, 10).with(as(MANAGER, creditor)))
                .andExpect(model().attributeHasFieldErrors("form", "levels[1].minimumAmount"))
                .andExpect(content().string(containsString("a lot")));
        mvc.perform(revision(standard, 10, 10).with(as(MANAGER, creditor)))
                .andExpect(model().attributeHasFieldErrorCode(
                                "form", "levels[1].afterDays", "policies.problem.after-days-order"))
                .andExpect(content().string(containsString("Plus de 10, le délai du niveau précédent.")));

        assertThat(inForce().version()).isEqualTo(1);
    }

    @Test
    void daysHoursAndCapsAreAVersionOfThePolicyToo() throws Exception {
        mvc.perform(conduct(standard, "08:30", "12:00", "2", "MONDAY", "SATURDAY")
                        .with(as(MANAGER, creditor)))
                .andExpect(redirectedUrl("/policies/" + standard));
        mvc.perform(get("/policies/{id}", standard).with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("value=\"08:30\"")))
                .andExpect(content().string(containsString("lundi, samedi")));

        mvc.perform(conduct(standard, "12:00", "08:30", "4").with(as(MANAGER, creditor)))
                .andExpect(model().attributeHasFieldErrorCode("form", "conduct.days", "policies.problem.days"))
                .andExpect(model().attributeHasFieldErrorCode("form", "conduct.until", "policies.problem.until"))
                .andExpect(
                        model().attributeHasFieldErrorCode("form", "conduct.maxPerWeek", "policies.problem.per-week"));
        mvc.perform(conduct(standard, "noon", "18:00", "x", "MONDAY").with(as(MANAGER, creditor)))
                .andExpect(model().attributeHasFieldErrorCode("form", "conduct.from", "policies.problem.time"))
                .andExpect(model().attributeHasFieldErrorCode("form", "conduct.maxPerDay", "policies.problem.whole"));
        assertThat(inForce().version()).isEqualTo(2);
    }

    private static MockHttpServletRequestBuilder conduct(
            long policy, String from, String until, String maxPerDay, String... days) {
        MockHttpServletRequestBuilder typed = revision(policy, 3, 10)
                .param("conduct.from", from)
                .param("conduct.until", until)
                .param("conduct.maxPerDay", maxPerDay)
                .param("conduct.maxPerWeek", "3");
        return days.length == 0 ? typed : typed.param("conduct.days", days);
    }

    @Test
    void anEmailNeedsATextThatIsAMail() throws Exception {
        mvc.perform(post("/policies/{id}/versions", standard)
                        .param("contactGapDays", "2")
                        .param("promiseGraceDays", "3")
                        .param("callAttempts", "3")
                        .param("levels[0].afterDays", "3")
                        .param("levels[0].minGapDays", "0")
                        .param("levels[0].channel", "EMAIL")
                        .param("levels[0].template", "handover")
                        .param("levels[0].minimumAmount", "0")
                        .with(as(MANAGER, creditor)))
                .andExpect(model().attributeHasFieldErrors("form", "levels[0].template"));
    }

    @Test
    void linesAreAddedAndRemovedBeforeAnythingIsSaved() throws Exception {
        mvc.perform(revision(standard, 3, 10).param("more", "1").with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("levels[2].afterDays")));
        mvc.perform(revision(standard, 3, 10).param("without", "0").with(as(MANAGER, creditor)))
                .andExpect(content().string(containsString("value=\"10\"")));

        assertThat(inForce().version()).isEqualTo(1);
    }

    @Test
    void aPolicyBeginsAsACopyAndMayBecomeTheDefault() throws Exception {
        mvc.perform(post("/policies")
                        .param("name", "Été calme")
                        .param("from", String.valueOf(standard))
                        .with(as(MANAGER, creditor)))
                .andExpect(status().is3xxRedirection());
        PolicyInForce copy = list.of(creditor).stream()
                .filter(policy -> policy.code().equals("ete-calme"))
                .findFirst()
                .orElseThrow();
        assertThat(copy.levels()).isEqualTo(inForce().levels());

        mvc.perform(post("/policies/default")
                .param("policy", String.valueOf(copy.id()))
                .with(as(MANAGER, creditor)));
        assertThat(list.of(creditor))
                .filteredOn(PolicyInForce::isDefault)
                .extracting(PolicyInForce::id)
                .containsExactly(copy.id());
    }

    @Test
    void aSegmentFollowsItsOwnPolicyUntilItIsTakenBack() throws Exception {
        Client client = new Client(creditor, "C-1", "Hôtel Fontaine");
        client.identify(new ClientIdentity(
                "Hôtel Fontaine", ClientKind.BUSINESS, null, null, Locale.FRENCH, PostalAddress.NONE, "hotels"));
        clients.save(client);

        mvc.perform(post("/policies/segments")
                .param("segment", "hotels")
                .param("policy", String.valueOf(standard))
                .with(as(MANAGER, creditor)));
        assertThat(choices.segments(creditor)).containsExactly(new PolicyChoices.Segment("hotels", 1, standard));

        mvc.perform(post("/policies/segments")
                .param("segment", "hotels")
                .param("policy", "")
                .with(as(MANAGER, creditor)));
        assertThat(choices.segments(creditor)).containsExactly(new PolicyChoices.Segment("hotels", 1, null));
    }

    private PolicyInForce inForce() {
        return list.of(creditor).stream()
                .filter(policy -> policy.id() == standard)
                .findFirst()
                .orElseThrow();
    }

    /** A form of two levels after so many days, of which the first asks for at least 1 234,50. */
    private static MockHttpServletRequestBuilder revision(long policy, int... afterDays) {
        return revisionWithMinimum("1 234,50", policy, afterDays);
    }

    private static MockHttpServletRequestBuilder revisionWithMinimum(String minimum, long policy, int... afterDays) {
        MockHttpServletRequestBuilder form = post("/policies/{id}/versions", policy)
                .param("contactGapDays", "3")
                .param("promiseGraceDays", "7")
                .param("callAttempts", "3");
        for (int i = 0; i < afterDays.length; i++) {
            String level = "levels[" + i + "].";
            form.param(level + "afterDays", String.valueOf(afterDays[i]))
                    .param(level + "minGapDays", "0")
                    .param(level + "channel", "CALL")
                    .param(level + "template", "call")
                    .param(level + "minimumAmount", minimum);
        }
        return form;
    }

    @Test
    void anotherCreditorsPolicyIsNotThere() throws Exception {
        long other = books.open("Others");
        mvc.perform(get("/policies/{id}", standard).with(as(MANAGER, other))).andExpect(status().isNotFound());
    }
}

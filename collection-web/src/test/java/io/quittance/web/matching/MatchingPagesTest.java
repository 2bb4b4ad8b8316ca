package io.quittance.web.matching;

import static io.quittance.web.scene.Books.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.web.scene.Books;
import io.quittance.web.scene.ScreenTest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A controller works through what waits: accepts, splits, sets aside, undoes; a manager says what is sure. */
@ScreenTest
class MatchingPagesTest {

    private static final Pattern KEY = Pattern.compile("name=\"offer\" value=\"([^\"]+)\"");
    private static final Pattern GROUP = Pattern.compile("name=\"group\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Books books;

    @Autowired
    private JdbcClient jdbc;

    private long creditor;
    private int files;

    @BeforeEach
    void somethingOwed() {
        creditor = books.open("Matching");
        books.owes(creditor, "LUNE", "F-2026-0042", 10, "1000.00");
        books.owes(creditor, "MARS", "F-2026-0043", 20, "300.00");
    }

    @Test
    void nothingWaits() throws Exception {
        assertThat(page("/matching")).contains("Rien n’attend");
        assertThat(page("/matching/done")).contains("Rien n’a encore été rapproché");
        mvc.perform(get("/matching/999999999").with(as("CREDIT_CONTROLLER", creditor)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsSureIsListedExplainedAndUndoneInOneClick() throws Exception {
        bring("1000,00", "Maison LUNE", "F-2026-0042");

        assertThat(page("/matching")).contains("Rien n’attend", "Rapprochés automatiquement");
        assertThat(page("/matching/done?automatic=true"))
                .contains("Maison LUNE", "F-2026-0042", "Exactement le solde", "Annuler");

        send(post("/matching/{line}/undoing", line())).andExpect(redirectedUrl("/matching/" + line()));

        assertThat(page("/matching/" + line())).contains("annulé le", "Accepter");
        assertThat(page("/invoices/" + id("invoice", "F-2026-0042"))).contains("1\u202f000,00");
    }

    @Test
    void aProposalIsAcceptedAndTheNextLineStandsThere() throws Exception {
        bring("400,00", "Maison LUNE", "acompte");
        long first = line();
        bring("77,00", "Inconnu", "bonjour");
        long next = line();
        String shown = page("/matching/" + first);
        assertThat(shown).contains("Maison LUNE", "Ne cite rien", "Accepter");
        Matcher key = KEY.matcher(shown);
        assertThat(key.find()).isTrue();

        send(post("/matching/{line}/acceptance", first).param("offer", "gone"))
                .andExpect(redirectedUrl("/matching/" + first));
        send(post("/matching/{line}/acceptance", first).param("offer", key.group(1)))
                .andExpect(redirectedUrl("/matching/" + next));

        assertThat(page("/matching/" + next)).contains("Rien ne désigne un client");
        send(post("/matching/{line}/setting-aside", next).param("note", "loyer"))
                .andExpect(redirectedUrl("/matching"));
        assertThat(page("/matching/done")).contains("Pas pour nous", "loyer");
        assertThat(page("/matching")).contains("Rien n’attend");
        assertThat(text("select string_agg(kind, ' ' order by kind) from payer_alias where creditor_id = " + creditor))
                .isEqualTo("NAME");
    }

    @Test
    void whatLacksBeyondTheToleranceIsSaidBeforeAndAfterOrStaysOpen() throws Exception {
        bring("988,00", "Maison LUNE", "F-2026-0042");
        long line = line();
        String shown = page("/matching/" + line);
        assertThat(shown)
                .contains("12,00\u00a0€, au-delà de votre tolérance de 1,00", "seconde personne", "laisser ouvert");
        Matcher key = KEY.matcher(shown);
        assertThat(key.find()).isTrue();

        String after =
                String.valueOf(send(post("/matching/{line}/acceptance", line).param("offer", key.group(1)))
                        .andReturn()
                        .getFlashMap());
        assertThat(after).contains("matching.accepted.asked", "asked=true", "12,00");
        assertThat(page("/write-offs")).contains("F-2026-0042", "12,00");

        send(post("/matching/{line}/undoing", line));
        assertThat(page("/write-offs")).contains("retiré (rapprochement ou règlement annulé)");
        assertThat(page("/clients/" + id("client", "LUNE"))).contains("Perte plus proposée");
        send(post("/matching/{line}/acceptance", line)
                .param("offer", key.group(1))
                .param("open", "true"));

        assertThat(text("select balance::text from invoice where number = 'F-2026-0042' and creditor_id = " + creditor))
                .isEqualTo("12.00");
        assertThat(text("select count(*)::text from write_off where decision is null and creditor_id = " + creditor))
                .isEqualTo("0");
    }

    @Test
    void aPersonSplitsItOverTwoClients() throws Exception {
        bring("1300,00", "Groupe Espace", "divers");
        long line = line();
        assertThat(page("/matching/" + line + "/allocation?text=LUNE")).contains("Maison LUNE");
        String form = page("/matching/" + line + "/allocation?client=" + id("client", "LUNE"));
        assertThat(form).contains("F-2026-0042", "Part payée");

        send(allocation(line, "LUNE").param("amounts[" + id("invoice", "F-2026-0042") + "]", "abc"))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .contains(
                                "F-2026-0042\u00a0: un montant comme",
                                "value=\"abc\"",
                                "aria-invalid=\"true\"",
                                "allocation?client=" + id("client", "LUNE")));
        send(allocation(line, "LUNE").param("amounts[" + id("invoice", "F-2026-0042") + "]", "1000,01"))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .contains("F-2026-0042\u00a0: plus que le solde", "aria-invalid=\"true\""));
        send(allocation(line, "LUNE")
                        .param("amounts[" + id("invoice", "F-2026-0042") + "]", "1 000,00")
                        .param("rest", "WAIT"))
                .andExpect(redirectedUrl("/matching/" + line));
        assertThat(page("/matching/" + line)).contains("Reste à rapprocher", "300,00");
        send(allocation(line, "MARS")
                        .param("amounts[" + id("invoice", "F-2026-0043") + "]", "290,00")
                        .param("rest", "ACCOUNT"))
                .andExpect(redirectedUrl("/matching"));

        assertThat(text("select string_agg(unapplied::text, ' ' order by id) from payment where creditor_id = "
                        + creditor))
                .isEqualTo("0.00 10.00");
        assertThat(page("/matching/done")).contains("10,00", "non lettré");
    }

    @Test
    void creditsThatFitTogetherAreTakenTogether() throws Exception {
        bring("400,00", "Maison LUNE", "virement");
        long first = line();
        bring("600,00", "Maison LUNE", "solde");
        assertThat(page("/today")).contains("<b>2</b>", "mouvements à rapprocher");
        String shown = page("/matching/" + first);
        assertThat(shown).contains("Avec d’autres virements du même payeur (2)", "Accepter ensemble");
        Matcher key = GROUP.matcher(shown);
        assertThat(key.find()).isTrue();

        send(post("/matching/{line}/group-acceptance", first).param("group", "gone"))
                .andExpect(redirectedUrl("/matching/" + first));
        send(post("/matching/{line}/group-acceptance", first).param("group", key.group(1)))
                .andExpect(redirectedUrl("/matching"));

        assertThat(text("select balance::text from invoice where number = 'F-2026-0042' and creditor_id = " + creditor))
                .isEqualTo("0.00");
        assertThat(text(
                        "select string_agg(amount || ' ' || unapplied, ', ' order by id) from payment where creditor_id = "
                                + creditor))
                .isEqualTo("400.00 0.00, 600.00 0.00");
    }

    @Test
    void whatComesBackTakesItsPaymentBack() throws Exception {
        bring("1000,00", "Maison LUNE", "F-2026-0042");
        book(":61:2611031103RC1000,00NTRFNONREF//R-1\n:86:/REMI/USTD//REJET");
        long back = line();
        String shown = page("/matching/" + back);
        assertThat(shown).contains("Quel règlement a été rejeté", "le montant seul", "Maison LUNE");

        send(post("/matching/{line}/return", back)
                        .param("payment", text("select id::text from payment where creditor_id = " + creditor)))
                .andExpect(redirectedUrl("/matching/" + back));

        assertThat(page("/matching/" + back)).contains("Maison LUNE");
        assertThat(text("select balance::text from invoice where number = 'F-2026-0042' and creditor_id = " + creditor))
                .isEqualTo("1000.00");
    }

    @Test
    void whatIsLookedForIsKeptWhileStepping() throws Exception {
        bring("77,00", "Inconnu Alpha", "bonjour");
        long first = line();
        bring("78,00", "Tiers Gamma", "bonjour");
        bring("1079,50", "Inconnu Beta", "bonjour");
        long last = line();

        assertThat(page("/matching?q=inconnu"))
                .contains(
                        "Inconnu Alpha",
                        "Inconnu Beta",
                        "value=\"inconnu\"",
                        "/matching/" + last + "?kind=&amp;q=inconnu",
                        "Tout afficher")
                .doesNotContain("Tiers Gamma");
        assertThat(page("/matching?q=1 079,50")).contains("Inconnu Beta").doesNotContain("Inconnu Alpha");
        assertThat(page("/matching?q=no"))
                .contains("Aucun mouvement en attente ne contient «\u00a0no\u00a0»", "Tout afficher");
        send(post("/matching/{line}/setting-aside", first).param("q", "inconnu"))
                .andExpect(redirectedUrl("/matching/" + last + "?q=inconnu"));
        send(post("/matching/{line}/setting-aside", last).param("q", "inconnu"))
                .andExpect(redirectedUrl("/matching?q=inconnu"));
        assertThat(page("/matching/" + last + "/allocation?text=LUNE&q=inconnu"))
                .contains("q=inconnu");
    }

    @Test
    void whereNoPayerIsToldTheBanksWordsStand() throws Exception {
        book(":61:2611031103CR1000,00NTRFNONREF//R-1\n:86:/REMI/USTD//VIR F-2026-0042");

        assertThat(page("/matching/done")).contains(">VIR F-2026-0042</a>").doesNotContain("Payeur non indiqué");
        assertThat(page("/matching/" + line())).contains("id=\"line\">VIR F-2026-0042</h2>");
    }

    @Test
    void nobodyIsNamedForWhatIsMatchedByItself() throws Exception {
        bring("1000,00", "Maison LUNE", "F-2026-0042");

        assertThat(page("/payments")).contains("automatiquement");
        assertThat(page("/clients/" + id("client", "LUNE"))).contains("automatiquement");
    }

    @Test
    void fromAPaymentOneComesToItsMovementAndReadsWhyItWentBack() throws Exception {
        bring("1000,00", "Maison LUNE", "F-2026-0042");
        long came = line();
        book(":61:2611031103RC1000,00NTRFNONREF//R-1\n:86:/REMI/USTD//REJET F-2026-0042");
        jdbc.sql("update statement_line set return_reason = 'AM04' where id = " + line())
                .update();
        long back = line();
        assertThat(page("/matching/" + came)).contains("/statements/", "Voir le relevé");
        for (String address :
                List.of("/payments", "/invoices/" + id("invoice", "F-2026-0042"), "/clients/" + id("client", "LUNE"))) {
            assertThat(page(address)).as(address).contains("/matching/" + came + "\"", "Mouvement bancaire");
        }
        assertThat(page("/payments")).contains("rejeté par la banque\u00a0: provision insuffisante");
        assertThat(page("/matching/done?automatic=true"))
                .contains("<b>2</b> automatiquement", ">rejeté par la banque<");
        assertThat(page("/clients/" + id("client", "LUNE")))
                .contains(
                        "rejeté par la banque\u00a0: provision insuffisante",
                        "Règlement rejeté par la banque\u00a0: provision insuffisante",
                        "/matching/" + back + "\"");
    }

    @Test
    void aManagerSaysWhatIsSure() throws Exception {
        assertThat(page("/matching/settings")).contains("Seuls les responsables financiers");
        send(post("/matching/settings").param("threshold", "95")).andExpect(status().isForbidden());
        assertThat(manage("50", "x").andReturn().getResponse().getContentAsString())
                .contains("Un nombre entier de 60 à 100", "Un montant de 0 à 1");
        manage("99", "2,50").andExpect(redirectedUrl("/matching/settings"));
        bring("1000,00", "Maison LUNE", "F-2026-0042");

        assertThat(page("/matching/" + line())).contains("Accepter");
        assertThat(page("/matching/settings")).contains("value=\"99\"", "value=\"2,50\"");
        send(post("/matching/runs")).andExpect(redirectedUrl("/matching"));
    }

    private ResultActions manage(String threshold, String tolerance) throws Exception {
        return mvc.perform(post("/matching/settings")
                .param("automatic", "true")
                .param("threshold", threshold)
                .param("margin", "10")
                .param("tolerance", tolerance)
                .with(as("FINANCE_MANAGER", creditor)));
    }

    private MockHttpServletRequestBuilder allocation(long line, String client) {
        return post("/matching/{line}/allocation", line).param("client", Long.toString(id("client", client)));
    }

    private void bring(String amount, String payer, String words) throws Exception {
        files++;
        book(":61:2611031103CR%sNTRFNONREF//B-%d\n:86:/CNTP///%s//REMI/USTD//%s"
                .formatted(amount, files, payer, words));
    }

    private void book(String movement) throws Exception {
        files++;
        String file = """
                :20:START
                :25:FR7630006000011234567890189
                :28C:%05d/001
                :60F:C261030EUR0,00
                %s
                :62F:C261103EUR0,00
                -
                """.formatted(files, movement);
        MockMultipartHttpServletRequestBuilder upload = multipart("/statements");
        upload.file(new MockMultipartFile("file", "s.sta", "text/plain", file.getBytes(UTF_8)));
        mvc.perform(upload.with(as("CREDIT_CONTROLLER", creditor))).andExpect(redirectedUrl("/statements"));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as("CREDIT_CONTROLLER", creditor)));
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(as("CREDIT_CONTROLLER", creditor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private long line() {
        return Long.parseLong(text("select max(id)::text from statement_line where creditor_id = " + creditor));
    }

    private long id(String table, String number) {
        return Long.parseLong(text(
                "select id::text from %s where creditor_id = %d and number = '%s'".formatted(table, creditor, number)));
    }

    private String text(String question) {
        return jdbc.sql(question).query(String.class).single();
    }
}

package io.quittance.web.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.dunning.run.DunningNight;
import io.quittance.intake.bank.TableDesk;
import io.quittance.intake.sample.SampleBooks;
import io.quittance.notifications.enclosure.delivery.DeliveryDesk;
import io.quittance.notifications.letter.file.StatusFileRegister;
import io.quittance.notifications.letter.life.EventSource;
import io.quittance.notifications.letter.life.LetterLife;
import io.quittance.notifications.letter.life.LetterNews;
import io.quittance.notifications.letter.life.LetterState;
import io.quittance.notifications.letter.life.ReturnReason;
import io.quittance.notifications.letter.proof.Proofs;
import io.quittance.notifications.letter.queue.BatchDesk;
import io.quittance.notifications.letter.queue.LetterQueue;
import io.quittance.notifications.letter.queue.LetterRow;
import io.quittance.notifications.mail.Dispatch;
import io.quittance.placement.PlacementDesk;
import io.quittance.placement.PlacementOrder;
import io.quittance.placement.Route;
import io.quittance.placement.agency.Agencies;
import io.quittance.statement.booking.ReceivedFile;
import io.quittance.statement.booking.StatementDesk;
import io.quittance.statement.booking.StatementSource;
import io.quittance.web.frame.Now;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Follows the links of full books, after two months of nights, in both languages: every page is there and is whole. */
@ScreenTest
class EveryPageTest {

    private static final Pattern LINK = Pattern.compile(
            "(?:href|hx-get|src|action)=\"(/[^\"]*)\"(?! method=\"post\")|method=\"post\" action=\"[^\"]*\"");

    /** Not behind a link of full books: steps of a first start or of an upload, and what an administrator sees. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/calendar/{secret:[A-Za-z0-9_-]+}.ics",
            "/first-administrator/{token}",
            // Nobody posts a letter or makes a call here: no ladder comes so far.
            "/handovers/{step}",
            // Of steps that wait for a yes: none does in these policies.
            "/approvals/chosen",
            // The one client looked at has no credit note.
            "/clients/{id}/offsets/new",
            // Nobody makes out a debit note here.
            "/clients/{id}/debit-notes/{note:\\d+}/pdf",
            // Of the messages the one is looked at that comes first, and few bring a document of ours.
            "/messages/{id:\\d+}/files/{name}",
            "/steps/{id}/preview",
            "/steps/{id}/text",
            // No colleague was asked, and nobody put a file to a dispute.
            "/answers/{token}",
            "/disputes/{id:\\d+}/files/{file:\\d+}",
            "/imports/{id:\\d+}/columns",
            "/imports/{id:\\d+}/problems",
            "/imports/{id:\\d+}/progress",
            "/nights-ahead/progress",
            "/runs/under-way",
            "/people",
            "/people/new",
            "/people/{id:\\d+}",
            "/settings/logo",
            "/settings/status",
            "/sign-in");

    @Autowired
    MockMvc mvc;

    @Autowired
    Books books;

    @Autowired
    SampleBooks sample;

    @Autowired
    DunningNight night;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Agencies agencies;

    @Autowired
    PlacementDesk placements;

    @Autowired
    PostedLetters letters;

    @Autowired
    LetterLife life;

    @Autowired
    Proofs proofs;

    @Autowired
    StatusFileRegister statuses;

    @Autowired
    DeliveryDesk deliveries;

    @Autowired
    LetterQueue queue;

    @Autowired
    BatchDesk batches;

    @Autowired
    StatementDesk statements;

    @Autowired
    TableDesk tables;

    @Autowired
    Now now;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ThymeleafViewResolver views;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Set<String> kinds = new HashSet<>();
    private final Set<String> patterns = new TreeSet<>();
    private final Set<String> faults = new TreeSet<>();

    @Test
    void everyLinkLeadsToAWholePage() throws Exception {
        long creditor = books.open("Every page");
        LocalDate first = books.today().minusDays(62);
        sample.load(creditor, first, "test");
        for (LocalDate on = first; on.isBefore(books.today()); on = on.plusDays(2)) {
            night.run(creditor, on, "test");
        }
        edit(creditor);
        place(creditor);
        onlyAFewMailsLeave(creditor);
        dispatch.deliver(creditor, books.today(), now.instant());
        List<Long> printed =
                queue.waiting(creditor).stream().map(LetterRow::id).limit(2).toList();
        assertThat(batches.make(creditor, printed, BatchDesk.Output.PRINT, books.today(), "test"))
                .isPresent();
        books.load(creditor, """
                client_number,client_name,invoice_number,issue_date,due_date,currency,total,balance
                N-1,Neuve,N-F1,2026-01-02,2026-02-02,EUR,10.00,10.00
                N-1,Neuve,N-F2,not a day,2026-02-02,EUR,1.00,1.00
                """);

        aStatementComes(creditor);
        theAccountingLooksAtIt(creditor);
        aLetterComesBack(creditor);
        filesAreBrought(creditor);
        signedPlansComeBack(creditor);
        walk(creditor, "fr", true);
        walk(creditor, "en", false);

        assertThat(faults).as("links that lead to no whole page").isEmpty();
        Set<String> unseen = pages();
        unseen.removeAll(patterns);
        assertThat(unseen).as("pages that no link leads to").isEmpty();
    }

    @Test
    void aTemplateThatFailsIsNoHalfPage() {
        assertThat(views.getProducePartialOutputWhileProcessing()).isFalse();
    }

    /** A text was edited, so that its versions can be compared. */
    private void edit(long creditor) {
        jdbc.sql("""
                insert into wording (creditor_id, kind, code, language, variant, version, subject, body, saved_by)
                values (:creditor, 'MAIL', 'reminder-1', 'fr', 'STANDARD', 1, 'Rappel', 'Merci de régler {{amount}}.', 'test')
                """).param("creditor", creditor).update();
    }

    /** An agency has an invoice of the oldest that nothing stands in the way of, whatever the sample books hold on this day. */
    private void place(long creditor) {
        long invoice = jdbc.sql("""
                        select i.id from invoice i
                        where i.creditor_id = :creditor and i.balance > 0
                          and not exists (select from holds_in_force(:on) h where h.client_id = i.client_id)
                          and not exists (select from deducted_of(array[i.client_id]))
                        order by i.due_on, i.id limit 1
                        """)
                .param("creditor", creditor)
                .param("on", books.today())
                .query(Long.class)
                .single();
        long client = jdbc.sql("select client_id from invoice where id = :invoice")
                .param("invoice", invoice)
                .query(Long.class)
                .single();
        long agency = agencies.findByCreditorIdOrderByName(creditor).getLast().id();
        placements.place(
                creditor,
                client,
                List.of(invoice),
                new PlacementOrder(agency, Route.AMICABLE, ""),
                books.today(),
                "test");
    }

    /** With a proof, and a file of the post; long enough ago for its task to be the first of Today. */
    private void aLetterComesBack(long creditor) {
        LocalDate then = books.today().minusDays(80);
        long letter = letters.registered(creditor, "N-F1", then);
        life.tell(creditor, letter, LetterNews.of(LetterState.DEPOSITED, then), EventSource.HAND, then, "test");
        LetterNews back = new LetterNews(LetterState.RETURNED, ReturnReason.NOT_AT_ADDRESS, then, null, "", null);
        life.tell(creditor, letter, back, EventSource.HAND, then, "test");
        proofs.keep(
                creditor, letter, "envelope.pdf", "%PDF-1.4 envelope".getBytes(StandardCharsets.UTF_8), then, "test");
        String file = "Lettre;Etat;Date\n%d;Revenue;%s\n1;Distribuée;hier\n".formatted(letter, then);
        statuses.keep(creditor, "poste.csv", file.getBytes(StandardCharsets.UTF_8), "test");
    }

    private void aStatementComes(long creditor) {
        String told = """
                :20:START
                :25:DE89370400440532013000
                :28C:00042/001
                :60F:C261030EUR100,00
                :61:2611031103CR50,00NTRFNONREF//B-1
                :61:2611031103DR8,00NTRFNONREF//B-2
                :62F:C261103EUR150,00
                -
                """;
        byte[] bytes = told.getBytes(StandardCharsets.UTF_8);
        statements.book(creditor, new ReceivedFile("bank.sta", bytes, StatementSource.UPLOAD), books.today(), "test");
        byte[] table = "Date;Libellé;Montant;Solde\n03/11/2026;VIR LUNE;5,00;105,00\n".getBytes(StandardCharsets.UTF_8);
        tables.keep(creditor, new ReceivedFile("bank.csv", table, StatementSource.UPLOAD), books.today(), "test");
    }

    /** Its balances are compared, and it takes the payments over. */
    private void theAccountingLooksAtIt(long creditor) throws Exception {
        byte[] balances = "Compte;Nom;Solde\nN-1;Neuve;100,00\n".getBytes(StandardCharsets.UTF_8);
        mvc.perform(multipart("/reconciliation")
                        .file(new MockMultipartFile("file", "411.csv", "text/csv", balances))
                        .param("asOf", books.today().toString())
                        .with(Books.as("FINANCE_MANAGER", creditor)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/payment-exports").with(Books.as("FINANCE_MANAGER", creditor)))
                .andExpect(status().is3xxRedirection());
    }

    private void signedPlansComeBack(long creditor) {
        jdbc.sql("""
                insert into plan_file (version_id, name, bytes, sha256, stored_on, stored_by)
                select v.id, 'signed.pdf', :bytes, encode(sha256(:bytes), 'hex'), :on, 'test'
                from plan_version v join payment_plan p on p.id = v.plan_id
                where p.creditor_id = :creditor and v.signed_on is not null
                """)
                .param("bytes", "%PDF-1.4 signed".getBytes(StandardCharsets.UTF_8))
                .param("on", books.today())
                .param("creditor", creditor)
                .update();
    }

    /** Of each invoice twice, because any may be the one whose page is looked at; and one that fits none. */
    private void filesAreBrought(long creditor) throws IOException {
        for (int pages = 1; pages <= 2; pages++) {
            jdbc.sql("""
                    insert into invoice_file (invoice_id, name, bytes, sha256, pages, stored_on, stored_by)
                    select id, 'scan.pdf', :bytes, encode(sha256(:bytes), 'hex'), :pages, :on, 'test'
                    from invoice where creditor_id = :creditor
                    """)
                    .param("bytes", InvoicePdf.of(pages))
                    .param("pages", pages)
                    .param("on", books.today())
                    .param("creditor", creditor)
                    .update();
        }
        DeliveryDesk.Brought stray = new DeliveryDesk.Brought() {
            @Override
            public String name() {
                return "stray.pdf";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(InvoicePdf.of(1));
            }
        };
        deliveries.bring(creditor, List.of(stray), books.today(), "test");
    }

    /** Hundreds would take a minute and look all alike. */
    private void onlyAFewMailsLeave(long creditor) {
        jdbc.sql("""
                update dunning_step set status = 'DONE', done_on = step_on
                where creditor_id = :creditor and status = 'APPROVED' and channel = 'EMAIL'
                  and id not in (select id from dunning_step where creditor_id = :creditor and channel = 'EMAIL'
                                 order by id desc limit 30)
                """).param("creditor", creditor).update();
        jdbc.sql("""
                update dunning_step set status = 'DONE', done_on = step_on
                where creditor_id = :creditor and status = 'APPROVED' and channel = 'LETTER'
                  and id not in (select id from dunning_step where creditor_id = :creditor and channel = 'LETTER'
                                 order by id desc limit 5)
                """).param("creditor", creditor).update();
    }

    /** {@code patient}: looks at the same page with each set of parameters too. */
    private void walk(long creditor, String language, boolean patient) throws Exception {
        kinds.clear();
        Cookie session = mvc.perform(post("/current-creditor")
                        .param("id", Long.toString(creditor))
                        .with(csrf())
                        .with(user("manager").roles("FINANCE_MANAGER")))
                .andReturn()
                .getResponse()
                .getCookies()[0];
        Set<String> known = new HashSet<>(Set.of("/"));
        Deque<String> open = new ArrayDeque<>(known);
        while (!open.isEmpty()) {
            String address = open.remove();
            try {
                MvcResult answer = mvc.perform(get(URI.create(address))
                                .cookie(session, new Cookie("quittance-language", language))
                                .with(user("manager").roles("FINANCE_MANAGER")))
                        .andReturn();
                check(address, answer)
                        .filter(known::add)
                        .filter(link -> isNew(link, patient))
                        .forEach(open::add);
            } catch (ServletException failure) {
                faults.add(language + " " + address + ": " + NestedExceptionUtils.getMostSpecificCause(failure));
            }
        }
    }

    /** The addresses that the answer leads to. */
    private Stream<String> check(String address, MvcResult answer) throws Exception {
        MockHttpServletResponse response = answer.getResponse();
        patterns.add(String.valueOf(answer.getRequest().getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        String there = response.getRedirectedUrl();
        if (there != null) {
            return Stream.of(there);
        }
        String page = response.getContentAsString();
        if (response.getStatus() != 200 || page.contains("q-error")) {
            faults.add(response.getStatus() + " " + address);
            return Stream.empty();
        }
        return LINK.matcher(page)
                .results()
                .map(link -> link.group(1))
                .filter(link -> link != null && !link.matches("/(assets|webjars|swagger-ui)/.*"))
                .map(HtmlUtils::htmlUnescape)
                .map(link -> link.replaceAll("#.*", ""));
    }

    /** Addresses that differ by numbers and values only are of one kind, drawn by the same template. */
    private boolean isNew(String address, boolean patient) {
        Matcher parts = Pattern.compile("([^?]*)\\??(.*)").matcher(address);
        parts.matches();
        String names = Stream.of(parts.group(2).split("&"))
                .map(parameter -> parameter.replaceAll("=.*", ""))
                .sorted()
                .collect(Collectors.joining("&"));
        return kinds.add(parts.group(1).replaceAll("\\d+", "0") + "?" + (patient ? names : ""));
    }

    /** The addresses of the screens that are read. */
    private Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            String owner = handler.getBeanType().getPackageName();
            boolean screen = owner.startsWith("io.quittance.web") && !owner.startsWith("io.quittance.web.api");
            if (screen && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                pages.addAll(info.getPatternValues());
            }
        });
        pages.removeAll(ELSEWHERE);
        return pages;
    }
}

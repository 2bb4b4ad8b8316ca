package io.quittance.notifications.debit;

import io.quittance.charge.note.DebitNotes;
import io.quittance.charge.note.DebitNotes.NewNote;
import io.quittance.charge.note.DebitNotes.Place;
import io.quittance.charge.note.NotableCharges;
import io.quittance.charge.note.NoteLine;
import io.quittance.charge.terms.ClientTerms;
import io.quittance.charge.terms.TermsOfClients;
import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.Creditors;
import io.quittance.notifications.letter.paper.Pdf;
import io.quittance.notifications.letter.paper.Press;
import io.quittance.notifications.template.Pages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes out debit notes: numbers, prints and keeps them. */
@Component
public class DebitNoteDesk {

    private final Clients clients;
    private final Creditors creditors;
    private final TermsOfClients terms;
    private final NotableCharges notable;
    private final DebitNotes notes;
    private final Press press;

    DebitNoteDesk(
            Clients clients,
            Creditors creditors,
            TermsOfClients terms,
            NotableCharges notable,
            DebitNotes notes,
            Press press) {
        this.clients = clients;
        this.creditors = creditors;
        this.terms = terms;
        this.notable = notable;
        this.notes = notes;
        this.press = press;
    }

    /**
     * Makes out a note of what accrued on these invoices since the notes before, one for each currency.
     *
     * @param invoices by id; those with nothing to ask for are left out
     * @return the numbers of the notes; empty: there was nothing to ask for
     * @throws java.util.NoSuchElementException when this creditor has no such client
     */
    @Transactional
    public List<String> issue(long creditorId, long clientId, Set<Long> invoices, LocalDate on, String by) {
        Client client = clients.findByIdAndCreditorId(clientId, creditorId)
                .flatMap(known -> clients.lock(known.id()))
                .orElseThrow();
        Map<Currency, List<NoteLine>> lines = notable.of(clientId, on).stream()
                .filter(line -> invoices.contains(line.invoice().id()))
                .collect(Collectors.groupingBy(
                        line -> line.interest().currency(), LinkedHashMap::new, Collectors.toList()));
        List<String> numbers = new ArrayList<>();
        lines.values().forEach(some -> numbers.add(issue(client, some, on, by)));
        return List.copyOf(numbers);
    }

    private String issue(Client client, List<NoteLine> lines, LocalDate on, String by) {
        ClientTerms counted = terms.of(client.id());
        Place place = notes.next(client.creditorId(), on);
        Locale language = client.language().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        NotePage page = new NotePages(language)
                .page(
                        place.number(),
                        on,
                        creditors.findById(client.creditorId()).orElseThrow().settings(),
                        client,
                        counted,
                        lines);
        Pdf pdf = press.print(Pages.fill("debit", language, "note.html", page));
        long unused = notes.add(
                new NewNote(
                        client.creditorId(),
                        client.id(),
                        place,
                        counted.rule().orElseThrow(),
                        lines,
                        language,
                        pdf.sha256()),
                pdf.bytes(),
                on,
                by);
        return place.number();
    }
}

package io.quittance.web.charges;

import io.quittance.charge.ledger.ChargeLedger;
import io.quittance.charge.ledger.ChargeShare;
import io.quittance.charge.ledger.ChargedInvoice;
import io.quittance.charge.note.DebitNotes;
import io.quittance.charge.terms.TermsOfClients;
import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.money.Money;
import io.quittance.notifications.notice.NoticeList;
import io.quittance.payment.charge.ChargePayments;
import io.quittance.payment.charge.PrincipalFirstException;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The late charges of a client, invoice by invoice, and the money that pays them. */
@Controller
@RequestMapping("/clients/{id}")
class ClientChargesController {

    private final Clients clients;
    private final ChargeLedger ledger;
    private final TermsOfClients terms;
    private final ChargePayments payments;
    private final DebitNotes notes;
    private final NoticeList notices;
    private final Formats formats;

    ClientChargesController(
            Clients clients,
            ChargeLedger ledger,
            TermsOfClients terms,
            ChargePayments payments,
            DebitNotes notes,
            NoticeList notices,
            Formats formats) {
        this.clients = clients;
        this.ledger = ledger;
        this.terms = terms;
        this.payments = payments;
        this.notes = notes;
        this.notices = notices;
        this.formats = formats;
    }

    @GetMapping("/charges")
    String page(@PathVariable long id, Visit visit, Model model) {
        Client client = clients.findByIdAndCreditorId(id, visit.creditorId()).orElseThrow();
        List<ChargedInvoice> charged = ledger.of(id, visit.today());
        model.addAttribute("client", client);
        model.addAttribute("charged", charged);
        model.addAttribute("sums", ChargeSums.of(charged));
        model.addAttribute("terms", terms.of(id));
        model.addAttribute("notes", notes.of(id));
        model.addAttribute("told", notices.ofNotes(visit.creditorId(), id));
        model.addAttribute("hasMoney", payments.hasMoney(id, visit.today()));
        return "charges/client";
    }

    @PostMapping("/charge-payments")
    String apply(@PathVariable long id, Visit visit, RedirectAttributes redirect) {
        told(id, visit).after(redirect);
        return "redirect:/clients/" + id + "/charges";
    }

    private Note told(long id, Visit visit) {
        try {
            List<ChargeShare> paid = payments.apply(visit.creditorId(), id, visit.today(), visit.by());
            String total = paid.stream()
                    .map(ChargeShare::amount)
                    .collect(Collectors.groupingBy(Money::currency, Collectors.reducing(Money::plus)))
                    .values()
                    .stream()
                    .flatMap(sum -> sum.stream().map(formats::money))
                    .collect(Collectors.joining(" + "));
            return paid.isEmpty()
                    ? Note.wait("charges", "latecharges.applied.nothing")
                    : Note.done("charges", "latecharges.applied", total);
        } catch (PrincipalFirstException refused) {
            return Note.bad("charges", "latecharges.applied.principal-first");
        }
    }
}
